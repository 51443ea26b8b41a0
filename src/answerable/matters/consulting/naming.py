"""Which organisations may be named: those that agreed to be, and did not take it back."""

from collections.abc import Iterable

from answerable.record import Entry, Id, Record, codes, standing

KINDS = frozenset({"NamingAgreed", "NamingRefused", "Corrected"})


def named_openly(record: Record, *, until: int | None = None) -> frozenset[Id]:
    """Give the organisations whose last word is that they may be named, as known at a size of the record.

    Consent is given to the body and not to one review: whoever agreed once may be named until they say otherwise.
    """
    return agreed(standing(record.read(until=until, kinds=KINDS)))


def agreed(entries: Iterable[Entry]) -> frozenset[Id]:
    """Give whose last word in these entries, read in order, is that they may be named."""
    last: dict[Id, bool] = {}
    for facts in (entry.event.facts for entry in entries):
        if isinstance(facts, codes.NamingAgreed | codes.NamingRefused):
            last[facts.consultee] = isinstance(facts, codes.NamingAgreed)
    return frozenset(who for who, may in last.items() if may)
