"""What the governing organ decides about what is published bears on every figure from then on."""

from datetime import date

import pytest

from answerable.disclosure import Shown, Withheld, decisions, release
from answerable.disclosure.decided import Decision, kept_back, shown_exactly
from answerable.measures import Place
from answerable.record import Event, MemoryRecord, releases
from answerable.rules import find_body, load
from tests.unit.disclosure.conftest import AT
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE, ByHand, counted, figure

C = Withheld("c")
STAGES, SUMS = counted(
    "stages", {"triage": (12,), "investigation": (2,), "panel": (9,)}, "cases", key="stage", list_id="stages"
)
FIGURE = figure("by-hand", STAGES, sums=SUMS)
FEW, FEW_SUMS = counted("few", {"here": (1,), "there": (2,)}, "cases", key="place")
SMALL = figure("by-hand", FEW, sums=FEW_SUMS)


def decided(subject: str = "PD-2026-001", on: str = "2026-01-05", **facts: object) -> Event:
    given = {"organ": "court", "decision": "publish-exact", "scope": "whole", "measure": "by-hand"} | facts
    made = releases.PublicationDecided(review_on=date(2027, 1, 5), **given)
    return Event(subject=subject, facts=made, happened_on=date.fromisoformat(on), actor="P-6")


def reviewed(outcome: str, subject: str = "PD-2026-001") -> Event:
    facts = releases.PublicationReviewed(
        outcome=outcome, review_on=date(2028, 1, 5) if outcome == "stands" else None
    )
    return Event(subject=subject, facts=facts, happened_on=date(2026, 2, 5), actor="P-6")


def recorded(*events: Event) -> MemoryRecord:
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    return record


@pytest.fixture(scope="module")
def guild():
    return load(find_body("lanternmakers"))


def shown(record, rules, *, raw=FIGURE, reader="public", known_at=None):
    made = release(
        record, rules, engine=ByHand(raw), measure="by-hand", reader=reader, as_of=AS_OF, since=SINCE,
        known_at=known_at,
    )  # fmt: skip
    return [row[1] for row in made.tables[0].rows], made.notes


def test_without_a_decision_a_small_count_is_withheld(guild):
    assert shown(recorded(), guild)[0] == [Shown(12), C, C, Shown(23)]


def test_a_figure_may_be_published_exactly_and_says_by_whose_decision(guild):
    cells, notes = shown(recorded(decided()), guild)
    assert cells == [Shown(12), Shown(2), Shown(9), Shown(23)]
    assert notes[-1] == (
        "By decision PD-2026-001 of 5 January 2026 (Court of Wardens, to be looked at again by 5 January 2027):"
        " the whole figure, published exactly, however small."
    )


def test_its_totals_alone_are_reckoned_with_from_then_on(guild):
    before, _ = shown(recorded(), guild, raw=SMALL)
    after, _ = shown(recorded(decided(scope="totals")), guild, raw=SMALL)
    assert before == [C, C, C]
    assert after == [C, C, Shown(3)]


def test_what_is_withheld_by_decision_shows_no_number_and_why(guild):
    cells, notes = shown(recorded(decided(decision="withhold")), guild)
    assert cells == [C, C, C, C]
    assert "the whole figure, not published" in notes[-1]
    assert shown(recorded(decided(decision="withhold")), guild, reader="staff")[0][-1] == Shown(23)


def test_as_known_before_the_decision_it_does_not_bear(guild):
    assert shown(recorded(decided()), guild, known_at=0)[0] == [Shown(12), C, C, Shown(23)]


def test_a_review_lets_it_stand_or_ends_it(guild):
    stands, ended = recorded(decided(), reviewed("stands")), recorded(decided(), reviewed("ended"))
    assert decisions(stands)[0].review_on == date(2028, 1, 5)
    assert decisions(ended)[0].ended_on == date(2026, 2, 5)
    assert shown(ended, guild)[0] == [Shown(12), C, C, Shown(23)]
    assert decisions(recorded(reviewed("ended"))) == ()


def test_a_later_decision_on_the_same_takes_its_place():
    later = decided("PD-2026-002", "2026-03-01", decision="withhold")
    old, new = decisions(recorded(decided(), later))
    assert (old.replaced_by, old.is_in_force, new.is_in_force) == ("PD-2026-002", False, True)


def test_a_decision_covers_its_own_measure_and_its_totals_or_all():
    made = {
        "id": "PD-1",
        "organ": "court",
        "decided_on": AS_OF,
        "review_on": None,
        "words": None,
        "arises_from": None,
    }
    totals = Decision(decision="publish-exact", scope="totals", measure="received", **made)
    whole, part = Place("received:by-month", ("total",), "n"), Place("received:by-month", ("2026-01",), "n")
    other = Place("backlog:now", ("total",), "n")
    assert shown_exactly([totals], [whole, part, other]) == {whole}
    every = Decision(decision="withhold", scope="whole", measure=None, **made)
    assert kept_back([every], [whole, part, other]) == {whole, part, other}
