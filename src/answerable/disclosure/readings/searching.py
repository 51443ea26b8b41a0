"""One search over all that somebody may see: numbers, names, stages, motions and points, sittings, documents."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters import read_motion
from answerable.disclosure.matters.desk import Filter, asking, how_many
from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import check_is_staff, names_of, roster_of
from answerable.disclosure.matters.views import CaseLine
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.readings.finding import FoundPerson, find
from answerable.disclosure.readings.rights import Parties, case_of
from answerable.disclosure.sentences import spoken
from answerable.matters import Lists, Order, Row, Sought, shut_out_of
from answerable.record import Entry, Id, Record, codes, oversight
from answerable.roster import Roster
from answerable.rules import Rules

MOST = 20
LATEST = 500  # of motions and points, so many of the latest are looked through for words
NUMBER = re.compile(r"[A-Za-z]{1,3}-[\w/-]*")
SHORT = re.compile(r"(?:(\d{4})-)?(\d{1,6})")


@dataclass(frozen=True)
class Found:
    """One thing that was found: what to call it, what else to say of it, and where its page is."""

    name: str
    more: str
    page: str
    of: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Results:
    """What a search found, by sort; nothing in it is shut to whoever searched."""

    words: str
    cases: tuple[CaseLine, ...]
    lists: tuple[Found, ...]
    people: tuple[FoundPerson, ...]
    motions: tuple[Found, ...]
    points: tuple[Found, ...]
    sittings: tuple[Found, ...]
    documents: tuple[Found, ...]

    @property
    def count(self) -> int:
        """How much was found."""
        return sum(
            map(
                len,
                (
                    self.cases,
                    self.lists,
                    self.people,
                    self.motions,
                    self.points,
                    self.sittings,
                    self.documents,
                ),
            )
        )


def search(
    record: Record,
    rules: Rules,
    *,
    lists: Lists,
    parties: Parties,
    names: Callable[[str], Sequence[Id]],
    words: str,
    person: Id,
    on: date,
) -> Results:
    """Search in everything that one of the body's staff may see, by a number, its beginning, a name or other words.

    A search by name is a reading and is noted; a number alone looks up no name. Raises NotForYou for everyone but
    staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    searching = _Searching(record, rules, lists, roster, person, on, words.strip())
    is_number = bool(NUMBER.fullmatch(words.strip()) or SHORT.fullmatch(words.strip()))
    looked_up = (
        ()
        if is_number
        else find(record, rules, lists=lists, parties=parties, names=names, words=words, person=person, on=on)
    )
    shown = Shown(record, rules, on)
    return Results(
        words=words.strip(),
        cases=tuple(shown.case(row) for row in shown.know(searching.matters())),
        lists=() if is_number else tuple(searching.lists_of()),
        people=looked_up,
        motions=tuple(searching.motions()),
        points=tuple(searching.points()),
        sittings=tuple(searching.sittings()),
        documents=tuple(searching.documents()),
    )


@dataclass(frozen=True)
class _Searching:
    """One search by one person."""

    record: Record
    rules: Rules
    lists: Lists
    roster: Roster
    person: Id
    on: date
    words: str

    def matters(self) -> list[Row]:
        hidden = shut_out_of(self.lists, self.roster, self.person, self.on)
        found: dict[Id, Row] = {}
        for beginning in self._beginnings():
            sought = Sought(beginning=beginning, hidden=hidden)
            for row in self.lists.found(sought, order=Order("number"), most=MOST):
                found.setdefault(row.matter, row)
        return [row for row in found.values() if not row.matter.startswith("M-")][:MOST]

    def lists_of(self) -> Iterator[Found]:
        """The lists of matters at a stage, of a sort or about something that is called so."""
        for procedure in self.rules.procedures:
            stages = {s.id: s.name for version in procedure.versions for s in version.stages}
            for stage, name in stages.items():
                if self._is_in(f"{name} {procedure.name}"):
                    yield self._list(f"{procedure.name}: {name}", Filter(procedure=procedure.id, stage=stage))
        for name, listed in (("category", "categories"), ("channel", "channels")):
            for one in self.rules.body.lists.get(listed, ()):
                if self._is_in(one.name):
                    yield self._list(one.name, Filter(**{name: one.id, "which": "all"}))

    def motions(self) -> Iterator[Found]:
        for entry, words in self._papers("MotionPassed", "text"):
            number, (title, text) = entry.event.subject, read_motion(words)
            if self._is_in(f"{number} {title} {text}") or self._is_begun(number):
                name = f"{number}: {title}" if title else number
                yield Found(name, f"passed on {spoken(entry.event.happened_on)}", "motion", (number,))

    def points(self) -> Iterator[Found]:
        for entry, words in self._papers("Asked", "words"):
            facts = entry.event.facts
            is_it = self._is_in(words) or ("/" in self.words and self._is_begun(entry.event.subject))
            if is_it and isinstance(facts, oversight.Asked):
                yield Found(entry.event.subject, words, "motion", (facts.motion, str(facts.number)))

    def sittings(self) -> Iterator[Found]:
        panels = {panel.id: panel.name for panel in self.rules.body.panels}
        for one in sorted(self.roster.sittings, key=lambda s: (s.on, s.id), reverse=True)[:LATEST]:
            name = panels.get(one.panel, one.panel)
            if self._is_begun(one.id) or self._is_in(f"{name} {spoken(one.on)}"):
                yield Found(one.id, f"{name}, {spoken(one.on)}", "sittings")

    def documents(self) -> Iterator[Found]:
        # Asked of what was adopted alone: how reviews stand is for the page of the document.
        latest = {entry.event.subject: entry for entry in self.record.read(kinds=("Adopted",))}
        names = names_of(self.record, tuple(latest))
        for number, entry in latest.items():
            name, facts = names.get(number, number), entry.event.facts
            if self._is_in(f"{name} {number}") and isinstance(facts, codes.Adopted):
                told = f"version {facts.version}, adopted on {spoken(entry.event.happened_on)}"
                yield Found(name, told, "code", (number,))

    def _beginnings(self) -> Iterator[str]:
        if NUMBER.fullmatch(self.words):
            yield case_of(self.words.upper())
        elif short := SHORT.fullmatch(self.words):
            year, number = short.groups()
            years = (year,) if year else range(self.on.year, self.rules.body.period_start.year - 1, -1)
            for one in years:
                yield f"C-{one}-{int(number):04d}" if not year else f"C-{one}-{number}"

    def _papers(self, kind: str, field: str) -> list[tuple[Entry, str]]:
        latest = list(self.record.read(kinds=(kind,)))[-LATEST:][::-1]
        digests = {entry.index: getattr(entry.event.facts, field) for entry in latest}
        papers = self.record.papers(tuple(digests.values()))
        told = ((entry, papers.get(digests[entry.index])) for entry in latest)
        return [(entry, paper.words) for entry, paper in told if paper]

    def _list(self, words: str, asked: Filter) -> Found:
        _, wanted = asking(
            self.record, self.rules, lists=self.lists, person=self.person, on=self.on, asked=asked
        )
        number = how_many(self.lists, wanted)
        unit = self.rules.procedure(asked.procedure).unit
        return Found(
            words, "" if number is None else counted(number, unit), "cases", (), tuple(asked.query().items())
        )

    def _is_in(self, words: str) -> bool:
        sought, held = _parts(self.words), _parts(words)
        return bool(sought) and all(any(one.startswith(part) for one in held) for part in sought)

    def _is_begun(self, number: Id) -> bool:
        return bool(NUMBER.fullmatch(self.words)) and number.startswith(self.words.upper())


def _parts(words: str) -> list[str]:
    return re.findall(r"\w{2,}", words.casefold())
