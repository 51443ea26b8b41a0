"""A list of members as the body exports it: a CSV of numbers, names, memberships and branches, every fault told."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date

from answerable.imports.report import RowFault
from answerable.imports.rows import Row, SourceFile
from answerable.record import Code
from answerable.rules import Rules

MEMBERSHIPS = "memberships"
NEEDED = ("number", "name", "membership")
ASKED = (*NEEDED, "since", "until", "branch")


@dataclass(frozen=True)
class Member:
    """One line of the list: somebody's number and name, and what they were from a day on, until another."""

    number: str
    name: str
    membership: str
    since: date | None = None
    until: date | None = None
    branch: str = ""

    def covers(self, day: date) -> bool:
        """Tell whether the line speaks of a day; the day on which it ends no longer counts."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Listing:
    """What a list came to: its good lines, how many were read, and every fault."""

    members: tuple[Member, ...]
    read: int
    faults: tuple[RowFault, ...]


def read_list(
    content: bytes, *, name: str, rules: Rules, columns: Mapping[str, str] | None = None
) -> Listing:
    """Read a list of members: a CSV in UTF-8 with number, name, membership, and as wished since, until, branch.

    `columns` says under which headings they stand where they are called otherwise. A membership is one of the body's
    list `memberships`, by code or by name; days are ISO 8601 (2024-09-30). One member may have several lines, one
    for each time. A line that cannot be read is a fault with its line and remedy, and the others are kept.
    """
    heads = {one: (columns or {}).get(one, one) for one in ASKED}
    try:
        source = SourceFile(name, content, content.decode("utf-8-sig"))
    except UnicodeDecodeError as why:
        fault = RowFault(name, 0, "file", f"it is not UTF-8: {why}", "export it again as CSV in UTF-8")
        return Listing((), 0, (fault,))
    missing = [heads[one] for one in NEEDED if heads[one] not in source.header]
    if missing:
        reason = f"it has no column {', '.join(missing)}; it has {', '.join(source.header) or 'none'}"
        fault = RowFault(name, 1, "header", reason, "name the columns, or correct the export")
        return Listing((), 0, (fault,))
    return _gathered(source, heads, rules)


def _gathered(source: SourceFile, heads: Mapping[str, str], rules: Rules) -> Listing:
    known = _memberships(rules)
    members, faults, read = list[Member](), list[RowFault](), 0
    for line, row in source.rows():
        read += 1
        made = row if isinstance(row, RowFault) else _member(source.name, line, row, heads, known)
        members.append(made) if isinstance(made, Member) else faults.append(made)
    return Listing(tuple(members), read, tuple(faults))


def _memberships(rules: Rules) -> dict[str, str]:
    terms = rules.body.lists.get(MEMBERSHIPS, ())
    return {word.casefold(): term.id for term in terms for word in (term.id, term.name)}


def _member(
    file: str, line: int, row: Row, heads: Mapping[str, str], known: Mapping[str, str]
) -> Member | RowFault:
    given = {one: row.get(head, "").strip() for one, head in heads.items()}
    for one in NEEDED:
        if not given[one]:
            return RowFault(file, line, heads[one], "it is empty", "fill it in, or leave the line out")
    membership = known.get(given["membership"].casefold())
    if membership is None:
        reason = f"{given['membership']!r} is no membership of the body"
        return RowFault(file, line, heads["membership"], reason, f"give one of {', '.join(sorted(known))}")
    days: dict[str, date | None] = {}
    for one in ("since", "until"):
        try:
            days[one] = date.fromisoformat(given[one]) if given[one] else None
        except ValueError:
            reason = f"{given[one]!r} is no day"
            return RowFault(file, line, heads[one], reason, "give it as 2024-09-30, or leave it empty")
    since, until = days["since"], days["until"]
    if since and until and until <= since:
        reason = f"it ends on {until} and begins on {since}"
        return RowFault(file, line, heads["until"], reason, "let it end after it begins")
    return Member(given["number"], given["name"], membership, since, until, given["branch"])


def read_columns(said: str) -> dict[str, str]:
    """Read how columns are called, as somebody writes it: `number=Member no, membership=Status`."""
    pairs = (pair.partition("=") for pair in said.split(",") if "=" in pair)
    return {name.strip(): head.strip() for name, _, head in pairs}


def write_list(members: Sequence[Member]) -> bytes:
    """Write a list as it is kept: the same columns in the same order, whatever the export called them."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields(Member)])
    writer.writerows([value if value is not None else "" for value in astuple(one)] for one in members)
    return out.getvalue().encode()


def open_list(content: bytes) -> tuple[Member, ...]:
    """Take a list back from what `write_list` made."""
    return tuple(_lines(csv.DictReader(io.StringIO(content.decode()))))


def _lines(rows: Iterable[Row]) -> Iterator[Member]:
    for row in rows:
        days = {one: date.fromisoformat(row[one]) if row[one] else None for one in ("since", "until")}
        yield Member(
            row["number"], row["name"], row["membership"], days["since"], days["until"], row["branch"]
        )


def code_of(branch: str) -> Code | None:
    """Give a branch as a code of the record: letters and digits, the rest as hyphens; None where none is given."""
    return (
        "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in branch.lower()).split()) or None
    )
