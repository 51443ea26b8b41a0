"""Whom a case is about, how its allegations are numbered, and by which name an organisation is known already."""

from collections.abc import Collection

from answerable.record import Id, Record, cases, people, standing


def respondent_of(record: Record, case: Id) -> Id | None:
    """Give the respondent of a case as it was received, or None where nobody was named."""
    opened = next(iter(record.read(subject=case, kinds=("Received",))), None)
    facts = opened.event.facts if opened else None
    return facts.respondent if isinstance(facts, cases.Received) else None


def known_as(record: Record, name: str, sort: str) -> Id | None:
    """Give the organisation of a sort that is known by a name, so that nobody becomes two by being written twice."""
    named = {
        entry.event.subject: entry.event.facts.name
        for entry in standing(record.read(kinds=("Named", "Corrected")))
        if isinstance(entry.event.facts, people.Named) and entry.event.facts.sort == sort
    }
    papers = record.papers(tuple(named.values()))
    wanted = name.strip().casefold()
    same = (
        id for id, digest in named.items() if digest in papers and papers[digest].words.casefold() == wanted
    )
    return next(same, None)


def next_allegation(record: Record, case: Id) -> Id:
    """Give the next free number of an allegation: C-2026-0412/a1, /a2 and so on."""
    held = [entry.event.facts for entry in record.read(subject=case, kinds=("Alleged",))]
    return _free(case, {facts.allegation for facts in held if isinstance(facts, cases.Alleged)})


def _free(case: Id, held: Collection[Id]) -> Id:
    number = 1
    while f"{case}/a{number}" in held:
        number += 1
    return f"{case}/a{number}"
