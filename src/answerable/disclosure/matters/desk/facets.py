"""By what a list can be narrowed further: each choice a link, with how many it leaves of those that one may see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.desk.agenda import team_of
from answerable.disclosure.matters.desk.filters import DUE, ME, NOBODY, NONE, Filter, due_of
from answerable.disclosure.matters.people import names_of
from answerable.matters import FACETS, Lists, Sought
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Procedure, Rules

WHICH_WORDS = {"open": "Open", "closed": "Closed", "all": "Open and closed"}
DUE_WORDS = {
    "late": "Late",
    "today": "Due today",
    "week": "Due this week",
    "some": "Anything due",
    "none": "Nothing due",
}
FLAG_WORDS = {
    "suspended": ("is_suspended", "Suspended for the time being", "Suspended", "Not suspended"),
    "appeal": ("under_appeal", "Under appeal", "Under appeal", "Not under appeal"),
    "bulk": ("is_bulk", "Sent in bulk", "One of many from one source", "Not one of many"),
}
MOST_NAMES = 25
LISTS = {"channel": "channels", "category": "categories"}


@dataclass(frozen=True)
class Option:
    """One choice: its code, its words, how many it leaves (None: too many to count), and the address it leads to."""

    code: str
    words: str
    count: int | None
    is_chosen: bool
    query: Mapping[str, str]


@dataclass(frozen=True)
class Facet:
    """One thing to narrow by: its name, its choices, and where it leads when it is not narrowed by."""

    name: str
    label: str
    options: tuple[Option, ...]
    chosen: str
    without: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Facets:
    """Makes the facets of one list for one reader on one day."""

    record: Record
    rules: Rules
    roster: Roster
    lists: Lists
    asked: Filter
    wanted: Sought
    person: Id
    on: date

    def all(self) -> Iterator[Facet]:
        """Give every facet that has something to choose."""
        yield self._of_codes("stage", "Stage", _stages(self._procedure), {"is_open": None})
        yield self._due()
        yield self._held()
        if len(owners := self._owners()) > 1:
            yield self._of_codes("owner", "Whose turn it is", owners, {})
        for name, label in (("channel", "How it came"), ("category", "What it is about"), ("team", "Team")):
            yield self._of_codes(name, label, self._names(name), {})
        for name, (field, label, *words) in FLAG_WORDS.items():
            yield self._flag(name, field, label, *words)

    def _counts(self, name: str, other: Mapping[str, object]) -> Mapping[object, int] | None:
        """Count by what the list is narrowed by as if it were not; all else is counted in one go."""
        if getattr(self.wanted, name) is None and not any(getattr(self.wanted, n) is not None for n in other):
            return None if self._all_counts is None else self._all_counts[name]
        counts = self.lists.tallied(replace(self.wanted, **{name: None}, **other), (name,))  # type: ignore[arg-type]
        return None if counts is None else counts[name]

    @cached_property
    def _all_counts(self) -> Mapping[str, Mapping[object, int]] | None:
        return self.lists.tallied(self.wanted, FACETS)

    @property
    def _procedure(self) -> Procedure:
        return self.rules.procedure(self.asked.procedure)

    def _of_codes(
        self, name: str, label: str, names: Mapping[str, str], other: Mapping[str, object]
    ) -> Facet:
        counts = self._counts(name, other)
        codes = [code for code in names if counts is None or counts.get(code)]
        codes += sorted(str(code) for code in (counts or {}) if code and code not in names)
        options = [
            self._option(name, code, names.get(code, _plain(code)), _of(counts, code)) for code in codes
        ]
        if counts and (without := counts.get("")) and len(counts) > 1:
            options.append(self._option(name, NONE, "Not said", without))
        return self._facet(name, label, options)

    def _flag(self, name: str, field: str, label: str, yes: str, no: str) -> Facet:
        counts = self._counts(field, {})
        of = {True: yes, False: no}
        if counts is not None and not counts.get(True) and getattr(self.asked, name) == "":
            return self._facet(name, label, [])
        options = [
            self._option(name, "yes" if is_so else "no", words, _of(counts, is_so))
            for is_so, words in of.items()
        ]
        return self._facet(name, label, options)

    def _due(self) -> Facet:
        plain = replace(self.wanted, due_from=None, due_until=None, has_due=None)
        options = []
        # Of a stretch of days of opening, what is due would be counted by reading every line of it.
        is_quick = plain.opened_from is None and plain.opened_until is None
        for code in DUE:
            counts = None if not is_quick else self.lists.tallied(replace(plain, **due_of(code, self.on)))
            number = None if counts is None else counts[""].get(None, 0)
            options.append(self._option("due", code, DUE_WORDS[code], number))
        return self._facet("due", "Due", options)

    def _held(self) -> Facet:
        investigating = [role.id for role in self.rules.body.roles if role.investigates]
        held = {h.person for role in investigating for h in self.roster.holders(role, self.on)}
        # Of a large office only some can be chosen here: one's own team first, and whoever is chosen already.
        near = team_of(self.roster, self.person, self.on)
        some = sorted(held, key=lambda id: (id != self.asked.held, id not in near, id))[:MOST_NAMES]
        names = {id: id for id in some} | names_of(self.record, some)
        options = [self._option("held", ME, "Me", None), self._option("held", NOBODY, "Nobody yet", None)]
        options += [
            self._option("held", id, name, None)
            for id, name in sorted(names.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
        ]
        return self._facet("held", "With", options)

    def _owners(self) -> dict[str, str]:
        owners = {stage.owner for version in self._procedure.versions for stage in version.stages}
        return {role.id: role.name for role in self.rules.body.roles if role.id in owners}

    def _names(self, name: str) -> dict[str, str]:
        if name == "team":
            return {team.id: team.name for team in getattr(self.rules.body, "teams", ())}
        listed = self.rules.body.lists.get(LISTS[name], ())
        return {one.id: one.name for one in listed}

    def _option(self, name: str, code: str, words: str, count: int | None) -> Option:
        is_chosen = getattr(self.asked, name) == code
        return Option(code, words, count, is_chosen, self.asked.query(**{name: "" if is_chosen else code}))

    def _facet(self, name: str, label: str, options: list[Option]) -> Facet:
        chosen = next((one.words for one in options if one.is_chosen), "")
        return Facet(name, label, tuple(options), chosen, self.asked.query(**{name: ""}))


def _stages(procedure: Procedure) -> dict[str, str]:
    return {stage.id: stage.name for version in procedure.versions for stage in version.stages}


def _of(counts: Mapping[object, int] | None, value: object) -> int | None:
    return None if counts is None else counts.get(value, 0)


def _plain(code: str) -> str:
    words = code.replace("-", " ")
    return words[:1].upper() + words[1:]


def procedures_of(rules: Rules, lists: Lists, hidden: frozenset[Id]) -> tuple[tuple[str, str, int], ...]:
    """Give every sort of matter with how many are open of it, of those that one may see."""
    counts = (lists.tallied(Sought(is_open=True, hidden=hidden), ("procedure",)) or {}).get("procedure", {})
    return tuple((p.id, p.name, counts.get(p.id, 0)) for p in rules.procedures)
