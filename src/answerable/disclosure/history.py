"""What has already been given out: every figure that an answer or a release in the record holds.

Nothing can be taken back once it is known, so a later figure should be weighed against all that went before.
This first form tells which figures went before, and prints them with the next one. What enters here later,
without a change to any room but this one:

- **frozen increments**: at the close of each publication period the period's events are counted once at the
  finest declared level, rounded to multiples of a base with the past error carried, and written to the record
  as one entry; whatever a protected reader is then shown is a sum of such numbers (`release` reads them here
  instead of raw counts);
- **totals published exactly** by a recorded decision of the governing body, which are then known to
  everybody;
- the **joint audit** of a new figure with all that was given before: the sums that join them, for the
  auditor.
"""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.cells import Released
from answerable.disclosure.matters import read_answer
from answerable.disclosure.readers import may_see
from answerable.record import Record, oversight, releases, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class Given:
    """One figure that was given out: its measure, its day, the size it was known at, the entry, and to which point."""

    measure: str
    as_of: date
    known_at: int
    entry: int
    point: str = ""
    given_on: date | None = None


def given(record: Record, *, measure: str, until: int) -> tuple[Given, ...]:
    """Give the figures of a measure that answers and releases up to a size of the record hold, earliest first."""
    entries = standing(record.read(until=until, kinds={"Answered", "ReleaseIssued", "Corrected"}))
    answers = ((e, e.event.facts) for e in entries)
    return tuple(
        Given(measure, facts.as_of, facts.known_at, e.index, e.event.subject, e.event.happened_on)
        for e, facts in answers
        if isinstance(facts, oversight.Answered | releases.ReleaseIssued)
        and measure in facts.measures
        and facts.as_of is not None
        and facts.known_at is not None
    )


def figures_given(record: Record, rules: Rules, *, measure: str, known_at: int) -> tuple[Given, ...]:
    """Give the figures of a measure that answers gave out by a size of the record, latest first."""
    return given(record, measure=measure, until=known_at)[::-1]


def figure_given(record: Record, rules: Rules, *, measure: str, entry: int, reader: str) -> Released | None:
    """Give a figure as an answer gave it out, or None where this entry gave none of it that the reader may see."""
    found = next(iter(record.read(after=entry, until=entry + 1)), None)
    facts = found.event.facts if found else None
    paper = read_answer(record, facts.answer) if isinstance(facts, oversight.Answered) else None
    held = (*paper.figures, *paper.public) if paper else ()
    return next(
        (f for f in held if f.measure == measure and may_see(rules, released_to=f.reader, reader=reader)),
        None,
    )
