"""A sentence with places for figures: {table.row.column} becomes the number, or the words for why there is none."""

import re
from datetime import date

from answerable.disclosure import Released, Shown, Withheld, spoken

PLACE = re.compile(r"\{([a-z0-9_.:-]+)\}")


class NoSuchPlace(ValueError):
    """A sentence asks for a cell that the figure does not have."""


def tell(sentence: str, figure: Released) -> str:
    """Fill a sentence's places from a released figure; {as-of} and {since} are its days. Raises NoSuchPlace."""
    return PLACE.sub(lambda found: _fill(found[1], figure), sentence)


def _fill(place: str, figure: Released) -> str:
    days = {"as-of": figure.as_of, "as_of": figure.as_of, "since": figure.since}
    if place in days:
        return spoken(days[place])
    name, *key, column = place.split(".") if place.count(".") else (place, place)
    table = figure.table(name)
    cell = table.cell(tuple(key), column) if table and column in {c.name for c in table.columns} else None
    if cell is None:
        raise NoSuchPlace(
            f"The sentence asks for {{{place}}}, which the figure {figure.measure} does not have."
            " Write {table.row.column}, by the names in its reference page."
        )
    return said(cell.value) if isinstance(cell, Shown) else _absent(cell)


def said(value: object) -> str:
    """Give a value in words: 1,680; 8 February 2026; yes."""
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return spoken(value)
        case int():
            return f"{value:,}"
        case float():
            return f"{value:,.1f}" if value != int(value) else f"{int(value):,}"
    return str(value)


def _absent(cell: Withheld) -> str:
    return {"c": "a number that is withheld", "x": "a number that is not available"}.get(cell.reason, "no")
