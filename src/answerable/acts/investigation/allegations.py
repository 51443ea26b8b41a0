"""Allegations: put by the act of a case, and withdrawn here; one that was wrong is corrected as any entry is."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, take_one
from answerable.record import Head, Id, Record, cases, investigation, standing
from answerable.rules import Rules


def withdraw_allegation(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    allegation: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say that an allegation is put no longer, for a reason from the body's list; it stays in the record as it was."""
    put = standing(record.read(subject=case, kinds=("Alleged", "Corrected")))
    known = [e.event.facts.allegation for e in put if isinstance(e.event.facts, cases.Alleged)]
    if allegation not in known:
        raise ActRefused(
            "allegation",
            f"{case} has no allegation {allegation}",
            f"Choose one of: {', '.join(known)}." if known else "None was put yet.",
        )
    facts = fill(investigation.AllegationWithdrawn, allegation=allegation, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
