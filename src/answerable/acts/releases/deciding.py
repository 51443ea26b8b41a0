"""What the governing organ decides about what is published, until a day on which it is looked at again."""

from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    on_paper,
    one_of,
    only,
    take,
    take_one,
    today,
)
from answerable.disclosure import definitions, spoken
from answerable.record import Event, Head, Id, Record, releases
from answerable.rules import Rules


def decide_publication(
    record: Record,
    rules: Rules,
    *,
    decision: str,
    scope: str,
    measure: str | None = None,
    review_on: date,
    words: str,
    organ: str | None = None,
    arises_from: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record a decision to publish, to publish exactly, or to withhold, with its reasons and the day of its review.

    It bears on every figure from now on. Raises ActRefused for a measure that there is not, a review that is not to
    come, and totals withheld beside their parts.
    """
    _check(decision, scope, measure, review_on, happened_on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "PD", happened_on.year)]
        paper = on_paper(words, about=numbers[0], is_public=True)
        facts = fill(
            releases.PublicationDecided,
            organ=organ or rules.body.governing_organ,
            decision=decision,
            scope=scope,
            measure=measure,
            review_on=review_on,
            words=paper.digest,
            arises_from=arises_from,
        )
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),), (paper,))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _check(decision: str, scope: str, measure: str | None, review_on: date, happened_on: date) -> None:
    known = [one.measure for one in definitions()]
    if measure is not None and measure not in known:
        raise ActRefused("measure", f"There is no figure {measure!r}", one_of(known))
    if review_on <= happened_on:
        raise ActRefused("review_on", f"{spoken(review_on)} is not after the decision", "Give a day to come.")
    if (decision, scope) == ("withhold", "totals"):
        raise ActRefused("scope", "A total can be reckoned from its parts", "Withhold the whole figure.")


def review_publication(
    record: Record,
    rules: Rules,
    *,
    decision: Id,
    outcome: str,
    review_on: date | None = None,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Look at a decision again: it stands until a later day, or it is ended from today."""
    on = today(rules, at)
    if outcome == "stands" and (review_on is None or review_on <= on):
        raise ActRefused("review_on", "A decision that stands is looked at again", "Give a day to come.")
    paper = maybe_on_paper(words, about=decision, is_public=True)
    facts = fill(
        releases.PublicationReviewed,
        outcome=outcome,
        review_on=review_on if outcome == "stands" else None,
        words=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=decision, facts=facts, happened_on=on, by=by, at=at, papers=only(paper)
    )
