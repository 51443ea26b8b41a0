"""Raw figures made by hand, and an engine that gives them as if a measure had computed them."""

from collections.abc import Sequence
from datetime import date

from answerable.measures import Column, Definition, Figure, Place, Scope, Sum, Table, Value

AS_OF = date(2026, 6, 30)
SINCE = date(2025, 7, 1)


class ByHand:
    """An engine that gives the figure it was made with, whatever is asked."""

    def __init__(self, *figures: Figure) -> None:
        self.figures = {f.definition.measure: f for f in figures}
        self.asked: list[Scope] = []

    def compute(self, measure: str, scope: Scope) -> Figure:
        self.asked.append(scope)
        made = self.figures[measure]
        return Figure(made.definition, scope, made.tables, made.sums, made.notes)


def figure(
    measure: str,
    *tables: Table,
    sums: Sequence[Sum] = (),
    unit: str = "cases",
    title: str = "",
    notes: tuple[str, ...] = (),
) -> Figure:
    definition = Definition(
        measure=measure,
        title=title or tables[0].title,
        question=f"{title or tables[0].title}: how many are there?",
        unit=unit,
        numerator=f"Every one of the {unit}, once.",
        denominator="None: these are counts.",
        time_rule="At the end of D.",
        source="Order 8(2)",
        version="1",
    )
    return Figure(definition, Scope(AS_OF, SINCE, 0), tables, tuple(sums), notes)


def counted(
    name: str,
    rows: dict[str, Sequence[int]],
    *heads: str,
    unit: str = "cases",
    title: str = "",
    key: str = "part",
    list_id: str | None = None,
    total: bool = True,
    across: bool = False,
) -> tuple[Table, list[Sum]]:
    """A table of counts with its total below (and, where `across`, a total column first), and all its sums."""
    columns = [Column(key, key.capitalize(), "key", list=list_id)]
    columns += [Column(h, h.replace("_", " ").capitalize(), "count", unit) for h in heads]
    body: list[tuple[Value, ...]] = [(k, *counts) for k, counts in rows.items()]
    sums: list[Sum] = []
    if across:
        columns.insert(1, Column("all", "All", "count", unit))
        body = [(row[0], sum(row[1:]), *row[1:]) for row in body]  # type: ignore[arg-type]
    if total:
        body.append(("total", *(sum(r[n] for r in body) for n in range(1, len(columns)))))  # type: ignore[misc]
        for column in columns[1:]:
            parts = tuple((1, Place(name, (k,), column.name)) for k in rows)
            sums.append(Sum(Place(name, ("total",), column.name), parts))
    if across:
        for row in body:
            k = (str(row[0]),)
            sums.append(Sum(Place(name, k, "all"), tuple((1, Place(name, k, h)) for h in heads)))
    return Table(name, title or name.replace("-", " ").capitalize(), tuple(columns), tuple(body)), sums
