"""A point refused, with what the ground obliges: a promise to hold it from now on, a way on, something instead."""

from datetime import date, datetime

from answerable.acts.answering.remedies import Remedy, promised
from answerable.acts.step import ActRefused, Draft, fill, maybe_on_paper, on_paper, only, take, take_one
from answerable.record import Event, Head, Id, Record, answers, oversight
from answerable.rules import Rules

NO_STANDING = "no-standing"


def refuse(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    ground: str,
    route: str | None = None,
    words: str | None = None,
    remedy: Remedy | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse a point on a ground from the body's list, and say where it goes next.

    Without a `route` it goes where the ground says; a refusal for want of standing goes to the organ to which the
    addressee does answer, and is put before it at once. Where the ground obliges an undertaking and the body keeps
    undertakings, the `remedy` is recorded with the refusal, as a promise that arises from the point. A refusal stands
    on the record with its author, and a later answer does not take it away.
    """
    paper = maybe_on_paper(words, about=point, is_public=True)
    facts = fill(
        oversight.Refused,
        ground=ground,
        route=route or route_of(record, rules, point=point, ground=ground),
        words=paper.digest if paper else None,
    )
    refused = Event(subject=point, facts=facts, happened_on=happened_on, actor=by)

    def draft(_: Head) -> Draft:
        promise = promised(record, rules, refused, remedy)
        return Draft((refused, *promise.events), (*only(paper), *promise.papers))

    return take(record, rules, draft=draft, at=at)


def put_before(record: Record, rules: Rules, *, point: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Put a refusal that stands before the organ to which its addressee does answer; that organ's clock starts.

    Raises ActRefused where the point was not refused, or the refusal goes nowhere.
    """
    refused = _refused(record, point)
    to = refused.route or route_of(record, rules, point=point, ground=NO_STANDING)
    if to is None:
        raise ActRefused(
            "point", f"The refusal of {point} goes to nobody", "Say to whom the addressee answers."
        )
    facts = fill(answers.PointRouted, to=to, ground=refused.ground)
    return take_one(record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at)


def offer_instead(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    offer: str,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Offer what can be given in place of what would identify a person; the refusal stands beside it."""
    paper = on_paper(words, about=point, is_public=True)
    facts = fill(answers.InsteadOffered, offer=offer, words=paper.digest)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def route_of(record: Record, rules: Rules, *, point: Id, ground: str) -> str | None:
    """Give the organ to which a refused point goes: as the ground says, or to whom the addressee answers."""
    laid_down = rules.term("grounds", ground).route
    if laid_down or ground != NO_STANDING:
        return laid_down
    asked = next((e.event.facts for e in record.read(subject=point, kinds=("Asked",))), None)
    if not isinstance(asked, oversight.Asked):
        return None
    return next(iter(rules.organ(asked.addressee).answers_to), rules.body.governing_organ)


def _refused(record: Record, point: Id) -> oversight.Refused:
    facts = [e.event.facts for e in record.read(subject=point, kinds=("Refused",))]
    if not facts or not isinstance(facts[-1], oversight.Refused):
        raise ActRefused("point", f"{point} was not refused", "Refuse it first, with its ground.")
    return facts[-1]
