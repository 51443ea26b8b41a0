"""Which witnesses are asked, and how many of them must have cosigned a head: a file anyone's program can read.

Source: C2SP tlog-policy.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from answerable.record import COSIGNED, NoteRefused, VerifierKey, write_whole

FILE = "witnesses.txt"
NONE = "none"
EVERY = "witnesses"
HEADING = "# The witnesses of this register, and how many must cosign a head (C2SP tlog-policy).\n"


class PolicyRefused(Exception):
    """A list of witnesses that cannot be used; the message says where, why, and what to do."""


@dataclass(frozen=True)
class Listed:
    """A witness that is asked: what it is called here, its key, and where it is reached (None: it is not asked)."""

    name: str
    verifier: str
    url: str | None = None

    @property
    def title(self) -> str:
        """Its name as people read it: in the list, no name holds a space."""
        return self.name.replace("_", " ")

    @property
    def key(self) -> VerifierKey:
        """The key with which its cosignatures are checked."""
        return VerifierKey.parse(self.verifier)


@dataclass(frozen=True)
class Group:
    """Some witnesses or groups, of which at least `least` must have cosigned."""

    least: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """The witnesses in the order they are listed, the groups by name, and the name whose cosigning makes a quorum."""

    witnesses: tuple[Listed, ...] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)
    quorum: str = NONE

    def is_met(self, cosigned: Collection[str]) -> bool:
        """Tell whether the witnesses named have made a quorum."""
        return self.quorum == NONE or self._has_seen(self.quorum, cosigned)

    def _has_seen(self, name: str, cosigned: Collection[str]) -> bool:
        group = self.groups.get(name)
        if group is None:
            return name in cosigned
        return sum(self._has_seen(member, cosigned) for member in group.members) >= group.least

    @property
    def needed(self) -> int:
        """How many witnesses must cosign at the least."""
        return 0 if self.quorum == NONE else self._least(self.quorum)

    def _least(self, name: str) -> int:
        group = self.groups.get(name)
        if group is None:
            return 1
        return sum(sorted(self._least(member) for member in group.members)[: group.least])

    def with_witness(self, one: Listed) -> "Policy":
        """Add a witness, or put it in place of the one of that name; more than half of them make the quorum."""
        if one.key.algorithm != COSIGNED:
            raise PolicyRefused(
                f"That is not the key of a witness, but of {one.key.name}. Nothing was changed."
            )
        others = tuple(w for w in self.witnesses if w.name != one.name)
        if any(w.key.public == one.key.public for w in others):
            raise PolicyRefused(
                f"The key of {one.name} is already listed under another name. Nothing was changed."
            )
        return replace(self, witnesses=(*others, one)).with_quorum(None)

    def without(self, name: str) -> "Policy":
        """Take a witness off the list; more than half of those left make the quorum."""
        left = tuple(w for w in self.witnesses if w.name != name)
        if left == self.witnesses:
            named = ", ".join(w.name for w in left) or "none"
            raise PolicyRefused(f"No witness is called {name}; nothing was changed. Those listed: {named}.")
        return replace(self, witnesses=left).with_quorum(None)

    def with_quorum(self, least: int | None) -> "Policy":
        """Say how many witnesses make the quorum; None is more than half of them."""
        if set(self.groups) - {EVERY}:
            raise PolicyRefused(
                f"The quorum is laid down by hand in {FILE}; change it there. Nothing was changed."
            )
        least = len(self.witnesses) // 2 + 1 if least is None else least
        if not self.witnesses or least == 0:
            return replace(self, groups={}, quorum=NONE)
        if not 0 < least <= len(self.witnesses):
            raise PolicyRefused(
                f"{least} of {len(self.witnesses)} witnesses cannot make a quorum. Nothing was changed."
            )
        names = tuple(w.name for w in self.witnesses)
        return replace(self, groups={EVERY: Group(least, names)}, quorum=EVERY)

    def text(self, logs: Sequence[tuple[str, str | None]] = ()) -> str:
        """Write the list; `logs` are keys of registers with their addresses, for those who check what was cosigned."""
        lines = [" ".join(filter(None, ("log", key, url))) for key, url in logs]
        lines += [" ".join(filter(None, ("witness", w.name, w.verifier, w.url))) for w in self.witnesses]
        lines += [f"group {name} {g.least} {' '.join(g.members)}" for name, g in self.groups.items()]
        return HEADING + "".join(f"{line}\n" for line in (*lines, f"quorum {self.quorum}"))


def read_policy(home: Path) -> Policy:
    """Read the witnesses of a register; none where none is listed. Raises PolicyRefused with the line that is wrong."""
    file = home / FILE
    if not file.exists():
        return Policy()
    return parse_policy(file.read_text(encoding="utf-8"), named=file.name)


def write_policy(home: Path, policy: Policy) -> None:
    """Write the witnesses of a register, whole; raises PolicyRefused where they could not be read again."""
    if parse_policy(policy.text()) != policy:
        raise PolicyRefused("A name or an address holds what cannot stand in the list. Nothing was changed.")
    write_whole(home / FILE, policy.text().encode())


def parse_policy(text: str, *, named: str = "the policy") -> Policy:
    """Read a list of witnesses from its text; raises PolicyRefused with the line that is wrong."""
    reading = _Reading()
    for number, parts in _lines(text):
        try:
            reading.take(*parts)
        except (PolicyRefused, NoteRefused, TypeError, ValueError) as wrong:
            why = (
                wrong
                if isinstance(wrong, PolicyRefused | NoteRefused)
                else f"“{' '.join(parts)}” cannot be read."
            )
            raise PolicyRefused(
                f"{named}, line {number}: {why} No witness was asked. Put the line right."
            ) from None
    if reading.quorum is None:
        raise PolicyRefused(
            f"{named} has no line “quorum”. No witness was asked. Add one: quorum none, or a name."
        )
    return Policy(tuple(reading.witnesses), reading.groups, reading.quorum)


class _Reading:
    """What was read of a policy so far: a group and the quorum may name only what stands above them."""

    def __init__(self) -> None:
        self.witnesses: list[Listed] = []
        self.groups: dict[str, Group] = {}
        self.quorum: str | None = None
        self._grouped: set[str] = set()

    def take(self, what: str, *rest: str) -> None:
        if what not in {"log", "witness", "group", "quorum"}:
            raise PolicyRefused(f"a line begins with log, witness, group or quorum, and not with “{what}”.")
        getattr(self, f"_{what}")(*rest)

    def _log(self, key: str, url: str | None = None) -> None:
        VerifierKey.parse(key)

    def _witness(self, name: str, key: str, url: str | None = None) -> None:
        self._is_new(name)
        listed = Listed(name, key, url)
        if listed.key.algorithm != COSIGNED:
            raise PolicyRefused(f"the key of {name} is not the key of a witness.")
        if any(w.key.public == listed.key.public for w in self.witnesses):
            raise PolicyRefused(f"the key of {name} is listed twice.")
        self.witnesses.append(listed)

    def _group(self, name: str, least: str, *members: str) -> None:
        self._is_new(name)
        for member in members:
            self._is_known(member)
        if len(set(members)) < len(members) or self._grouped & set(members):
            raise PolicyRefused("nobody can stand in two groups, or twice in one.")
        count = {"all": len(members), "any": 1}.get(least) or int(least)
        if not 1 <= count <= len(members):
            raise PolicyRefused(f"{least} of {len(members)} cannot be.")
        self._grouped |= set(members)
        self.groups[name] = Group(count, members)

    def _quorum(self, name: str) -> None:
        if self.quorum is not None:
            raise PolicyRefused("there is a second line “quorum”.")
        if name != NONE:
            self._is_known(name)
        self.quorum = name

    def _is_new(self, name: str) -> None:
        if name == NONE or name in self._names():
            raise PolicyRefused(f"the name {name} is taken.")

    def _is_known(self, name: str) -> None:
        if name not in self._names():
            raise PolicyRefused(f"{name} is not named above.")

    def _names(self) -> set[str]:
        return {w.name for w in self.witnesses} | set(self.groups)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        parts = [part for part in re.split(r"[ \t]+", line) if part]
        if parts and not parts[0].startswith("#"):
            yield number, parts
