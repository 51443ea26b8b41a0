"""What has already been given out: every figure that an answer in the record holds.

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

from answerable.record import Record, oversight, standing


@dataclass(frozen=True)
class Given:
    """One figure that was given out: its measure, its day, the size it was known at, and the entry."""

    measure: str
    as_of: date
    known_at: int
    entry: int


def given(record: Record, *, measure: str, until: int) -> tuple[Given, ...]:
    """Give the figures of a measure that answers up to a size of the record hold, earliest first."""
    entries = standing(record.read(until=until, kinds={"Answered", "Corrected"}))
    answers = ((e.index, e.event.facts) for e in entries)
    return tuple(
        Given(measure, facts.as_of, facts.known_at, index)
        for index, facts in answers
        if isinstance(facts, oversight.Answered)
        and measure in facts.measures
        and facts.as_of is not None
        and facts.known_at is not None
    )
