from datetime import date

import pytest

from answerable.matters import any_match, matches
from answerable.matters.book import book_of, open_book, passages
from answerable.record import cases, people, training
from answerable.rules import Trigger
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()


@pytest.mark.parametrize(
    ("wanted", "is_met"),
    [
        ({}, True),
        ({"to": "panel"}, True),
        ({"to": "police"}, False),
        ({"to": "!police"}, True),
        ({"to": "!panel"}, False),
        ({"to": "*"}, True),
        ({"to": "panel", "unknown": "*"}, False),
        ({"unknown": "!x"}, True),
        ({"unknown": "x"}, False),
    ],
)
def test_a_trigger_asks_for_facts(wanted, is_met):
    assert matches(Trigger(kind="Referred", where=wanted), cases.Referred(to="panel")) is is_met


def test_a_trigger_asks_for_its_kind():
    assert not matches(Trigger(kind="Returned"), cases.Referred(to="panel"))


def test_facts_are_compared_as_text():
    owed = training.Obliged(respondent="P-1", course="fair-light", as_sanction=True)
    assert matches(Trigger(kind="Obliged", where={"as_sanction": "true"}), owed)
    assert not matches(Trigger(kind="Obliged", where={"as_sanction": "false"}), owed)
    later = cases.Extended(limit="decide", until_on=date(2026, 3, 1), reason="complex")
    assert matches(Trigger(kind="Extended", where={"until_on": "2026-03-01"}), later)


def test_of_many_one_must_fit():
    sat = people.Sat(panel="panel", members=("P-1", "P-2"))
    assert matches(Trigger(kind="Sat", where={"members": "P-2"}), sat)
    assert not matches(Trigger(kind="Sat", where={"members": "P-3"}), sat)
    assert matches(Trigger(kind="Sat", where={"members": "*"}), sat)
    assert not matches(Trigger(kind="Sat", where={"cases": "*"}), sat)


def test_any_of_several():
    triggers = [Trigger(kind="Lifted"), Trigger(kind="Disposed")]
    assert any_match(triggers, cases.Disposed(disposal="proved"))
    assert not any_match(triggers, cases.Resumed())


def test_a_version_is_laid_out_once_and_kept():
    procedure = RULES.procedure("complaint")
    early = open_book(procedure, date(2026, 2, 28))
    assert early is open_book(procedure, date(2025, 1, 1))
    assert early is not open_book(procedure, date(2026, 3, 1))
    assert early.version.source == "Rules of 2024"
    # One that says the same is another all the same: rules are known by what they are, not by how they look.
    assert open_book(procedure.model_copy(), date(2025, 1, 1)) is not early


def test_a_limit_is_known_by_the_kinds_that_can_start_it_even_by_the_miss_of_another():
    book = open_book(RULES.procedure("complaint"), date(2026, 3, 2))
    for limit in book.version.limits:
        own = {trigger.kind for trigger in limit.starts}
        assert own <= book.starting[limit.id]
        assert limit.or_missed is None or book.starting[limit.or_missed] <= book.starting[limit.id]


def test_the_book_of_a_matter_is_that_of_its_opening():
    told = tell(RULES, "day | event | of\n2026-02-27 | Received | C1\n2026-03-09 | Acknowledged | C1")
    assert book_of(told.matter("C1"), RULES).version.source == "Rules of 2024"


def test_passages_begin_with_the_opening():
    told = tell(
        RULES,
        """
        day        | event     | of
        2026-01-04 | Allocated | C1
        2026-01-05 | Received  | C1
        2026-01-06 | Linked    | C1
        2026-01-07 | Disposed  | C1
        2026-01-08 | Disposed  | C1
        """,
    )
    book = book_of(told.matter("C1"), RULES)
    entries = sorted(told.record.read(), key=lambda e: e.event.happened_on)
    assert [(p.stage.id, p.moved, p.closed) for p in passages(book, entries)] == [
        ("triage", True, False),
        ("triage", False, False),
        ("closed", True, True),
        ("closed", False, False),
    ]
