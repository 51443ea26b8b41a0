"""The story of a matter, newest first: what happened, when, when it was recorded, by whom, and what was struck."""

from collections.abc import Iterable
from dataclasses import replace

from answerable.days import local_day
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.people import with_office
from answerable.disclosure.matters.views import PaperView, TimelineItem
from answerable.disclosure.matters.wording import lag, long_day, sentence_case
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Event, Record, register, schema, standing
from answerable.roster import Roster

LATE_AFTER = 5
REASONS = "correction-reasons"
HIDDEN = (
    "receipt",
    "root",
    "files",
    "report",
    "answer",
    "package",
    "file",
    "checks",
    "findings",
    "note",
    "draft",
    "original",
)


def timeline(terms: Terms, roster: Roster, entries: Iterable[Entry]) -> tuple[TimelineItem, ...]:
    """Tell the story of a matter from all its entries, those that no longer count among them, struck."""
    every = list(entries)
    counting = {entry.index for entry in standing(every)}
    struck = {e.event.facts.entry: e for e in every if isinstance(e.event.facts, register.Corrected)}
    taken = {old: new for old, new in replacements(every).items() if old in struck}
    places = {new: old for old, new in taken.items()}
    newest = sorted(every, key=lambda e: (e.event.happened_on, e.index), reverse=True)
    return tuple(
        replace(
            _item(terms, roster, entry, None if entry.index in counting else struck.get(entry.index)),
            replaced_by=taken.get(entry.index),
            replaces=places.get(entry.index),
        )
        for entry in newest
    )


def replacements(entries: Iterable[Entry]) -> dict[int, int]:
    """Give which entry took the place of which: a correction and what is right are recorded together, in this order."""
    ordered = sorted(entries, key=lambda e: e.index)
    by_index = {e.index: e for e in ordered}
    found = {}
    for entry in ordered:
        facts, after = entry.event.facts, by_index.get(entry.index + 1)
        wrong = by_index.get(facts.entry) if isinstance(facts, register.Corrected) else None
        if (
            wrong
            and after
            and after.recorded_at == entry.recorded_at
            and after.event.kind == wrong.event.kind
        ):
            found[wrong.index] = after.index
    return found


def _item(terms: Terms, roster: Roster, entry: Entry, corrected: Entry | None) -> TimelineItem:
    event = entry.event
    recorded_on = local_day(entry.recorded_at, terms.rules.body.timezone)
    days, recorded = lag(event.happened_on, recorded_on, terms.rules.calendar)
    return TimelineItem(
        entry=entry.index,
        kind=event.kind,
        title=terms.title(event.kind),
        what=terms.what(type(event.facts)),
        facts=terms.facts(event.facts),
        happened_on=event.happened_on,
        when=sentence_case(f"{'on or before ' if event.dated == 'by' else ''}{long_day(event.happened_on)}"),
        recorded_on=recorded_on,
        recorded=recorded,
        is_late=days > LATE_AFTER,
        by=with_office(terms.record, terms.rules, roster, event.actor, recorded_on),
        papers=_papers(terms.record, event, terms),
        is_struck=corrected is not None,
        struck_because=_why(terms, corrected) if corrected else "",
        believed=_believed(terms, entry, corrected) if corrected else "",
    )


def _papers(record: Record, event: Event, terms: Terms) -> tuple[PaperView, ...]:
    digests = [
        f.name for f in schema(type(event.facts)) if f.pattern and f.pattern.name == "digest" and not f.many
    ]
    held = [(name, getattr(event.facts, name)) for name in digests if name not in HIDDEN]
    return tuple(
        PaperView(terms.label(name), _words(record, digest)) for name, digest in held if digest is not None
    )


def _words(record: Record, digest: str) -> str | None:
    paper = record.paper(digest)
    return paper.words if paper and paper.media.startswith("text/") else None


def _why(terms: Terms, corrected: Entry) -> str:
    facts, day = corrected.event.facts, corrected.event.happened_on
    assert isinstance(facts, register.Corrected)
    return f"corrected on {spoken(day)}: {terms.rules.term(REASONS, facts.reason).name}"


def _believed(terms: Terms, entry: Entry, corrected: Entry) -> str:
    """Say from when until when the record held it for true: its own days of recording, not those of which it speaks."""
    zone = terms.rules.body.timezone
    since, until = (spoken(local_day(one.recorded_at, zone)) for one in (entry, corrected))
    return f"believed on {since} only" if since == until else f"believed from {since} until {until}"
