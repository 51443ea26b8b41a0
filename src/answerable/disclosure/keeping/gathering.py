"""Everything that is held about one person, gathered to be given to them, with what is about others taken out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.keeping.pieces import GatheredPart, GatheredPiece, Pieces
from answerable.disclosure.keeping.redaction import Redaction
from answerable.disclosure.matters import NotHere
from answerable.disclosure.matters.people import WORDS_OF_NOBODY, name_of, names_of, offices, roster_of
from answerable.disclosure.readings import Readings, purpose_in_words
from answerable.disclosure.sentences import spoken
from answerable.matters import Ties, fold, standing_holds, ties_of
from answerable.record import Entry, Id, Record, readings
from answerable.roster import Roster
from answerable.rules import Rules

MOST_READINGS = 2_000


@dataclass(frozen=True)
class Reading:
    """Somebody read papers about the person: on which day, from which office, and what for."""

    on: date
    office: str
    purpose: str


@dataclass(frozen=True)
class Gathered:
    """All that is held about one person, part by part; `to_check` are the pieces that a person must look at first."""

    person: Id
    name: str
    on: date
    sentence: str
    parts: tuple[GatheredPart, ...]
    readings: tuple[Reading, ...]
    size: int
    root: str

    @property
    def papers(self) -> int:
        """How many papers are in it, whole or with parts taken out."""
        return sum(1 for part in self.parts for piece in part.pieces if piece.is_paper)

    @property
    def to_check(self) -> tuple[GatheredPiece, ...]:
        """The pieces in which others may be meant without being named: a person must read them before they go out."""
        return tuple(piece for part in self.parts for piece in part.pieces if piece.is_to_check)


def gather(record: Record, rules: Rules, *, person: Id, on: date, log: Readings | None = None) -> Gathered:
    """Gather all that is held about a person on a day: names, contact, complaints, cases, training, offices.

    Others are neither named nor told how to reach; who read the person's papers is told by office. Raises NotHere
    where the record knows nobody of this number.
    """
    ties, roster = ties_of(record), roster_of(record)
    parts = tuple(_parts(record, rules, roster, ties, person, on))
    if not parts:
        raise NotHere(f"The record knows no person {person}. Check the number; one looks like P-0012.")
    head = record.head()
    papers = sum(1 for part in parts for piece in part.pieces if piece.is_paper)
    return Gathered(
        person=person,
        name=name_of(record, person) or person,
        on=on,
        sentence=f"{_counted(papers)} and {len(parts)} {'part' if len(parts) == 1 else 'parts'} of the record, "
        f"as they stood on {spoken(on)}.",
        parts=parts,
        readings=tuple(_read(rules, roster, log, person, ties)) if log else (),
        size=head.size,
        root=head.root,
    )


def who_asked(record: Record, rules: Rules, *, request: Id) -> Id | None:
    """Give who asked what is held about them, or to be erased, by the number of their request; None where none is."""
    opening = next(iter(record.read(subject=request, kinds=("AccessAsked", "ErasureAsked"))), None)
    return getattr(opening.event.facts, "person", None) if opening else None


def _counted(papers: int) -> str:
    return f"{papers} {'paper' if papers == 1 else 'papers'}"


def _parts(
    record: Record, rules: Rules, roster: Roster, ties: Ties, person: Id, on: date
) -> Iterator[GatheredPart]:
    pieces = Pieces(record, rules, _redaction(record, ties, person), person)
    own = [e for subject in _own(ties, person) for e in record.read(subject=subject)]
    if own:
        yield GatheredPart("Who you are to us", "", tuple(pieces.of(own)))
    told = ties.told_by.get(person, {})
    for complaint, case in sorted(told.items()):
        entries = pieces.told(record.read(subject=case), complaint)
        yield GatheredPart(f"Your complaint {complaint}", _stands(rules, record, case), tuple(entries))
    for case in sorted(ties.about.get(person, frozenset())):
        entries = pieces.about(record.read(subject=case))
        yield GatheredPart(f"The case {case}, about you", _stands(rules, record, case), tuple(entries))
    for obligation in ties.owed_by.get(person, ()):
        yield GatheredPart(f"Training {obligation}", "", tuple(pieces.of(record.read(subject=obligation))))
    requests = list(_requests(record, person))
    if requests:
        found = [e for s in requests for e in record.read(subject=s)]
        yield GatheredPart("What you asked of us", "", tuple(pieces.of(found)))
    holds = [hold for hold in standing_holds(record, rules) if person in hold.over]
    if holds:
        reasons = (
            f"{h.id}, since {spoken(h.since)}: {rules.term('hold-reasons', h.reason).name}" for h in holds
        )
        yield GatheredPart("Holds on papers about you", "; ".join(reasons), ())
    held = offices(rules, roster, person, on)
    if held:
        yield GatheredPart("Offices you hold today", ", ".join(held), ())


def _own(ties: Ties, person: Id) -> list[Id]:
    return sorted({person, f"{person}/contact", f"{person}/number"} | ties.own.get(person, frozenset()))


def _requests(record: Record, person: Id) -> Iterator[Id]:
    for entry in record.read(kinds=("ErasureAsked", "AccessAsked")):
        if getattr(entry.event.facts, "person", None) == person:
            yield entry.event.subject


def _redaction(record: Record, ties: Ties, person: Id) -> Redaction:
    """Take out whoever is in a matter together with the person."""
    others = {one for case in ties.cases_of(person) for one in ties.parties(case)} - {person}
    contacts = {f"{one}/contact" for one in others}
    names = names_of(record, tuple(others | contacts))
    own = names_of(record, (person, f"{person}/contact"))
    return Redaction(others=tuple(names.values()), own=tuple(own.values()))


def _stands(rules: Rules, record: Record, case: Id) -> str:
    matter = fold(record.read(subject=case), rules)
    if matter is None:
        return ""
    if matter.is_open or matter.closed_on is None:
        return f"Open since {spoken(matter.opened_on)}."
    how = rules.term("disposals", matter.disposal).name if matter.disposal else "closed"
    return f"Closed on {spoken(matter.closed_on)}: {how}."


def _read(rules: Rules, roster: Roster, log: Readings, person: Id, ties: Ties) -> Iterator[Reading]:
    subjects: Sequence[Id] = (
        person,
        f"{person}/contact",
        *sorted(ties.about.get(person, ())),
        *ties.told_by.get(person, {}),
    )
    for entry in _only_read(log.about(subjects, most=MOST_READINGS)):
        event, facts = entry.event, entry.event.facts
        assert isinstance(facts, readings.PapersRead)
        held = offices(rules, roster, event.subject, event.happened_on)
        office = held[0] if held else WORDS_OF_NOBODY.get(event.subject, "somebody without office")
        yield Reading(event.happened_on, office, purpose_in_words(facts.purpose))


def _only_read(entries: Iterable[Entry]) -> Iterator[Entry]:
    return (entry for entry in entries if isinstance(entry.event.facts, readings.PapersRead))
