"""What is true of every matter, whatever happened in it and in whatever order it was recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.matters import (
    MemoryLists,
    NotAllowed,
    Row,
    decide,
    duties,
    fold,
    lay_on,
    menu,
    next_duty,
    row_of,
)
from answerable.record import Entry, Event, MemoryRecord, register
from answerable.roster import Roster, fold_roster
from answerable.rules import Permission
from tests.spec.small_body import small_body
from tests.spec.telling import make_facts

RULES = small_body()
LATEST = replace(
    RULES, procedures=tuple(p.model_copy(update={"governs": "latest"}) for p in RULES.procedures)
)
FIRST = date(2026, 1, 5)
AT = datetime(2026, 12, 1, tzinfo=UTC)
CASE = "C1"
Line = tuple[str, date]  # what happened, in the words of a table, and when
DAYS = st.integers(min_value=0, max_value=90).map(lambda n: FIRST + timedelta(days=n))
WORDS = st.sampled_from(
    [
        "Linked", "Linked complaint: CP-3", "Acknowledged", "Triaged", "Triaged outcome: informal", "Alleged",
        "Alleged allegation: A2; respondent: Ben", "Allocated", "Allocated investigator: Ian", "Suspended",
        "Suspended review_on: 2026-03-01", "Lifted", "Stopped", "Resumed", "Extended until_on: 2026-04-01",
        "Extended limit: decide; until_on: 2026-09-01", "Referred", "Returned", "Recommended", "Found",
        "Sanctioned allegation: A1", "Sanctioned sanction: training; course: fair-light", "Disposed",
        "Disposed disposal: proved", "Communicated", "Appealed", "Reopened", "Withdrawn", "Left",
        "VersionMoved since: 2026-03-01; reason: both-asked", "VersionMoved since: 2024-01-01; reason: both-asked",
    ]
)  # fmt: skip


CUTS = st.lists(st.integers(min_value=1, max_value=3), max_size=8)


@st.composite
def events(draw: st.DrawFn) -> list[Line]:
    """A case opened on some day, with up to a dozen things that happened before or after, in no order."""
    kinds = draw(st.lists(st.tuples(WORDS, DAYS), max_size=12))
    opening = (
        "Received respondent: Bob; complainant: Alice",
        draw(DAYS.filter(lambda d: d <= date(2026, 2, 1))),
    )
    return draw(st.permutations([opening, *kinds]))


def make(words: str, on: date, actor: str = "import") -> Event:
    kind, _, said = words.partition(" ")
    return Event(subject=CASE, facts=make_facts(kind, said), happened_on=on, actor=actor)


def entries(told: Sequence[Line]) -> list[Entry]:
    return [Entry(index, make(words, on), AT, b"") for index, (words, on) in enumerate(told)]


def entries_with_corrections(told: Sequence[Line], corrected: Sequence[int]) -> list[Entry]:
    """The same, with corrections of some in between, and of corrections too; half of the days in order."""
    events = [make(words, on) for words, on in told]
    if len(told) % 2:
        events.sort(key=lambda event: event.happened_on)
    for n, entry in enumerate(corrected):
        late = max(event.happened_on for event in events)
        facts = register.Corrected(entry=entry, reason="duplicate")
        events.insert(
            min(len(events), 3 + 4 * n), Event(subject=CASE, facts=facts, happened_on=late, actor="import")
        )
    return [Entry(index, event, AT, b"") for index, event in enumerate(events)]


def without_places(told: Sequence[Line], as_of: date | None = None) -> object:
    """A matter in which only what happened counts, and not where in the record it stands."""
    matter = fold(entries(told), RULES, as_of=as_of)
    return matter and replace(matter, entries=tuple(replace(e, index=0) for e in matter.entries))


@settings(deadline=None)
@given(told=events(), later=st.lists(st.tuples(WORDS, DAYS), max_size=4), as_of=DAYS)
def test_what_happened_after_a_day_does_not_change_how_it_stood_on_that_day(told, later, as_of):
    after = [(words, on) for words, on in later if on > as_of]
    assert fold(entries([*told, *after]), RULES, as_of=as_of) == fold(entries(told), RULES, as_of=as_of)


@settings(deadline=None)
@given(told=events(), data=st.data())
def test_the_order_of_recording_does_not_matter_between_days(told, data):
    shuffled = data.draw(st.permutations(told))
    # Within a day the place in the record decides, so a day's events keep their order.
    days = {day: iter([line for line in told if line[1] == day]) for _, day in told}
    assert without_places([next(days[day]) for _, day in shuffled]) == without_places(told)


@pytest.mark.parametrize("rules", [RULES, LATEST], ids=["the version of the opening", "the latest"])
@settings(deadline=None)
@given(told=events(), corrected=st.lists(st.integers(0, 14), max_size=3), cuts=CUTS, on=DAYS)
def test_what_is_laid_on_is_as_if_all_were_folded_anew(rules, told, corrected, cuts, on):
    held, size = entries_with_corrections(told, corrected), 0
    laid = None
    for cut in (*cuts, len(held)):
        # A correction and what it puts in the stead of an entry are recorded at once, and read at once.
        while size + cut < len(held) and isinstance(held[size + cut - 1].event.facts, register.Corrected):
            cut += 1
        new, size = held[size : size + cut], min(size + cut, len(held))
        anew = fold(held[:size], rules)
        laid = lay_on(laid, new, rules) or anew
        assert laid == anew
        if laid is None or anew is None:
            continue
        assert (row_of(laid, rules), laid.moments) == (row_of(anew, rules), anew.moments)
        assert duties(rules, laid, on=on) == duties(rules, replace(anew), on=on)
        assert next_duty(rules, laid) == next_duty(rules, replace(anew)), "a copy has no trail"


@settings(deadline=None)
@given(told=events(), data=st.data())
def test_what_is_put_right_counts_as_if_it_had_been_entered_so(told, data):
    """Also the opening: it opens the matter on the day it says, and what happened since on that very day is kept."""
    # A course that was ordered by mistake keeps its number, and counts among those ever ordered.
    n = data.draw(st.sampled_from([n for n, (words, _) in enumerate(told) if "course" not in words]))
    words, on = told[n]
    words = words.replace("Bob", "Bea")
    on = data.draw(st.sampled_from([on, on, told[-1][1], FIRST]))
    size, late = len(told), max(day for _, day in told)
    said = Event(
        subject=CASE, facts=register.Corrected(entry=n, reason="duplicate"), happened_on=late, actor="import"
    )
    right = make(words, on)
    held = [*entries(told), Entry(size, said, AT, b""), Entry(size + 1, right, AT, b"")]
    found = fold(held, RULES)
    found = found and replace(found, entries=tuple(replace(e, index=0) for e in found.entries))
    assert found == without_places([*told[:n], (words, on), *told[n + 1 :]])


def test_an_opening_put_right_later_keeps_what_happened_on_its_day():
    held = entries([("Received respondent: Bob", FIRST), ("Acknowledged", FIRST), ("Triaged", FIRST)])
    said = Event(
        subject=CASE, facts=register.Corrected(entry=0, reason="duplicate"), happened_on=FIRST, actor="import"
    )
    held += [Entry(3, said, AT, b""), Entry(4, make("Received respondent: Bea", FIRST), AT, b"")]
    matter = fold(held, RULES)
    assert matter is not None
    assert (matter.respondent, matter.stage) == ("Bea", fold(held[:3], RULES).stage)


def test_what_is_laid_on_leaves_the_matter_before_it_as_it_was():
    held = entries([("Received respondent: Bob", FIRST), ("Alleged", FIRST), ("Stopped", FIRST)])
    before = fold(held[:1], RULES)
    one, other = lay_on(before, held[1:2], RULES), lay_on(before, held[1:], RULES)
    assert before == fold(held[:1], RULES)
    assert one == fold(held[:2], RULES)
    assert other == fold(held, RULES)


@settings(deadline=None)
@given(told=events(), as_of=DAYS)
def test_moments_follow_one_another_without_gap_or_overlap(told, as_of):
    matter = fold(entries(told), RULES, as_of=as_of)
    if matter is None:
        return
    assert matter.moments[0].began_on == matter.opened_on
    for one, then in zip(matter.moments, matter.moments[1:], strict=False):
        assert one.ended_on == then.began_on
        assert one.stage != then.stage
    assert matter.moments[-1].ended_on is None


@settings(deadline=None)
@given(told=events())
def test_a_matter_is_open_when_its_last_moment_is_of_an_open_stage(told):
    matter = fold(entries(told), RULES)
    assert matter is not None
    version = RULES.procedure(matter.procedure).version_on(matter.version_in_force)
    closed = {stage.id for stage in version.stages if stage.closed}
    assert matter.stage == matter.moments[-1].stage
    assert matter.is_open == (matter.moments[-1].stage not in closed)
    assert (matter.closed_on is None) == matter.is_open


@settings(deadline=None)
@given(told=events(), on=DAYS)
def test_duties_of_a_day_are_told_by_what_had_happened_by_then(told, on):
    now, then = fold(entries(told), RULES), fold(entries(told), RULES, as_of=on)
    assert now is not None
    assert duties(RULES, now, on=on) == (duties(RULES, then, on=on) if then else ())


@settings(deadline=None)
@given(told=events(), on=DAYS)
def test_a_duty_is_met_or_ended_or_open_and_never_before_it_began(told, on):
    matter = fold(entries(told), RULES)
    assert matter is not None
    for duty in duties(RULES, matter, on=on):
        assert duty.met_on is None or duty.ended_on is None
        done_on = duty.met_on or duty.ended_on
        assert done_on is None or duty.due.start <= done_on <= on
        assert duty.ended_on is None or duty.is_late(on), "closed over, and yet not missed"


@settings(deadline=None)
@given(told=events())
def test_what_is_due_next_is_the_first_of_what_is_due(told):
    matter = fold(entries(told), RULES)
    assert matter is not None
    if matter.stopped and matter.stopped[-1][1] is None:
        return
    still_due = [d for d in duties(RULES, matter, on=date(2026, 6, 1)) if d.is_open]
    assert next_duty(RULES, matter) == (still_due[0] if still_due else None)


# -- lists -----------------------------------------------------------------------------------------------------------


class Seen:
    """Everything that lists show, to hold one against another."""

    def __init__(self, lists: MemoryLists) -> None:
        self.due = lists.due(owners=None, until=None, most=100)
        self.of: list[Row] = [
            row
            for p in RULES.procedures
            for row in lists.of(procedure=p.id, stage=None, is_open=None, most=100)
        ]
        self.counts = dict(lists.counts())


@settings(deadline=None)
@given(told=events(), cuts=st.lists(st.integers(min_value=1, max_value=5), max_size=6), data=st.data())
def test_lists_refreshed_after_each_append_equal_lists_made_again(told, cuts, data):
    record, refreshed = MemoryRecord(salt=lambda: "0" * 32), MemoryLists()
    left = [replace(make(*line), subject=data.draw(st.sampled_from(["C1", "C2"]))) for line in told]
    while left:
        size = record.head().size
        part, left = left[: (n := cuts.pop() if cuts else 3)], left[n:]
        record.append(part, after=size, at=AT)
        refreshed.refresh(record, RULES, {e.subject for e in part})
        rebuilt = MemoryLists()
        rebuilt.rebuild(record, RULES)
        assert vars(Seen(refreshed)) == vars(Seen(rebuilt))


# -- what may be done ------------------------------------------------------------------------------------------------

PEOPLE = ["Olive", "Ivy", "Clara", "Wendy", "Bob", "public"]
TODAY = date(2026, 4, 20)
SAID = {
    "Alleged": ["allegation: A9"],
    "Linked": ["complaint: CP-9"],
    "Extended": [
        f"limit: {limit.id}; until_on: TOMORROW" for limit in RULES.procedures[0].versions[0].limits
    ],
    "Disposed": ["reason: trivial"],
    "Found": ["allegation: A1", "allegation: A2"],
    "Recommended": ["allegation: A1", "allegation: A2"],
}


def roster(*, is_trained: bool, tied: bool, sat: bool) -> Roster:
    lines = [
        ("Olive", "Appointed", "role: officer"), ("Clara", "Appointed", "role: clerk"),
        ("Wendy", "Appointed", "role: warden"), ("Ivy", "Appointed", "role: investigator"),
        ("Ivy", "Appointed", "role: clerk"), ("Ivy", "Trained", "course: asking-well"),
        ("Paul", "Seated", "panel: panel"), ("Petra", "Seated", "panel: panel"), ("Paul", "Trained", ""),
    ]  # fmt: skip
    lines += [("Petra", "Trained", "")] if is_trained else []
    lines += (
        [("Olive", "ConflictDeclared", "against: Bob"), ("Clara", "ConflictDeclared", "against: C1")]
        if tied
        else []
    )
    lines += [("S1", "Sat", "members: Paul Petra; cases: C1")] if sat else []
    told = [Event(subject=s, facts=make_facts(k, f), happened_on=FIRST, actor="import") for s, k, f in lines]
    return fold_roster(Entry(index, event, AT, b"") for index, event in enumerate(told))


@settings(deadline=None)
@given(
    told=events(),
    rosters=st.builds(roster, is_trained=st.booleans(), tied=st.booleans(), sat=st.booleans()),
    person=st.sampled_from(PEOPLE),
    later=st.booleans(),
)
def test_the_menu_offers_what_decide_does_not_refuse(told, rosters, person, later):
    if later:  # under the rules of 2026, which ask for a quorum
        told = [(words, day + timedelta(days=60)) for words, day in told]
    matter = fold(entries(told), RULES)
    assert matter is not None
    on = max(TODAY, *(day for _, day in told))
    offered: dict[str, list[str | None]] = {}
    for choice in menu(RULES, matter, rosters, person=person, on=on):
        offered.setdefault(choice.permission.kind, []).append(choice.refusal)
    for kind, refusals in offered.items():
        tried = [tried_by(person, words, on, matter, rosters) for words in said(kind, on)]
        assert (None in tried) == (None in refusals), (kind, tried, refusals)


def said(kind: str, on: date) -> Iterator[str]:
    for words in SAID.get(kind, [""]):
        # An extension by one day: if any is allowed, that one is.
        yield f"{kind} {words.replace('TOMORROW', str(on + timedelta(days=1)))}"


def tried_by(person: str, words: str, on: date, matter, rosters: Roster) -> str | None:
    try:
        decide(RULES, matter, rosters, make(words, on, person), on=on)
    except NotAllowed as refused:
        return str(refused)
    return None


@pytest.mark.parametrize("permission", RULES.procedures[0].versions[-1].permissions, ids=lambda p: p.name)
def test_every_act_can_be_refused_and_says_by_which_rule(permission: Permission):
    # An appeal is open to anyone once a case is closed; all the rest is not.
    told = [("Received", FIRST), *([] if permission.kind == "Appealed" else [("Disposed", FIRST)])]
    matter = fold(entries(told), RULES)
    assert matter is not None
    words = next(said(permission.kind, TODAY))
    with pytest.raises(NotAllowed, match=r"\((Rule|Rules of) [\d.]+\)$"):
        decide(RULES, matter, Roster(), make(words, TODAY, "Zoe"), on=TODAY)
