"""What somebody promised in person goes on as a promise of somebody else, who is yet to accept it."""

from dataclasses import replace
from datetime import date

from answerable.acts.step import ActRefused, on_paper
from answerable.matters import Matter
from answerable.record import Digest, Event, Id, Paper, Record, promises

WHY = "Whoever promised it no longer holds the office. It goes on as {} and binds once it is accepted."


def passed_on(
    record: Record, matter: Matter, to: Id, *, on: date, by: Id
) -> tuple[tuple[Event, ...], tuple[Paper, ...]]:
    """Give the promise anew in the name of another, and the old one ended openly by it, with their papers.

    Raises ActRefused where the words of the promise are no longer held.
    """
    said = next(f for e in matter.entries if isinstance(f := e.event.facts, promises.UndertakingRecorded))
    number = f"{matter.id}/next"
    words = _again(record, said.words, number)
    test = _again(record, said.criterion, number) if said.criterion else None
    if words is None:
        raise ActRefused(matter.id, f"The words of {matter.id} are no longer held", "End it by itself first.")
    why = on_paper(WHY.format(number), about=matter.id, is_public=True)
    anew = replace(
        said,
        words=words.digest,
        criterion=test.digest if test else None,
        bound_person=to,
        arises_from=matter.id,
    )
    ended = promises.UndertakingSuperseded(by=number, words=why.digest)
    events = (
        Event(subject=number, facts=anew, happened_on=on, actor=by),
        Event(subject=matter.id, facts=ended, happened_on=on, actor=by),
    )
    return events, tuple(paper for paper in (words, test, why) if paper)


def _again(record: Record, digest: Digest | None, about: Id) -> Paper | None:
    held = record.paper(digest) if digest else None
    return on_paper(held.words, about=about, is_public=True) if held else None
