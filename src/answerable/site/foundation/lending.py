"""What the house lends to whoever looks or acts: the lists, the engine, the times, as far as they ask for them."""

from collections.abc import Callable, Mapping
from functools import cache
from inspect import signature
from typing import Any

# An act is told every day of which it speaks; only the clock and what counts are the house's.
FOR_ACTS = frozenset({"engine", "at", "lists"})
LENT: dict[str, Callable[[Any], Any]] = {
    "lists": lambda house: house.lists,
    "engine": lambda house: house.engine,
    "at": lambda house: house.clock(),
    "on": lambda house: house.today(),
    "as_of": lambda house: house.today(),
    "known_at": lambda house: house.record.head().size,
    "log": lambda house: house.readings,
    "parties": lambda house: house._parties,
    "names": lambda house: house.noted.find,
    "attest": lambda house: lambda entry: house.proof.attested(holding=entry),
}
FOR_VIEWS = frozenset(LENT)


def lend(
    house: Any, of: Callable[..., Any], given: Mapping[str, Any], *, to_act: bool = False
) -> dict[str, Any]:
    """Give what a function takes of all that may be lent to it, and was not given."""
    return {name: LENT[name](house) for name in _wanted(of, to_act) if name not in given}


@cache
def _wanted(of: Callable[..., Any], to_act: bool) -> tuple[str, ...]:
    return tuple(sorted((FOR_ACTS if to_act else FOR_VIEWS).intersection(signature(of).parameters)))
