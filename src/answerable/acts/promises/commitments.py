"""Commitments: what the body says that it stands for, with the figure that shows it or the mark that none does."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, Opened, fill, next_of, on_paper, one_of, take, take_one
from answerable.disclosure import definitions
from answerable.record import Event, Head, Id, Record, promises
from answerable.rules import Rules


def declare(
    record: Record,
    rules: Rules,
    *,
    words: str,
    declared_by: str,
    measure: str | None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record a standing intention with the measure that shows it; None says openly that it is not measurable.

    Raises ActRefused for a measure that is not in the library.
    """
    known = [one.measure for one in definitions()]
    if measure is not None and measure not in known:
        raise ActRefused("measure", f"There is no measure {measure}", one_of(known))
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "CM", happened_on.year)]
        paper = on_paper(words, about=numbers[0], is_public=True)
        facts = fill(
            promises.CommitmentDeclared,
            words=paper.digest,
            declared_by=declared_by,
            measure=measure,
            is_not_measurable=measure is None,
        )
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),), (paper,))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def end(
    record: Record, rules: Rules, *, commitment: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that a standing intention was given up or replaced, with the reason."""
    paper = on_paper(words, about=commitment, is_public=True)
    facts = fill(promises.CommitmentEnded, words=paper.digest)
    return take_one(
        record, rules, subject=commitment, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
