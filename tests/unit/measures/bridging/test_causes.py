"""What a later entry is to an earlier figure: late, joined, decided again, opened again, corrected, or of later days."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.measures.bridging.causes import causes_of
from answerable.record import Entry, Event, Kind, MemoryRecord, cases, register

AT = datetime(2026, 6, 1, 9, tzinfo=UTC)
UNTIL = date(2026, 5, 31)


def event(facts: Kind, *, day: int = 1, subject: str = "C-1") -> Event:
    return Event(subject=subject, facts=facts, happened_on=date(2026, 5, day), actor="P-7")


def causes(*later: Event, at_once: bool = False) -> list[str]:
    """What each of these is to a figure that knew of one case, closed."""
    record = MemoryRecord()
    known = [
        event(cases.Received(complaint="CP-1", channel="web")),
        event(cases.Disposed(disposal="left"), day=9),
    ]
    record.append(known, after=0, at=AT)
    for n, one in enumerate(later):
        record.append([one], after=2 + n, at=AT + timedelta(hours=1 if at_once else n + 1))
    entries: list[Entry] = list(record.read())
    return list(causes_of(entries[:2], entries[2:], until=UNTIL).values())


@pytest.mark.parametrize(
    "facts, cause",
    [
        (cases.Received(complaint="CP-2", channel="web"), "late"),
        (cases.Acknowledged(), "late"),
        (cases.Linked(complaint="CP-3", channel="post"), "merged"),
        (cases.Disposed(disposal="proved"), "reclassified"),
        (cases.Reopened(reason="new-evidence"), "reopened"),
        (register.Corrected(entry=1, reason="wrong-fact"), "corrected"),
    ],
)
def test_a_later_entry_has_one_cause(facts: Kind, cause: str) -> None:
    assert causes(event(facts)) == [cause]


def test_what_happened_after_the_day_lies_in_the_longer_period() -> None:
    later = Event(
        subject="C-2",
        facts=cases.Received(complaint="CP-2", channel="web"),
        happened_on=date(2026, 6, 1),
        actor="P-7",
    )
    assert causes(later) == ["period"]


def test_a_decision_is_decided_again_only_on_the_same_allegation() -> None:
    found = [cases.Found(allegation=f"C-1/a{n}", finding="proved") for n in (1, 2, 1)]
    assert causes(*map(event, found)) == ["late", "late", "reclassified"]


def test_what_follows_a_reopening_is_of_it() -> None:
    again = (cases.Reopened(reason="new-evidence"), cases.Disposed(disposal="proved"))
    assert causes(*(event(facts, day=20) for facts in again)) == ["reopened", "reopened"]


def test_what_is_said_rightly_with_a_correction_is_of_it() -> None:
    right = (register.Corrected(entry=1, reason="wrong-fact"), cases.Disposed(disposal="proved"))
    assert causes(*map(event, right), at_once=True) == ["corrected", "corrected"]
    assert causes(*map(event, right)) == ["corrected", "reclassified"]
    other = (register.Corrected(entry=1, reason="wrong-fact"), cases.Disposed(disposal="proved"))
    assert causes(event(other[0]), event(other[1], subject="C-9"), at_once=True) == ["corrected", "late"]
