"""The entries of one subject folded under the rules: where the matter stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from answerable.matters.book import Book, Passage, open_book, passages
from answerable.matters.contents import Contents
from answerable.matters.matter import Matter, Moment
from answerable.record import Entry, cases, standing
from answerable.rules import Rules


def fold(entries: Iterable[Entry], rules: Rules, *, as_of: date | None = None) -> Matter | None:
    """Say where the matter stands that these entries of one subject tell of; None where none was opened.

    Entries count in the order of the day on which they happened, and of their place in the record within a
    day. Those that were corrected do not count, nor, where `as_of` is given, those that happened later. The
    version of the procedure in force on the day of opening governs the matter.
    """
    recorded = list(entries)
    live = [entry for entry in standing(recorded) if as_of is None or entry.event.happened_on <= as_of]
    opening = next((e for e in live if type(e.event.facts).__name__ in rules.by_opening_kind), None)
    if opening is None:
        return None
    book = open_book(rules.by_opening_kind[opening.event.kind], opening.event.happened_on)
    return _matter(book, opening, live, ordered=_courses_ordered(recorded, as_of))


def _matter(book: Book, opening: Entry, live: Sequence[Entry], *, ordered: int) -> Matter:
    holds = Contents()
    moments: list[Moment] = []
    last: Passage | None = None
    closed_on: date | None = None
    for entry in live:
        if entry is opening:
            break
        holds.take(entry.event)
    for last in passages(book, live):
        holds.take(last.entry.event)
        if last.moved:
            _move(moments, opening.event.subject, last)
        if last.closed:
            closed_on = last.entry.event.happened_on
            holds.close(closed_on)
    assert last is not None  # the opening entry is always one
    facts = {**holds.facts(), "courses_ordered": ordered} if ordered else holds.facts()
    return Matter(
        id=opening.event.subject,
        procedure=book.procedure.id,
        version_in_force=book.version.in_force,
        opened_on=opening.event.happened_on,
        stage=last.stage.id,
        is_open=not last.stage.closed,
        closed_on=closed_on if last.stage.closed else None,
        entries=tuple(live),
        moments=tuple(moments),
        complaints=tuple(holds.complaints),
        respondent=holds.respondent,
        investigator=holds.investigator,
        allegations=tuple(holds.allegations.values()),
        disposal=holds.disposal,
        facts=facts,
    )


def _move(moments: list[Moment], matter: str, passage: Passage) -> None:
    on = passage.entry.event.happened_on
    if moments:
        moments[-1] = replace(moments[-1], ended_on=on)
    moments.append(Moment(matter, passage.stage.id, on, None, passage.stage.owner))


def _courses_ordered(recorded: Iterable[Entry], as_of: date | None) -> int:
    # Corrected ones too: a training obligation keeps its name, and no other may be given the same.
    events = (
        e.event for e in recorded if isinstance(e.event.facts, cases.Sanctioned) and e.event.facts.course
    )
    return sum(1 for event in events if as_of is None or event.happened_on <= as_of)
