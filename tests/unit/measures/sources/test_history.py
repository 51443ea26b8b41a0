from datetime import date

from answerable.measures import Scope
from answerable.measures.sources.history import History, tell
from answerable.record import Event, MemoryRecord, cases, register
from tests.figures import AT, happened
from tests.lives import guild
from tests.unit.measures.library.guild import case, closed, received


def history(events: list[Event], *, as_of: str = "2024-12-31", known_at: int | None = None) -> History:
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    size = len(events) if known_at is None else known_at
    return tell(record, guild(), Scope(date.fromisoformat(as_of), date(2024, 1, 1), size))


REOPENED = [
    *case("2024-01-01", 1, "2024-02-01"),
    happened("2024-03-01", "C-1", cases.Reopened(reason="new-evidence")),
    closed("2024-04-01", "C-1", "left"),
]


def test_a_case_opened_again_has_two_spells() -> None:
    spells = [(str(s.began_on), str(s.ended_on), s.is_first) for s in history(REOPENED).spells]
    assert spells == [("2024-01-01", "2024-02-01", True), ("2024-03-01", "2024-04-01", False)]


def test_a_spell_ends_with_the_entry_that_closed_it() -> None:
    closings = [s.closing.event.facts for s in history(REOPENED).spells if s.closing]
    assert closings == [cases.Disposed(disposal="proved"), cases.Disposed(disposal="left")]
    ((one),) = history(REOPENED).cases
    assert [e.event.facts for e in history(REOPENED).closings(one)] == closings


def test_as_of_an_earlier_day_the_later_has_not_happened() -> None:
    spells = [(str(s.began_on), s.ended_on) for s in history(REOPENED, as_of="2024-03-31").spells]
    assert spells[-1] == ("2024-03-01", None)


def test_what_was_corrected_did_not_happen_as_far_as_was_known() -> None:
    wrong = [
        *case("2024-01-01", 1, "2024-02-01"),
        happened("2024-02-01", "C-1", register.Corrected(entry=1, reason="late")),
    ]
    assert [case_.is_open for case_ in history(wrong).cases] == [True]
    assert [case_.is_open for case_ in history(wrong, known_at=2).cases] == [False]


def test_only_what_a_complaint_opens_is_a_case() -> None:
    events = [received("2024-01-01", "C-1"), happened("2024-01-01", "C-9", cases.Acknowledged())]
    assert [m.id for m in history(events).cases] == ["C-1"]
    assert history(events).opened_by("Sought") == []
    assert history(events).stages("Received") == {"C-1": "triage"}


def test_the_due_day_is_that_of_the_limit_for_the_whole() -> None:
    told = history(case("2024-01-31", 1))
    assert [told.due_on(one) for one in told.cases] == [date(2024, 7, 31)]


def test_facts_come_in_order_with_what_they_say() -> None:
    told = history([received("2024-02-01", "C-2"), received("2024-01-01", "C-1")]).facts({"Received"})
    assert [(f.subject, f.says["channel"]) for f in told] == [("C-1", "web"), ("C-2", "web")]
