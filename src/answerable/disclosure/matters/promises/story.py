"""How somebody is called and what was written, as one tier of readers is told it; and what happened, line by line."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.people import by_office, called, name_of, roster_of, with_office
from answerable.disclosure.matters.promises.view import HistoryLine
from answerable.disclosure.matters.wording import sentence_case
from answerable.matters import named_openly
from answerable.record import Entry, Id, Record, people, promises, standing
from answerable.roster import Roster
from answerable.rules import Rules

BY_OFFICE = ("public", "party")
UNNAMED = "an organisation that has not agreed to be named"
TITLES = {
    "UndertakingRecorded": "Recorded",
    "UndertakingAccepted": "Accepted by the one who is bound",
    "UndertakingDisowned": "Disowned: “I made no such promise”",
    "EvidenceOffered": "Evidence offered",
    "UndertakingBroken": "Recorded as not kept",
    "UndertakingSuperseded": "Superseded",
    "RecommendationMade": "Entered",
    "CommitmentDeclared": "Declared",
    "CommitmentEnded": "Given up or replaced",
    "AskMade": "Asked",
}
LISTS = {
    "RecommendationAnswered": ("response", "recommendation-responses", "Answered"),
    "RecommendationMoved": ("status", "recommendation-statuses", "Changed to"),
    "AskTaken": ("outcome", "ask-outcomes", ""),
}


@dataclass(frozen=True, eq=False)
class Story:
    """Reads what was promised and recommended as one tier of readers may see it on a day."""

    record: Record
    rules: Rules
    reader: str
    on: date

    @cached_property
    def roster(self) -> Roster:
        """Who held which office when."""
        return roster_of(self.record)

    def by_subject(self, kinds: Sequence[str]) -> dict[Id, list[Entry]]:
        """Give what counts by the end of the day, by subject, from the kind that opens its story (the first)."""
        told: dict[Id, list[Entry]] = defaultdict(list)
        for entry in standing(self.record.read(kinds={*kinds, "Corrected"})):
            about = entry.event.subject
            if self._counts(entry, kinds) and (about in told or entry.event.kind == kinds[0]):
                told[about].append(entry)
        return told

    def of(self, subject: Id, kinds: Sequence[str]) -> list[Entry]:
        """Give what counts about one subject by the end of the day, from the kind that opens its story (the first)."""
        held = [e for e in standing(self.record.read(subject=subject)) if self._counts(e, kinds)]
        opening = next((n for n, e in enumerate(held) if e.event.kind == kinds[0]), len(held))
        return held[opening:]

    def _counts(self, entry: Entry, kinds: Collection[str]) -> bool:
        return entry.event.happened_on <= self.on and entry.event.kind in kinds

    def struck(self, subject: Id, kinds: Collection[str]) -> list[Entry]:
        """Give what was said about one subject by the end of the day and was corrected since: it stays to be read."""
        every = list(self.record.read(subject=subject))
        counting = {entry.index for entry in standing(every)}
        of_kinds = (e for e in every if e.event.kind in kinds and e.event.happened_on <= self.on)
        return [e for e in of_kinds if e.index not in counting]

    def who(self, entry: Entry) -> str:
        """Say who did something, by office or by name, as this reader is told."""
        on = entry.event.happened_on
        if self.reader in BY_OFFICE:
            return by_office(self.rules, self.roster, entry.event.actor, on)
        return with_office(self.record, self.rules, self.roster, entry.event.actor, on)

    def words(self, digest: str | None) -> str:
        """Give the words of a paper, or that they are no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper else "(these words are no longer held)" if digest else ""

    def office(self, code: str | None) -> str:
        """Name an office or an organ: "Clerk", "Court of Wardens"; nothing where none is named."""
        if code is None:
            return ""
        body = self.rules.body
        names = {**{o.id: o.name for o in body.organs}, **{r.id: r.name for r in body.roles}}
        return names.get(code, code.replace("-", " "))

    def person(self, id: Id | None) -> str:
        """Name a person to those within the body; others are told the office only."""
        return called(self.record, id) if id and self.reader not in BY_OFFICE else ""

    def organisation(self, id: Id | None) -> str:
        """Name an organisation; one that was consulted, only once it agreed to be named."""
        if id is None:
            return ""
        named = [e.event.facts for e in standing(self.record.read(subject=id, kinds=("Named", "Corrected")))]
        sort = next((f.sort for f in reversed(named) if isinstance(f, people.Named)), "")
        if self.reader in BY_OFFICE and sort == "consultee" and id not in self._openly:
            return UNNAMED
        return name_of(self.record, id) or UNNAMED

    def history(self, entries: Iterable[Entry], struck: Iterable[Entry] = ()) -> tuple[HistoryLine, ...]:
        """Tell what happened, earliest first, each with its words and its entry; what was corrected is told as such."""
        gone = {entry.index for entry in struck}
        ordered = sorted((*entries, *struck), key=lambda e: (e.event.happened_on, e.index))
        return tuple(
            HistoryLine(
                title=f"{self._title(entry)}{' (corrected since)' if entry.index in gone else ''}",
                on=entry.event.happened_on,
                by=self.who(entry),
                words=self.words(getattr(entry.event.facts, "words", None)),
                entry=entry.index,
            )
            for entry in ordered
        )

    def _title(self, entry: Entry) -> str:
        facts, kind = entry.event.facts, entry.event.kind
        if isinstance(facts, promises.EvidenceJudged):
            return (
                "Evidence taken as enough by a second person"
                if facts.is_accepted
                else "Evidence not taken as enough"
            )
        if kind in LISTS:
            field, list_id, verb = LISTS[kind]
            said = self.rules.term(list_id, getattr(facts, field)).name
            return f"{verb}: {said}" if verb else sentence_case(said)
        return TITLES.get(kind, kind)

    @cached_property
    def _openly(self) -> Collection[Id]:
        return named_openly(self.record, until=self.record.head().size)
