"""Letters shown to the staff: whose, where each stands, its words, and where it may go."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, called, check_is_staff, name_of, roster_of
from answerable.matters import LETTER_KINDS, LetterState, letters_of, party_of, wish_of
from answerable.record import Entry, Id, Record
from answerable.rules import Rules

STANDS = {
    "told": "written, and has not left",
    "written": "written",
    "returned": "given back",
    "agreed": "agreed to, and has not left",
    "sent": "sent",
    "failed": "did not arrive",
}
MOST = 200
ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
LONG_AGO = (
    50_000  # entries: what was written before so many others, and never left, is found on its case only
)


@dataclass(frozen=True)
class LetterView:
    """One letter: its number, of which matter, to whom, where it stands and since when, and what may be done with it.

    `address` is where it may be sent by e-mail, where one is known. `is_mine` is whether the reader wrote it.
    """

    number: Id
    matter: Id
    to: str
    recipient: str
    address: str
    channel_wished: str
    stand: str
    stand_words: str
    written_on: date
    written_by: str
    template: str
    language: str
    form: str
    subject: str
    words: str | None
    needs_second: bool
    may_leave: bool
    may_agree: bool
    is_mine: bool
    sent_on: date | None
    channel: str
    reason: str
    proof: str
    source: str


@dataclass(frozen=True)
class LettersView:
    """The letters of one matter, newest first, and the templates from which another may be written, each to whom."""

    matter: Id
    sentence: str
    letters: tuple[LetterView, ...]
    templates: tuple[tuple[str, str, str], ...]
    parties: tuple[tuple[str, str], ...]


def letters(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> LettersView:
    """Show one of the staff the letters of a matter; raises NotForYou for others, NotHere for a number of none."""
    check_is_staff(rules, roster_of(record), person, on)
    entries = list(record.read(subject=matter))
    if not entries:
        raise NotHere(f"There is no matter {matter}. A number looks like C-2026-0412.")
    shown = _Shown(record, rules, person)
    held = tuple(shown.view(matter, one) for one in reversed(letters_of(entries)))
    waiting = sum(one.stand not in ("sent", "returned") for one in held)
    parties = rules.body.lists.get("parties", ())
    return LettersView(
        matter=matter,
        sentence=f"{len(held)} written; {waiting} of them have not left."
        if held
        else "No letter was written yet.",
        letters=held,
        templates=tuple((one.id, one.subject.replace("{case}", matter), one.to) for one in rules.letters),
        parties=tuple((one.id, one.name) for one in parties),
    )


def letter(record: Record, rules: Rules, *, matter: Id, number: Id, person: Id, on: date) -> LetterView:
    """Show one of the staff one letter with its words and where it may be sent; raises NotHere for one of none."""
    check_is_staff(rules, roster_of(record), person, on)
    found = next((one for one in letters_of(record.read(subject=matter)) if one.number == number), None)
    if found is None:
        raise NotHere(f"There is no letter {number}.")
    return _Shown(record, rules, person).view(matter, found, whole=True)


def outbox(record: Record, rules: Rules, *, person: Id, on: date, most: int = MOST) -> tuple[LetterView, ...]:
    """Show one of the staff the letters that wait to be agreed to or to leave or did not arrive, oldest first."""
    check_is_staff(rules, roster_of(record), person, on)
    shown = _Shown(record, rules, person)
    waiting = (
        shown.view(matter, one)
        for matter, entries in _by_matter(record)
        for one in letters_of(entries)
        if one.stand in ("written", "agreed", "failed")
    )
    return tuple(sorted(waiting, key=lambda one: (one.written_on, one.number)))[:most]


def _by_matter(record: Record) -> Iterator[tuple[Id, list[Entry]]]:
    grouped: dict[Id, list[Entry]] = defaultdict(list)
    after = max(0, record.head().size - LONG_AGO)
    for entry in record.read(kinds=(*LETTER_KINDS, "Corrected"), after=after):
        grouped[entry.event.subject].append(entry)
    yield from grouped.items()


@dataclass(frozen=True)
class _Shown:
    record: Record
    rules: Rules
    person: Id

    def view(self, matter: Id, one: LetterState, *, whole: bool = False) -> LetterView:
        rules, template = self.rules, next((t for t in self.rules.letters if t.id == one.template), None)
        party = party_of(self.record, matter, one.to)
        needs_second = template is not None and template.second
        words = self._words(one.letter) if whole else None
        return LetterView(
            number=one.number,
            matter=matter,
            to=rules.term("parties", one.to).name,
            recipient=called(self.record, party) if party else "",
            address=self._address(party) if whole else "",
            channel_wished=wish_of(self.record, party).channel,
            stand=one.stand,
            stand_words=STANDS[one.stand],
            written_on=one.written_on,
            written_by=called(self.record, one.written_by),
            template=one.template or "",
            language=one.language,
            form=one.form,
            subject=(words or "").partition("\n")[0],
            words=words,
            needs_second=needs_second,
            may_leave=one.stand in ("agreed", "failed") or (one.stand == "written" and not needs_second),
            may_agree=one.stand == "written" and needs_second and one.written_by != self.person,
            is_mine=one.written_by == self.person,
            sent_on=one.sent_on,
            channel=rules.term("channels", one.channel).name if one.channel else "",
            reason=self._reason(one),
            proof=(self._words(one.proof) or "") if whole and one.proof else "",
            source=template.source if template else "",
        )

    def _words(self, digest: str) -> str | None:
        paper = self.record.paper(digest)
        return paper.words if paper else None

    def _reason(self, one: LetterState) -> str:
        if not one.reason:
            return ""
        name = "letter-return-reasons" if one.stand == "returned" else "letter-failures"
        return self.rules.term(name, one.reason).name

    def _address(self, party: Id | None) -> str:
        said = name_of(self.record, f"{party}/contact") if party else None
        found = ADDRESS.search(said) if said else None
        return found[0] if found else ""
