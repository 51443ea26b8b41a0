from datetime import date

import pytest

from answerable.disclosure import release
from answerable.disclosure.protection import audit, bonds, guard, kin_of, placed
from answerable.disclosure.protection.kinship import KINDRED
from answerable.disclosure.protection.publication import Publication
from answerable.disclosure.showing import counts_of
from answerable.measures import LIBRARY, OracleEngine, Place, Scope, Sum
from answerable.record import MemoryRecord
from answerable.rules import find_body, load
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE, counted, figure

MONTHS = {"2026-04": (40, 3, 30), "2026-05": (50, 7, 44), "2026-06": (61, 6, 39)}


def flow_and_received():
    """Two figures of the same months: with one the reopened are hidden, and the other gives all but them."""
    flow, flow_sums = counted(
        "flow-by-month",
        {m: (a, b, c, a + b - c) for m, (a, b, c) in MONTHS.items()},
        "opened",
        "reopened",
        "closed",
        "net",
    )
    flow_sums += [
        Sum(
            Place("flow-by-month", (m,), "net"),
            (
                (1, Place("flow-by-month", (m,), "opened")),
                (1, Place("flow-by-month", (m,), "reopened")),
                (-1, Place("flow-by-month", (m,), "closed")),
            ),
        )
        for m in MONTHS
    ]
    received, received_sums = counted(
        "by-month", {m: (a, c) for m, (a, _, c) in MONTHS.items()}, "cases_opened", "cases_closed"
    )
    return figure("open-by-stage", flow, sums=flow_sums), figure("received", received, sums=received_sums)


def test_kindred_measures_are_measures():
    assert set(KINDRED) <= set(LIBRARY)
    assert kin_of("received") == KINDRED
    assert kin_of("points") == ("points",)


def test_what_one_figure_hides_the_other_gives_away_unless_they_are_protected_together():
    one, other = (placed(f) for f in flow_and_received())
    counts = counts_of([*one.tables, *other.tables])
    sums = [*one.sums, *other.sums]
    between = bonds(counts)
    assert len(between) == 8  # opened and closed, three months and the total
    known = frozenset(
        p for p in counts if p.column == "net"
    )  # by how much the stock grew, as everybody saw it
    apart = guard(counts, sums, threshold=5, openly=known).hidden
    together = guard(counts, [*sums, *between], threshold=5, openly=known).hidden
    small = frozenset(p for p, n in counts.items() if 0 < n < 5)

    def is_safe(hidden) -> bool:
        shown = {p: n for p, n in counts.items() if p not in hidden}
        return audit(Publication(shown, hidden, small, (*sums, *between), 5)).safe

    assert not is_safe(apart)
    assert is_safe(together)


def test_a_bond_that_does_not_hold_is_none():
    one, other = (placed(f) for f in flow_and_received())
    counts = counts_of([*one.tables, *other.tables])
    counts[Place("received:by-month", ("2026-04",), "cases_closed")] += 1
    assert len(bonds(counts)) == 7


def test_every_bond_speaks_of_places_that_the_measures_have():
    """On a record of one case, so that tables have their rows: each sort of bond is there."""
    engine = OracleEngine(MemoryRecord(), load(find_body("lanternmakers")))
    figures = [placed(engine.compute(m, Scope(AS_OF, SINCE, 0))) for m in KINDRED]
    found = bonds(counts_of([t for f in figures for t in f.tables]))
    tables = {p.table for one in found for p in (one.whole, *(p for _, p in one.parts))}
    assert tables >= {
        "open-by-stage:flow-by-month",
        "received:by-month",
        "age-of-open:ages",
        "backlog:backlog",
        "backlog:growth",
        "backlog:clearing",
        "investigators:open-cases",
        "disposals:by-disposal",
        "outcomes:outcomes",
        "time-to-decision:by-year-received",
    }


@pytest.mark.parametrize("measure", KINDRED)
def test_the_kindred_are_released_one_by_one_as_they_are_together(measure):
    rules = load(find_body("lanternmakers"))
    record = MemoryRecord()
    asked = {"as_of": date(2026, 6, 30), "since": SINCE, "engine": OracleEngine(record, rules)}
    released = release(record, rules, measure=measure, reader="public", **asked)
    assert released.measure == measure
    assert all(":" not in t.name for t in released.tables)
