"""Who is named in a matter, and which other matters it comes of: what shuts people out of it is found by these."""

from collections.abc import Iterable, Iterator, Mapping

from answerable.matters.independence.overrides import let_in
from answerable.matters.matter import Matter
from answerable.record import Entry, Event, Id, allocation, training

# The persons whom each kind of event names as one whom the matter is about, who brought it, or who bears witness.
# Whoever works on it (investigator, decider, holder of an exhibit) is not named by that.
PERSONS: Mapping[str, tuple[str, ...]] = {
    "Received": ("complainant", "respondent"),
    "Linked": ("complainant",),
    "Alleged": ("respondent",),
    "Recommended": ("respondent",),
    "Found": ("respondent",),
    "Sanctioned": ("respondent",),
    "RespondentIdentified": ("respondent",),
    "HandlingComplained": ("complainant",),
    "StatementTaken": ("person",),
    "ExhibitTaken": ("person",),
    "ContactNoted": ("person",),
    "AccessAsked": ("person",),
    "ErasureAsked": ("person",),
}
ADMITTED = "+"  # no number begins so
# Other matters that a matter comes of or goes on in: whoever may not know of the one may not know of the other.
MATTERS: Mapping[str, tuple[str, ...]] = {
    "Obliged": ("case",),
    "PartyAsked": ("case",),
    "HandlingComplained": ("handled",),
    "RetentionBegan": ("of",),
    "HoldPlaced": ("over",),
    "UndertakingRecorded": ("arises_from",),
    "PublicationDecided": ("arises_from",),
    "Merged": ("into",),
    "TookOver": ("cases",),
    "Split": ("cases",),
    "SplitOff": ("previous",),
}


def named_in(entries: Iterable[Entry]) -> frozenset[Id]:
    """Give everyone named in a matter, and the matters that it comes of, from those of its entries that count."""
    events = [entry.event for entry in entries]
    return frozenset(
        id for event in events for id in (*_said(event, PERSONS), *_said(event, MATTERS), *_owing(event))
    )


def names_of(matter: Matter) -> frozenset[Id]:
    """Give all by which a matter is found to be shut to somebody: who is in it, whoever stood aside, where it is from.

    Whom a standing override lets in is marked.
    """
    admitted = (f"{ADMITTED}{person}" for person in let_in(matter.entries))
    return named_in(matter.entries).union(recused_from(matter.entries), admitted)


def comes_of(entries: Iterable[Entry]) -> frozenset[Id]:
    """Give the matters that a matter comes of or goes on in, from those of its entries that count."""
    return frozenset(id for entry in entries for id in _said(entry.event, MATTERS))


def recused_from(entries: Iterable[Entry]) -> frozenset[Id]:
    """Give those who stood aside from a matter."""
    return frozenset(e.event.facts.person for e in entries if isinstance(e.event.facts, allocation.Recused))


def _said(event: Event, of: Mapping[str, tuple[str, ...]]) -> Iterator[Id]:
    for name in of.get(event.kind, ()):
        said = getattr(event.facts, name, None)
        yield from said if isinstance(said, tuple) else (said,) if said else ()


def _owing(event: Event) -> Iterator[Id]:
    # One who owes training of their own accord looks at it as they like; ordered of them, it tells of the case.
    facts = event.facts
    if isinstance(facts, training.Obliged) and facts.as_sanction:
        yield facts.respondent
