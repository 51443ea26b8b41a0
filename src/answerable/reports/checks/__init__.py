"""What is looked at before a release goes out: faults stop it, notes are printed in it, both in plain words."""

from collections.abc import Callable, Iterator

from answerable.reports.checks.binding import check_binding, check_withheld
from answerable.reports.checks.changes import Moved, opening, restated
from answerable.reports.checks.continuity import check_continuity
from answerable.reports.checks.definitions import check_definitions, gone
from answerable.reports.checks.draft import (
    ChangeNote,
    DraftSection,
    Earlier,
    EarlySight,
    ReleaseDraft,
    WithheldCell,
)
from answerable.reports.checks.finding import Finding, cells, row_name
from answerable.reports.checks.shares import check_shares
from answerable.reports.checks.standing import check_standing, check_statuses
from answerable.reports.checks.totals import check_totals

CHECKS: tuple[Callable[[ReleaseDraft], Iterator[Finding]], ...] = (
    check_binding,
    check_continuity,
    check_totals,
    check_shares,
    check_definitions,
    check_withheld,
    check_standing,
    check_statuses,
)


def check_release(draft: ReleaseDraft) -> tuple[Finding, ...]:
    """Give all that is found in a draft, faults first; the same thing found twice is told once."""
    found = dict.fromkeys(finding for check in CHECKS for finding in check(draft))
    return tuple(sorted(found, key=lambda one: not one.is_fault))


__all__ = [
    "CHECKS",
    "ChangeNote",
    "DraftSection",
    "Earlier",
    "EarlySight",
    "Finding",
    "Moved",
    "ReleaseDraft",
    "WithheldCell",
    "cells",
    "check_release",
    "gone",
    "opening",
    "restated",
    "row_name",
]
