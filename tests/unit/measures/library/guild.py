"""Short histories of the Guild for single measures, and their figures by row and column."""

from collections.abc import Sequence

from answerable.measures import Figure
from answerable.record import Event, cases
from tests.figures import Row, both, cells, happened
from tests.lives import guild

Rows = dict[str, Row]


def figure(
    measure: str, events: Sequence[Event], *, as_of: str = "2024-12-31", since: str = "2024-01-01"
) -> Figure:
    """The figure of the Guild's record of these events; both engines agree, and the sums hold."""
    return both(measure, guild(), events, as_of=as_of, since=since)


def rows(told: Figure, table: str) -> Rows:
    """The rows of a table by their first key."""
    return {key[0]: row for key, row in cells(told, table).items()}


def column(told: Figure, table: str, name: str) -> dict[str, object]:
    """One column of a table by the first key of its rows, leaving out noughts and blanks."""
    return {key: row[name] for key, row in rows(told, table).items() if row[name]}


def received(day: str, case: str, **facts: object) -> Event:
    """A complaint that opens a case."""
    said = {"complaint": f"CP{case[1:]}", "channel": "web", "membership": "member", **facts}
    return happened(day, case, cases.Received(**said))


def closed(day: str, case: str, disposal: str = "proved", **facts: object) -> Event:
    """The end of a case."""
    return happened(day, case, cases.Disposed(disposal=disposal, **facts))


def case(opened: str, number: int, ended: str | None = None, disposal: str = "proved") -> list[Event]:
    """A case from its receipt, to its end where one is given."""
    id = f"C-{number}"
    return [received(opened, id), *([closed(ended, id, disposal)] if ended else [])]
