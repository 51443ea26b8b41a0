"""Pieces of what is held about somebody: each entry with its facts, each paper with what is about others taken out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.keeping.redaction import REDACTED, Redaction
from answerable.disclosure.matters import terms_of
from answerable.record import Entry, Event, Field, Id, Kind, Paper, Record, cases, schema, standing, telling
from answerable.rules import Rules

COMPLAINANT, RESPONDENT = "complainant", "respondent"
TO_COMPLAINANT = (
    "Received",
    "Linked",
    "Acknowledged",
    "Communicated",
    "ProgressTold",
    "Withdrawn",
    "Appealed",
    "AppealDecided",
)
TO_RESPONDENT = ("Notified", "Communicated", "ProgressTold")
NEVER = ("receipt", "root", "package", "subjects", "over", "original", "draft")
PERSON = "P-"
OFFICERS = ("investigator", "decider", "members")


@dataclass(frozen=True)
class GatheredPiece:
    """One entry or paper: what it is, on which day, its facts, its words; `is_to_check` where a person must look first.

    `note` says what is not shown of a paper, and why.
    """

    title: str
    on: date
    facts: tuple[tuple[str, str], ...] = ()
    words: str = ""
    note: str = ""
    is_paper: bool = False
    is_to_check: bool = False
    entry: int = 0


@dataclass(frozen=True)
class GatheredPart:
    """One part of what is held: under which heading, how it stands, and its pieces in order."""

    heading: str
    stands: str
    pieces: tuple[GatheredPiece, ...]


@dataclass(frozen=True, eq=False)
class Pieces:
    """Makes pieces for one person."""

    record: Record
    rules: Rules
    redaction: Redaction
    person: Id

    def of(self, entries: Iterable[Entry]) -> Iterator[GatheredPiece]:
        """Give each entry that counts, and its papers as they are: they are about this person alone."""
        for entry in standing(entries):
            yield self._entry(entry)
            yield from self._papers(entry, is_theirs=True)

    def told(self, entries: Iterable[Entry], complaint: Id) -> Iterator[GatheredPiece]:
        """Give what somebody told in a complaint, and what they were told back."""
        for entry in standing(entries):
            facts = entry.event.facts
            if isinstance(facts, cases.Received | cases.Linked) and facts.complaint != complaint:
                continue
            if entry.event.kind in TO_COMPLAINANT and _is_to(facts, COMPLAINANT):
                yield self._entry(entry)
                yield from self._papers(entry, is_theirs=True)

    def about(self, entries: Iterable[Entry]) -> Iterator[GatheredPiece]:
        """Give what happened in a case about somebody, with what others told in it, but no letter to another party."""
        for entry in standing(entries):
            yield self._entry(entry)
            if entry.event.kind != "Acknowledged" and _is_to(entry.event.facts, RESPONDENT):
                yield from self._papers(entry, is_theirs=entry.event.kind in TO_RESPONDENT)

    def _entry(self, entry: Entry) -> GatheredPiece:
        event = entry.event
        terms = terms_of(self.record, self.rules, event.kind)
        shown = [f for f in schema(type(event.facts)) if not _is_paper(f) and f.name not in NEVER]
        said = ((f, getattr(event.facts, f.name)) for f in shown)
        facts = tuple(
            (terms.label(f.name), self._value(f, value) or terms.value(event.kind, f, value))
            for f, value in said
            if value not in (None, ())
        )
        return GatheredPiece(terms.title(event.kind), event.happened_on, facts, entry=entry.index)

    def _value(self, field: Field, value: object) -> str:
        """Say an id: "you", an officer, another person, or the number itself; empty for what is no id."""
        if not field.pattern or field.pattern.name != "id":
            return ""
        every = value if isinstance(value, tuple) else (value,)
        return ", ".join(dict.fromkeys(self._called(field.name, str(one)) for one in every))

    def _called(self, field: str, id: Id) -> str:
        if id == self.person:
            return "you"
        if field in OFFICERS:
            return "an officer or member of a panel"
        return REDACTED if id.startswith(PERSON) else id

    def _papers(self, entry: Entry, *, is_theirs: bool) -> Iterator[GatheredPiece]:
        event = entry.event
        terms = terms_of(self.record, self.rules, event.kind)
        held = [(f.name, getattr(event.facts, f.name)) for f in schema(type(event.facts)) if _is_paper(f)]
        for name, digest in held:
            length = getattr(event.facts, "length", None)
            if name == "file" and isinstance(length, int):
                yield self._file(event, length, entry.index)  # it may be long, and is not read
            elif digest and name not in NEVER and not isinstance(digest, tuple):
                title = f"{terms.title(event.kind)}: {terms.label(name).lower()}"
                yield self._paper(
                    title, event, self.record.paper(digest), entry.index, is_theirs or self._told(event)
                )

    def _file(self, event: Event, length: int, entry: int) -> GatheredPiece:
        note = f"A file of {length:,} bytes: whoever gives this copy looks at it, and adds what is yours."
        title = terms_of(self.record, self.rules, event.kind).title(event.kind)
        return GatheredPiece(title, event.happened_on, note=note, is_to_check=True, entry=entry)

    def _told(self, event: Event) -> bool:
        return getattr(event.facts, "complainant", None) == self.person

    def _paper(
        self, title: str, event: Event, paper: Paper | None, entry: int, is_theirs: bool
    ) -> GatheredPiece:
        on = event.happened_on
        if paper is None:
            return GatheredPiece(title, on, note="The paper is no longer held.", entry=entry)
        if not paper.media.startswith("text/"):
            size = f"{len(paper.content):,} bytes"
            note = f"A file ({paper.media}, {size}): whoever gives this copy looks at it, and adds what is yours."
            return GatheredPiece(title, on, note=note, is_to_check=True, entry=entry)
        words = self.redaction.apply(paper.words)
        note = "What is about others has been taken out." if words != paper.words else ""
        return GatheredPiece(
            title, on, words=words, note=note, is_paper=True, is_to_check=not is_theirs, entry=entry
        )


def _is_paper(field: Field) -> bool:
    return bool(field.pattern and field.pattern.name == "digest")


def _is_to(facts: Kind, party: str) -> bool:
    """Tell whether what is said to a party is said to this one; what is said to none in particular is."""
    if isinstance(facts, cases.Communicated | telling.ProgressTold):
        return facts.to == party
    return facts.by == party if isinstance(facts, cases.Appealed) else True
