"""The form of an entry: one line of canonical JSON with the fields that an entry has, at its place, and no others.

Lines are looked at together, by one pattern, since that is several times faster; where the pattern does not fit, each
is read. The two ways agree on every line: what is quick may only say that all is well.
"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NoReturn

LARGEST = 2**53 - 1
SALT = re.compile(r"[0-9a-f]{32}")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
NAME = re.compile(r"[a-z0-9_]+")
WORD = '"[^"]*+"'
VALUE = rf"(?:{WORD}|true|false|null|0|-?[1-9][0-9]{{0,14}}|\[(?:{WORD}(?:,{WORD})*+)?+\])"
CHARACTERS = bytes(byte for byte in range(0x21, 0x7F) if byte != ord("\\"))
BATCH = 1_024
ALWAYS = {
    "actor": str,
    "facts": dict,
    "happened_on": str,
    "index": int,
    "kind": str,
    "recorded_at": str,
    "salt": str,
    "subject": str,
    "v": int,
}


def _shapes() -> Iterator[tuple[object, ...]]:
    """The names of an entry's fields and then the types of what is in them, for each choice of those it may lack."""
    for n in range(8):
        more = {name: str for bit, name in enumerate(("dated", "happened_at", "origin")) if n >> bit & 1}
        fields = dict(sorted((ALWAYS | more).items()))
        yield (*fields, *fields.values())


SHAPES = frozenset(_shapes())


def first_strange(lines: Sequence[bytes], start: int, *, is_strict: bool) -> tuple[int, str] | None:
    """Give the place among the lines of the first that is no entry, and what is wrong with it; None where all are good.

    The first line is entry `start`. `is_strict` asks as well that none was recorded before the one above it.
    """
    latest = b""
    _FACTS.learn(lines[::64])
    for place in range(0, len(lines), BATCH):
        batch = lines[place : place + BATCH]
        moments = _moments(batch, start + place)
        if moments is None:
            for n, line in enumerate(batch, start=place):
                if not is_entry(line, start + n):
                    return n, f"Entry {start + n} is not canonical JSON, or not the entry {start + n}."
            _FACTS.learn(batch)
            moments = [recorded_at(line) for line in batch]
        if is_strict and sorted((latest, *moments)) != [latest, *moments]:
            n = place + next(n for n, (a, b) in enumerate(pairwise((latest, *moments))) if b < a)
            return n, f"Entry {start + n} says that it was recorded before the one above it."
        latest = moments[-1]
    return None


def recorded_at(line: bytes) -> bytes:
    """Give the moment at which an entry says that it was recorded; all are written alike, so they compare as text."""
    start = line.rindex(b'"recorded_at":"') + 15
    return line[start : start + 27]


def is_entry(line: bytes, index: int) -> bool:
    """Tell whether a line is the entry of this index, in canonical JSON (RFC 8785) of plain ASCII."""
    try:
        entry = _READER.decode(line.decode())
        return (
            not line.translate(None, CHARACTERS)
            and _WRITER.encode(entry).encode() == line
            and _are_whole([entry], index)
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def _moments(lines: Sequence[bytes], start: int) -> list[bytes] | None:
    """Tell at once that all these lines are entries, by giving their moments; where it gives None, look at each.

    Every match begins and ends with a line, so there are as many matches as lines only where each is one.
    """
    together = b"\n".join(lines)
    if together.translate(None, CHARACTERS) != b"\n" * (len(lines) - 1):
        return None
    found = _FACTS.pattern.findall(together)
    places = [b"%d" % index for index in range(start, start + len(lines))]
    return [moment for _, moment in found] if [place for place, _ in found] == places else None


class _Facts:
    """The names of facts, in their order, that were seen in good entries, and the pattern of entries that have them."""

    def __init__(self) -> None:
        self._seen: set[tuple[str, ...]] = set()
        self.pattern = _pattern(frozenset())

    def learn(self, lines: Sequence[bytes]) -> None:
        """Take in the facts of some lines; what is no entry is passed over."""
        known = len(self._seen)
        for line in lines:
            try:
                names = tuple(_READER.decode(line.decode())["facts"])
            except (ValueError, TypeError, KeyError, RecursionError):
                continue
            if all(NAME.fullmatch(name) for name in names) and list(names) == sorted(names):
                self._seen.add(names)
        if len(self._seen) > known:
            self.pattern = _pattern(frozenset(self._seen))


def _pattern(seen: frozenset[tuple[str, ...]]) -> "re.Pattern[bytes]":
    """The pattern of an entry whose facts have one of these lists of names; it gives the place and the moment."""
    facts = _alternatives(seen)
    fields = "".join(
        (
            rf'^{{"actor":{WORD},(?:"dated":{WORD},)?+"facts":{{{facts}}},(?:"happened_at":{WORD},)?+',
            rf'"happened_on":{WORD},"index":(0|[1-9][0-9]*+),"kind":{WORD},(?:"origin":{WORD},)?+',
            rf'"recorded_at":"({MOMENT.pattern})","salt":"{SALT.pattern}","subject":{WORD},"v":1}}$',
        )
    )
    return re.compile(fields.encode(), re.MULTILINE)


def _alternatives(seen: frozenset[tuple[str, ...]]) -> str:
    """The pattern of facts with one of these lists of names, those with the same beginning together."""
    below: dict[str, set[tuple[str, ...]]] = {}
    for first, *others in filter(None, seen):
        below.setdefault(first, set()).add(tuple(others))
    ways = []
    for name, rest in sorted(below.items()):
        more = _alternatives(frozenset(rest - {()}))
        ways.append(f'"{name}":{VALUE}' + (f"(?:,{more}){'?+' if () in rest else ''}" if more else ""))
    either = f"(?:{'|'.join(ways)})" if ways else ""
    return f"{either}?+" if either and () in seen else either


def _are_whole(entries: Sequence[dict[str, Any]], start: int) -> bool:
    """Tell whether each entry has the fields of one, in their order, and is at its place."""
    return (
        {(*entry, *map(type, entry.values())) for entry in entries} <= SHAPES
        and [entry["index"] for entry in entries] == list(range(start, start + len(entries)))
        and {entry["v"] for entry in entries} == {1}
        and all(SALT.fullmatch(entry["salt"]) and MOMENT.fullmatch(entry["recorded_at"]) for entry in entries)
        and all(
            _may_stand(fact) for entry in entries for fact in entry["facts"].values() if type(fact) is not str
        )
    )


def _may_stand(value: object) -> bool:
    """Tell whether a fact may be this: nothing, yes or no, a number that all read alike, a list of words."""
    if type(value) is int:
        return -LARGEST <= value <= LARGEST
    return (
        value is None
        or type(value) is bool
        or (type(value) is list and all(type(one) is str for one in value))
    )


def _no_fractions(number: str) -> NoReturn:
    raise ValueError(f"{number} cannot stand in an entry")


_READER = json.JSONDecoder(parse_float=_no_fractions, parse_constant=_no_fractions)
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_FACTS = _Facts()
