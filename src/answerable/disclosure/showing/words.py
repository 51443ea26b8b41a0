"""What a code or an id is called: words of the body's rules, and names from papers where allowed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.cells import Cell, Shown, Withheld
from answerable.disclosure.readers import Policy
from answerable.matters import named_openly
from answerable.measures import Column, Value
from answerable.record import Digest, Record, people, register
from answerable.rules import Rules

NOBODY = "not recorded"
# Things of the body's own, not people: whoever sees the figure may see what they are called.
THINGS = frozenset({"commissions", "documents", "motions", "reviews"})


@dataclass(frozen=True)
class Words:
    """Finds the words for codes and ids, for one reader and as known at one size of the record."""

    record: Record
    rules: Rules
    policy: Policy
    known_at: int

    def of_key(self, column: Column, value: Value) -> Cell:
        """Give the words that name a row: a term, a month, a day, a year."""
        if column.role == "id":
            return self.of_id(column, value)
        if value is None:
            return Shown(NOBODY.capitalize())
        if (
            isinstance(value, str)
            and column.list is None
            and (month := re.fullmatch(r"(\d{4})-(\d{2})", value))
        ):
            return Shown(f"{date(int(month[1]), int(month[2]), 1):%B %Y}")
        if (
            column.list in THINGS
            and (named := self._named_as(str(value)))
            and (name := self._read(named.name))
        ):
            return Shown(name)
        words = self.of_code(column, value)
        return _capital(words)

    def of_code(self, column: Column, value: Value) -> Cell:
        """Give the words for a code of one of the body's lists."""
        if value is None:
            return Withheld("z")
        return Shown(self._term(column.list, value) if isinstance(value, str) else value)

    def of_id(self, column: Column, value: Value) -> Cell:
        """Give the name of a person, organisation or matter, or [c] where this reader may not see it."""
        if value is None:
            return Withheld("z")
        identity = str(value)
        named = self._named_as(identity)
        if self.policy.exact:
            return Shown((self._read(named.name) if named else None) or identity)
        sorts = {column.list, named.sort} if named else set()
        if named is None or not sorts & {s for n in self.policy.names for s in (n, n + "s")}:
            return Withheld("c")
        if sorts & {"consultee", "consultees"} and identity not in self._agreed:
            return Withheld("c")
        # Only now is the paper read: nobody reads a name that is not to be shown.
        words = self._read(named.name)
        return Shown(words) if words else Withheld("x")

    def _term(self, list_id: str | None, code: str) -> str:
        if list_id in self.rules.body.lists:
            return self.rules.term(str(list_id), code).name
        named = (name for id, name in self._named(list_id) if id == code)
        # An id has capitals and is left as it is; a code that no list has is read as words.
        return next(named, code.replace("-", " ") if code == code.lower() else code)

    def _named(self, what: str | None) -> Iterator[tuple[str, str]]:
        """Give id and name of the things that the rules hold outside their lists."""
        body, procedures = self.rules.body, self.rules.procedures
        yield from ((o.id, o.name) for o in body.organs if what == "organs")
        yield from ((r.id, r.name) for r in body.roles if what in ("roles", "offices"))
        yield from ((o.id, o.name) for o in body.organs if what == "offices")
        yield from ((c.id, c.name) for c in body.courses if what == "courses")
        yield from ((p.id, p.name) for p in body.panels if what == "panels")
        yield from ((p.id, p.name) for p in procedures if what == "procedures")
        versions = [v for p in procedures for v in reversed(p.versions)]
        yield from ((s.id, s.name) for v in versions for s in v.stages if what == "stages")
        yield from ((lim.id, lim.name) for v in versions for lim in v.limits if what == "limits")

    def _named_as(self, identity: str) -> people.Named | None:
        """Give the sort under which an id was named, and the digest of its name."""
        entries = self.record.read(subject=identity, until=self.known_at, kinds={"Named"})
        named = [e.event.facts for e in entries if e.index not in self._voided]
        return last if named and isinstance(last := named[-1], people.Named) else None

    def _read(self, digest: Digest) -> str | None:
        """Read a name: None where its paper is erased."""
        paper = self.record.paper(digest)
        return paper.words if paper else None

    @cached_property
    def _voided(self) -> frozenset[int]:
        corrections = list(self.record.read(until=self.known_at, kinds={"Corrected"}))
        out: set[int] = set()
        for entry in reversed(corrections):
            if entry.index not in out and isinstance(entry.event.facts, register.Corrected):
                out.add(entry.event.facts.entry)
        return frozenset(out)

    @cached_property
    def _agreed(self) -> frozenset[str]:
        return named_openly(self.record, until=self.known_at)


def _capital(cell: Cell) -> Cell:
    if isinstance(cell, Shown) and isinstance(cell.value, str):
        return Shown(cell.value[:1].upper() + cell.value[1:])
    return cell
