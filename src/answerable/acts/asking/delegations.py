"""Who may answer for whom: an organ lets the holders of a role answer for it, and takes it back."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
)
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Record, meetings
from answerable.rules import Rules


def delegate(
    record: Record,
    rules: Rules,
    *,
    organ: str,
    role: str,
    topics: Sequence[str] = (),
    until_on: date | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Let the holders of a role answer for an organ, on these topics (on any where none is named), up to a day.

    `words` are the decision, which anybody may read. Raises ActRefused for a day that is past when it is given, and
    for a role that is of the organ already.
    """
    _check(rules, organ=organ, role=role, until_on=until_on, happened_on=happened_on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "DA", happened_on.year)]
        paper = maybe_on_paper(words, about=numbers[0], is_public=True)
        said = {"topics": tuple(topics), "until_on": until_on, "decision": paper.digest if paper else None}
        facts = fill(meetings.AnsweringDelegated, organ=organ, role=role, **said)
        return Draft(
            (Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),), only(paper)
        )

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def take_back(
    record: Record, rules: Rules, *, delegation: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Take a delegation back: from that day on it does not hold."""
    facts = fill(meetings.DelegationEnded)
    return take_one(record, rules, subject=delegation, facts=facts, happened_on=happened_on, by=by, at=at)


def _check(rules: Rules, *, organ: str, role: str, until_on: date | None, happened_on: date) -> None:
    if until_on is not None and until_on < happened_on:
        given = f"{spoken(until_on)} is before it is given, on {spoken(happened_on)}"
        raise ActRefused("until_on", given, "Give the last day on which it is to hold.")
    its_own = next((r for r in rules.body.roles if r.id == role and r.organ == organ), None)
    if its_own:
        said = f"{its_own.name} is of {rules.organ(organ).name} already, and answers for it anyhow"
        raise ActRefused("role", said, "Name a role of another organ.")
