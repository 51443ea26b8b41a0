"""A released list of so many rows."""

from datetime import date

from answerable.disclosure import Released, ReleasedColumn, ReleasedTable, Shown


def listing(unit: str, rows: int) -> Released:
    columns = (ReleasedColumn("who", "Who", "key"),)
    keys = tuple((f"row-{n}",) for n in range(rows))
    table = ReleasedTable("list", "List", columns, tuple((Shown(key[0]),) for key in keys), keys)
    words = dict.fromkeys(("title", "question", "numerator", "denominator", "time_rule", "source"), "Said")
    return Released(
        measure="commissions", unit=unit, version="1", as_of=date(2026, 3, 3), since=date(2026, 1, 1), known_at=1,
        root="0" * 64, reader="public", tables=(table,), notes=(), withheld=(), guarantee="", **words,
    )  # fmt: skip
