"""Which overrides of a matter wait for a second person, for the form in which that one agrees or refuses."""

from typing import Protocol

from answerable.matters import Matter, act_code, overrides_of
from answerable.rules import Rules, Version


class Words(Protocol):
    """What says the words for codes, and the rules that they come from."""

    @property
    def rules(self) -> Rules:
        """The rules."""

    @property
    def version(self) -> Version:
        """The version of the procedure."""

    def code(self, kind: str, field: str, code: str) -> str:
        """Give the words for a code."""


def overrides_waiting(terms: Words, matter: Matter) -> tuple[tuple[str, str], ...]:
    """Give the number of each override that was asked for and not decided, with what it is for."""
    names = {act_code(p.kind): p.name for p in terms.version.permissions}
    return tuple(
        (one.id, f"{one.id}: “{one.guard}” at “{names.get(one.act, one.act)}”, for {one.person}")
        for one in overrides_of(matter.entries)
        if one.state == "proposed"
    )
