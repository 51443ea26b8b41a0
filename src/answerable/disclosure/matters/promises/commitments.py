"""What the body says that it stands for: each intention with the figure that shows it, or the mark that none does."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.computing import definitions
from answerable.disclosure.matters.promises.story import Story
from answerable.disclosure.matters.promises.view import CommitmentView
from answerable.record import Entry, Record, promises
from answerable.rules import Rules

KINDS = ("CommitmentDeclared", "CommitmentEnded")


def commitments(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[CommitmentView, ...]:
    """Show every standing intention declared by the end of a day, those that stand before those given up."""
    story = Story(record, rules, reader, on)
    shown = [_commitment(story, e) for e in story.by_subject(KINDS).values() if _opening(e)]
    return tuple(sorted(shown, key=lambda one: (one.ended_on is not None, one.declared_on, one.id)))


def _commitment(story: Story, entries: Sequence[Entry]) -> CommitmentView:
    said = _opening(entries)
    assert said is not None
    ended = next((e for e in entries if isinstance(e.event.facts, promises.CommitmentEnded)), None)
    titles = {one.measure: one.title for one in definitions()}
    return CommitmentView(
        id=entries[0].event.subject,
        words=story.words(said.words),
        declared_by=story.office(said.declared_by),
        declared_on=entries[0].event.happened_on,
        measure=said.measure or "",
        measure_title=titles.get(said.measure or "", said.measure or ""),
        ended_on=ended.event.happened_on if ended else None,
        ended_words=story.words(getattr(ended.event.facts, "words", None)) if ended else "",
    )


def _opening(entries: Sequence[Entry]) -> promises.CommitmentDeclared | None:
    facts = entries[0].event.facts
    return facts if isinstance(facts, promises.CommitmentDeclared) else None
