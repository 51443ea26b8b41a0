"""The governance documents of the body: which are in force, in which version, and by when each is to be reviewed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.governance.reviews import Review
from answerable.disclosure.matters.governance.view import DocumentLine, DocumentView, ReviewView, VersionView
from answerable.disclosure.matters.people import NotHere, name_of
from answerable.disclosure.matters.wording import counted, the
from answerable.disclosure.readers import policy_of
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, codes, standing
from answerable.rules import Rules

KINDS = frozenset(
    {
        *(
            "Adopted",
            "DocumentReviewed",
            "DocumentWithdrawn",
            "ReviewOpened",
            "Reviewed",
            "Planned",
            "Reached",
        ),
        *(
            "ConsultationOpened",
            "ConsultationExtended",
            "Invited",
            "Met",
            "Responded",
            "Declined",
            "Objected",
        ),
        *("PrivatelySpoken", "WordsAgreed", "ViewConsidered", "DraftChanged", "Corrected"),
    }
)


def documents(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[DocumentLine, ...]:
    """Give every document that was ever adopted, as it stands at the end of a day; overdue ones first."""
    shelf = _Shelf(record, rules, reader, on)
    lines = [_Document(shelf, id).line() for id in shelf.adopted]
    return tuple(sorted(lines, key=lambda one: (not one.is_in_force, -one.overdue, one.name)))


def document(record: Record, rules: Rules, *, document: Id, reader: str, on: date) -> DocumentView:
    """Show one document to a tier of readers: its versions, its reviews and who was consulted in them.

    Whoever did not agree to be named is counted and not named, to all but those who see everything. Raises NotHere.
    """
    shelf = _Shelf(record, rules, reader, on)
    if document not in shelf.adopted:
        raise NotHere(
            f"The record holds no document {document}. Check the number; one looks like D-2026-001."
        )
    return _Document(shelf, document).view()


def document_text(record: Record, rules: Rules, *, document: Id, version: str) -> str | None:
    """Give the text of a version of a document, or None where none is held."""
    adopted = (e.event.facts for e in standing(record.read(subject=document, kinds={"Adopted", "Corrected"})))
    held = [f for f in adopted if isinstance(f, codes.Adopted) and f.version == version]
    return _words(record, held[-1].text) if held else None


_Setting = codes.Adopted | codes.DocumentReviewed


def _place(entry: Entry) -> tuple[date, int]:
    return entry.event.happened_on, entry.index


def _words(record: Record, digest: str | None) -> str | None:
    paper = record.paper(digest) if digest else None
    return paper.words if paper and paper.is_public else None


@dataclass(frozen=True, eq=False)
class _Shelf:
    """All that is told of documents and reviews by the end of a day, for one reader."""

    record: Record
    rules: Rules
    reader: str
    on: date

    @cached_property
    def by_subject(self) -> Mapping[Id, list[Entry]]:
        found: dict[Id, list[Entry]] = defaultdict(list)
        for entry in standing(self.record.read(kinds=KINDS)):
            if entry.event.happened_on <= self.on:
                found[entry.event.subject].append(entry)
        return found

    @cached_property
    def adopted(self) -> Mapping[Id, list[Entry]]:
        """Each document with the entries by which its versions were adopted."""
        every = {
            id: [e for e in entries if isinstance(e.event.facts, codes.Adopted)]
            for id, entries in self.by_subject.items()
        }
        return {id: entries for id, entries in every.items() if entries}

    def reviews(self, document: Id) -> list[list[Entry]]:
        """Give the entries of each review of a document, from its opening on, earliest first."""
        found = []
        for entries in self.by_subject.values():
            opened = next(
                (n for n, e in enumerate(entries) if isinstance(e.event.facts, codes.ReviewOpened)), None
            )
            if opened is not None and entries[opened].event.facts.document == document:  # type: ignore[attr-defined]
                found.append(entries[opened:])
        return found

    def name(self, document: Id) -> str:
        """Give what a document is called, or its number."""
        return name_of(self.record, document) or document


@dataclass(frozen=True, eq=False)
class _Document:
    """One document on its way to being shown."""

    shelf: _Shelf
    id: Id

    @property
    def _versions(self) -> Sequence[Entry]:
        return self.shelf.adopted[self.id]

    @property
    def _withdrawn(self) -> Entry | None:
        every = self.shelf.by_subject[self.id]
        return next((e for e in every if isinstance(e.event.facts, codes.DocumentWithdrawn)), None)

    @property
    def _due_on(self) -> date | None:
        """The day last set for its review, by whoever adopted a version or ended a review; an ended review meets it."""
        setting = [e for e in self.shelf.by_subject[self.id] if isinstance(e.event.facts, _Setting)]
        last = setting[-1]
        ended = (e for review in self.shelf.reviews(self.id) for e in review if e.event.kind == "Reviewed")
        is_met = any(_place(e) > _place(last) for e in ended)
        assert isinstance(last.event.facts, _Setting)
        return None if is_met else last.event.facts.review_due_on

    @cached_property
    def _reviews(self) -> tuple[ReviewView, ...]:
        shelf, policy = self.shelf, policy_of(self.shelf.rules, self.shelf.reader)
        made = (
            Review(
                shelf.record, shelf.rules, policy, entries, self._adopted_after(entries[0]), shelf.on
            ).view()
            for entries in shelf.reviews(self.id)
        )
        return tuple(sorted(made, key=lambda one: one.opened_on, reverse=True))

    def _adopted_after(self, opened: Entry) -> date | None:
        later = (e.event.happened_on for e in self._versions if _place(e) > _place(opened))
        return next(later, None)

    def line(self) -> DocumentLine:
        """Give the document in one line."""
        shelf, last = self.shelf, self._versions[-1].event
        facts, due = last.facts, self._due_on
        assert isinstance(facts, codes.Adopted)
        is_in_force = self._withdrawn is None
        overdue = max(0, (shelf.on - due).days) if due and is_in_force else 0
        running = next((one for one in self._reviews if one.is_open), None)
        return DocumentLine(
            id=self.id,
            name=shelf.name(self.id),
            version=facts.version,
            organ=shelf.rules.organ(facts.organ).name,
            adopted_on=last.happened_on,
            is_in_force=is_in_force,
            review_due_on=due if is_in_force else None,
            overdue=overdue,
            state=self._state(due, overdue) if is_in_force else self._gone(),
            under_review=running.id if running else "",
        )

    def _state(self, due: date | None, overdue: int) -> str:
        if due is None:
            return "no day is set for its review"
        if overdue:
            return f"its review was due on {spoken(due)}: {counted(overdue, 'day')} overdue"
        return f"its review is due by {spoken(due)}"

    def _gone(self) -> str:
        withdrawn = self._withdrawn
        assert withdrawn is not None
        facts = withdrawn.event.facts
        assert isinstance(facts, codes.DocumentWithdrawn)
        why = self.shelf.rules.term("withdrawal-reasons", facts.reason).name
        by = f" ({self.shelf.name(facts.replaced_by)})" if facts.replaced_by else ""
        return f"withdrawn on {spoken(withdrawn.event.happened_on)}: {why}{by}"

    def view(self) -> DocumentView:
        """Give the whole of the document."""
        line = self.line()
        adopted = f"Version {line.version} of {line.name} was adopted by {the(line.organ)} on {spoken(line.adopted_on)}"
        return DocumentView(
            line=line,
            sentence=f"{adopted}; {line.state}.",
            withdrawn="" if line.is_in_force else line.state,
            versions=tuple(self._version(entry) for entry in reversed(self._versions)),
            reviews=self._reviews,
        )

    def _version(self, entry: Entry) -> VersionView:
        facts = entry.event.facts
        assert isinstance(facts, codes.Adopted)
        return VersionView(
            version=facts.version,
            organ=self.shelf.rules.organ(facts.organ).name,
            adopted_on=entry.event.happened_on,
            review_due_on=facts.review_due_on,
            words=_words(self.shelf.record, facts.text),
        )
