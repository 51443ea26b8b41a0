"""The register of statements: everything that was said or written without answering, and the points it bears on."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.oversight.answering import sayings_of
from answerable.disclosure.matters.oversight.points import Points
from answerable.disclosure.matters.oversight.view import StatementView
from answerable.disclosure.matters.people import roster_of
from answerable.record import Record
from answerable.rules import Rules


@dataclass(frozen=True)
class StatementLine:
    """A statement, and the points on which it bears, each as the number of its motion and its own."""

    statement: StatementView
    bears_on: tuple[tuple[str, int], ...]


def statements(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[StatementLine, ...]:
    """List the statements made up to a day, latest first; none of them answers anything."""
    points = Points(record, rules, roster_of(record), reader, on)
    said = {one.made.index: one for every in sayings_of(record).values() for one in every}
    made = [one for one in said.values() if one.made.event.happened_on <= on]
    lines = [StatementLine(points.said(one), _bearing(one.made.event.facts)) for one in made]
    return tuple(sorted(lines, key=lambda line: (line.statement.on, line.statement.entry), reverse=True))


def _bearing(facts: object) -> tuple[tuple[str, int], ...]:
    parted = (point.rpartition("/") for point in getattr(facts, "bears_on", ()))
    return tuple((motion, int(number)) for motion, _, number in parted if number.isdecimal())
