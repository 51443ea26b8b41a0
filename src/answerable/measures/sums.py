"""Check a figure against the sums that it says hold."""

from answerable.measures.figure import Figure, Place, Sum, Value
from answerable.measures.shaping.sums import keys


def check_sums(figure: Figure) -> tuple[str, ...]:
    """Give every fault in words: a sum that does not hold, or that speaks of a cell that is no whole number."""
    cells: dict[Place, Value] = {
        Place(table.name, key, column.name): cell
        for table in figure.tables
        for key, row in zip(keys(table), table.rows, strict=True)
        for column, cell in zip(table.columns, row, strict=True)
    }
    faults = (_fault(one, cells) for one in figure.sums)
    return tuple(fault for fault in faults if fault)


def _fault(one: Sum, cells: dict[Place, Value]) -> str | None:
    named = [one.whole, *(place for _, place in one.parts)]
    for place in named:
        if type(cells.get(place)) is not int:
            return f"{_words(place)} is {cells.get(place, 'not there')!r}, not a whole number"
    parts = sum(sign * _whole(cells[place]) for sign, place in one.parts)
    if parts == _whole(cells[one.whole]):
        return None
    return f"{_words(one.whole)} is {cells[one.whole]}, but its parts make {parts}"


def _whole(cell: Value) -> int:
    assert isinstance(cell, int)
    return cell


def _words(place: Place) -> str:
    return f"{place.table} / {' '.join(place.key)} / {place.column}"
