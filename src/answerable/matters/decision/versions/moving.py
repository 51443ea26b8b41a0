"""A matter is moved to another version of its procedure only where it can go on under that version."""

from datetime import date

from answerable.matters.book import open_book
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.matters.matter import Matter


def may_be_moved(attempt: Attempt, matter: Matter) -> str | None:
    """Refuse where there is no other version, or where the latest governs anyhow."""
    procedure = attempt.book.procedure
    if procedure.governs == "latest":
        return "; the version that is in force governs it already, whatever version it was opened under"
    if len(procedure.versions) < 2:
        return f"; there is one version of “{procedure.name}” and no other"
    return None


def fits_the_version(attempt: Attempt, matter: Matter) -> str | None:
    """Refuse a day on which no version came into force, one that is not in force yet, and the one that governs.

    So too a version that does not know the stage at which the matter stands: it would be nowhere.
    """
    procedure, since = attempt.book.procedure, attempt.fact("since")
    days = [version.in_force for version in procedure.versions]
    if since not in days:
        known = " or ".join(on_day(day) for day in days)
        return (
            f" in force from {on_day(since)}; there is none. Choose {known}"
            if isinstance(since, date)
            else None
        )
    if since > attempt.happened_on:
        return f" in force from {on_day(since)}, before it is in force"
    if since == attempt.book.version.in_force:
        return "; that version governs it already"
    if matter.stage not in open_book(procedure, since).stages:
        here = attempt.book.stages[matter.stage].name
        return f"; it stands at “{here}”, and that version has no such stage"
    return None
