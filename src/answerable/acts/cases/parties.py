"""Whom a case is about, and how its allegations are numbered."""

from collections.abc import Collection

from answerable.record import Id, Record, cases


def respondent_of(record: Record, case: Id) -> Id | None:
    """Give the respondent of a case as it was received, or None where nobody was named."""
    opened = next(iter(record.read(subject=case, kinds=("Received",))), None)
    facts = opened.event.facts if opened else None
    return facts.respondent if isinstance(facts, cases.Received) else None


def next_allegation(record: Record, case: Id) -> Id:
    """Give the next free number of an allegation: C-2026-0412/a1, /a2 and so on."""
    held = [entry.event.facts for entry in record.read(subject=case, kinds=("Alleged",))]
    return _free(case, {facts.allegation for facts in held if isinstance(facts, cases.Alleged)})


def _free(case: Id, held: Collection[Id]) -> Id:
    number = 1
    while f"{case}/a{number}" in held:
        number += 1
    return f"{case}/a{number}"
