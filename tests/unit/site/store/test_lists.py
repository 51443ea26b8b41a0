"""The lists of a database hold and give the same as those in memory, on SQLite and on PostgreSQL."""

from datetime import date

import pytest

from answerable.matters import FACETS, MemoryLists, Order, Sought, place_of
from tests.people import decided, guild, received, staffed
from tests.registers import record_in


@pytest.fixture(scope="module")
def register():
    """One case that was decided, with the training that it ordered, and two that wait, received on different days."""
    made = staffed()
    decided(made)
    received(made.on("2025-03-10"))
    received(made.on("2025-03-11"))
    return made


@pytest.fixture
def lists(using, register):
    """The lists of a database into which the register was copied, not yet made."""
    from answerable.site.store.lists import DjangoLists

    record_in(using).append([e.event for e in register.record.read()], after=0, at=register.at)
    return DjangoLists(using=using)


def _parties(lists):
    rows = lists.of(procedure="complaint", stage=None, is_open=None, most=50)
    return [row.respondent for row in rows if row.respondent]


def everything(lists):
    asked = [
        lists.due(owners=None, until=None, most=50),
        lists.due(owners=["complaints-officer"], until=date(2025, 3, 14), most=50),
        lists.due(owners=["complaints-officer", "clerk"], until=None, most=1, skip=1),
        lists.due(owners=[], until=None, most=50),
        lists.of(procedure="complaint", stage=None, is_open=None, most=50),
        lists.of(procedure="complaint", stage="closed", is_open=None, most=50),
        lists.of(procedure="complaint", stage=None, is_open=True, most=1, skip=1),
        lists.of(procedure="obligation", stage=None, is_open=True, most=50),
    ]
    named = [lists.named(ids) for ids in (["C-2025-0001"], ["P-nobody"], [], _parties(lists))]
    return [
        named,
        *map(list, asked),
        dict(lists.counts()),
        lists.one("C-2025-0001"),
        lists.one("C-1999-0001"),
    ]


def in_memory(register):
    made = MemoryLists()
    made.rebuild(register.record, guild())
    return made


def test_rebuilt_they_are_those_in_memory(lists, using, register):
    lists.rebuild(record_in(using), guild())
    assert everything(lists) == everything(in_memory(register))
    assert everything(lists)[-3] == {
        ("complaint", "closed"): 1,
        ("complaint", "triage"): 2,
        ("obligation", "waiting"): 1,
    }


def test_refreshed_they_are_those_that_are_rebuilt(lists, using, register):
    subjects = {entry.event.subject for entry in register.record.read()}
    lists.refresh(record_in(using), guild(), subjects)
    lists.refresh(record_in(using), guild(), ["C-2025-0002"])
    assert everything(lists) == everything(in_memory(register))


def test_a_matter_that_moves_is_counted_where_it_went(lists, using, register):
    from answerable import acts

    record = record_in(using)
    lists.rebuild(record, guild())
    acts.cases.triage(
        record,
        guild(),
        case="C-2025-0002",
        outcome="investigate",
        happened_on=register.today,
        by="P-carol",
        at=register.at,
    )
    lists.refresh(record, guild(), ["C-2025-0002"])
    assert lists.counts()["complaint", "allocation"] == 1
    assert lists.counts()["complaint", "triage"] == 1


def test_a_matter_whose_opening_was_corrected_is_no_longer_listed(lists, using, register):
    from answerable import acts

    record = record_in(using)
    lists.rebuild(record, guild())
    entry = next(e.index for e in record.read(subject="C-2025-0003"))
    acts.corrections.correct(record, guild(), entry=entry, reason="duplicate", by="P-carol", at=register.at)
    lists.refresh(record, guild(), ["C-2025-0003"])
    assert lists.one("C-2025-0003") is None
    assert lists.counts()["complaint", "triage"] == 1


def test_what_the_record_does_not_have_is_dropped_when_they_are_rebuilt(lists, using):
    from answerable.site.store.rows import Line

    Line.objects.using(using).create(
        matter="C-1",
        procedure="complaint",
        stage="triage",
        is_open=True,
        opened_on=date(2025, 1, 1),
        owner="clerk",
        size=1,
    )
    lists.rebuild(record_in(using), guild())
    assert lists.one("C-1") is None


SOUGHT = [
    Sought(),
    Sought(procedure="complaint", is_open=True),
    Sought(stage="triage", hidden=frozenset({"C-2025-0002"})),
    Sought(investigators=frozenset({"", "P-ivan"})),
    Sought(investigators=frozenset({"P-nobody"})),
    Sought(has_due=False),
    Sought(due_until=date(2025, 3, 14)),
    Sought(due_owner=frozenset({"complaints-officer"}), opened_from=date(2025, 3, 11)),
    Sought(beginning="C-2025-0002"),
    Sought(only=("C-2025-0001", "C-2025-0003"), opened_until=date(2025, 3, 10)),
]


@pytest.mark.parametrize(
    "order", [Order(by, back) for by in ("opened", "due", "number") for back in (False, True)]
)
def test_what_is_sought_is_found_as_in_memory_page_by_page(lists, using, register, order):
    lists.rebuild(record_in(using), guild())
    memory = in_memory(register)
    for sought in SOUGHT:
        expected = list(memory.found(sought, order=order, most=9))
        found, after = [], None
        while page := lists.found(sought, order=order, after=after, most=1):
            found += page
            after = place_of(page[-1], order)
        assert found == expected, sought
        assert list(lists.found(sought, order=order, most=9)) == expected


def test_what_is_sought_is_counted_as_in_memory_and_up_to_so_many(lists, using, register, monkeypatch):
    from answerable.site.store import seeking

    lists.rebuild(record_in(using), guild())
    memory = in_memory(register)
    for sought in SOUGHT:
        for facets in ((), ("stage",), FACETS):
            counted, expected = lists.tallied(sought, facets), memory.tallied(sought, facets)
            assert {n: dict(of) for n, of in counted.items()} == {
                n: dict(of) for n, of in expected.items()
            }, sought
    monkeypatch.setattr(seeking, "MOST_COUNTED", 1)
    assert lists.tallied(Sought(opened_from=date(2025, 1, 1))) is None
    assert lists.tallied(Sought(), ("stage",))  # what is kept count of has no such limit


def test_dropped_lines_are_noticed(lists, using, register):
    lists.rebuild(record_in(using), guild())
    assert not lists.is_behind
    lists._lines.empty()
    assert lists.is_behind
