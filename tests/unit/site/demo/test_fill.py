"""The invented history: the same seed gives the same, the rules allow it, and its story is in the figures."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.days import local_day
from answerable.matters import NotAllowed, decide, duties, fold
from answerable.record import Entry, MemoryRecord, people, standing
from answerable.roster import ROSTER_KINDS, Session, fold_roster
from answerable.rules import Rules, find_body, load
from answerable.site.demo import Filled, fill

AT = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
PLACED = ("Booked", "WaitListed", "PlaceGivenUp", "CameToSession", "Waived", "Lapsed", "Completed")


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load(find_body("lanternmakers"))


@pytest.fixture(scope="module")
def filled(rules: Rules) -> tuple[MemoryRecord, Filled]:
    record = MemoryRecord()
    return record, fill(record, rules, seed=7, at=AT, progress=lambda day, size: None)


@pytest.fixture(scope="module")
def by_subject(filled: tuple[MemoryRecord, Filled]) -> dict[str, list[Entry]]:
    subjects: dict[str, list[Entry]] = defaultdict(list)
    for entry in filled[0].read():
        subjects[entry.event.subject].append(entry)
    return subjects


def test_there_are_five_years_of_about_2500_complaints(filled: tuple[MemoryRecord, Filled]) -> None:
    assert 2300 <= filled[1].complaints <= 2800
    assert filled[1].since == date(2021, 11, 1)


def test_the_same_seed_gives_the_same_events_and_another_seed_others(rules: Rules) -> None:
    # Releases name the root of the record that they were made from, and no two records have the same.
    told = []
    for seed in (7, 7, 8):
        record = MemoryRecord()
        fill(record, rules, seed=seed, at=AT, progress=lambda day, size: None, with_releases=False)
        told.append([e.event for e in record.read()])
    assert told[0] == told[1] != told[2]


def test_nothing_is_recorded_after_now_or_before_it_happened(
    filled: tuple[MemoryRecord, Filled], rules: Rules
) -> None:
    for entry in filled[0].read():
        assert entry.recorded_at <= AT
        assert entry.event.happened_on <= local_day(entry.recorded_at, rules.body.timezone), entry


def as_known(places: list[Entry], entry: Entry) -> tuple[Session, ...]:
    """The sessions with their places as they were just before an entry."""
    return fold_roster(e for e in places if e.index < entry.index).sessions


def test_the_rules_allow_every_act_of_the_history(by_subject: dict[str, list[Entry]], rules: Rules) -> None:
    roster_entries = [e for entries in by_subject.values() for e in entries if e.event.kind in ROSTER_KINDS]
    roster = fold_roster(standing(sorted(roster_entries, key=lambda e: e.index)))
    places = [e for e in roster_entries if e.event.kind in ("SessionAnnounced", "SessionCancelled", *PLACED)]
    refused: Counter[str] = Counter()
    for entries in by_subject.values():
        if fold(entries, rules) is None:
            continue
        for place, entry in enumerate(entries):
            if entry.event.kind == "Named":
                continue  # what a document is called belongs to the register, and to no procedure
            matter = fold(entries[:place], rules, as_of=entry.event.happened_on) if place else None
            known = (
                replace(roster, sessions=as_known(places, entry)) if entry.event.kind in PLACED else roster
            )
            try:
                decide(rules, matter, known, entry.event, on=entry.event.happened_on, load=lambda _: 0)
            except NotAllowed as refusal:
                refused[f"{entry.event.kind}: {refusal}"] += 1
    assert refused == Counter()


def test_the_backlog_grows(by_subject: dict[str, list[Entry]], rules: Rules) -> None:
    cases = [m for m in (fold(e, rules) for e in by_subject.values()) if m and m.procedure == "complaint"]

    def open_on(day: date) -> int:
        return sum(m.opened_on <= day and (m.closed_on is None or m.closed_on > day) for m in cases)

    assert open_on(TODAY) > 1.4 * open_on(TODAY - timedelta(days=365)) > 100


def test_an_untrained_member_sat_and_the_motion_is_due_in_seven_days(
    by_subject: dict[str, list[Entry]], rules: Rules, filled: tuple[MemoryRecord, Filled]
) -> None:
    sat = [
        e.event.facts
        for entries in by_subject.values()
        for e in entries
        if isinstance(e.event.facts, people.Sat)
    ]
    assert any("P-0037" in facts.members for facts in sat)
    motion = fold(by_subject[filled[1].motion], rules)
    assert motion is not None
    assert [d.due.on for d in duties(rules, motion, on=TODAY)] == [TODAY + timedelta(days=7)]
    assert sum(s.startswith(f"{filled[1].motion}/") for s in by_subject) == 11
