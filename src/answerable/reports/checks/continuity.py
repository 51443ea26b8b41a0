"""Does the release go on where the last one ended: its period, its number, its opening stock, and the past it told?"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from answerable.disclosure import Cell, ReleasedTable, Shown, spoken
from answerable.reports.checks.changes import Moved, opening, restated
from answerable.reports.checks.draft import Earlier, ReleaseDraft
from answerable.reports.checks.finding import Finding, cells, fault, note, said

MONTHS = {"month": 1, "quarter": 3, "year": 12}
AHEAD = ("planned", "forecast", "due", "review", "expires", "until", "next")


def check_continuity(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find a period that overlaps or leaves a gap, an opening that is not the last closing, a past that was moved."""
    yield from _period(draft)
    yield from _days(draft)
    if draft.previous is None:
        if draft.number != 1:
            yield _number(draft, "there is none before it in its series, so that it must be number 1")
        return
    yield from _follows(draft, draft.previous)
    for moved in opening(draft, draft.previous):
        yield from _told(draft, moved, "revision")
    for moved in restated(draft, draft.previous):
        yield from _told(draft, moved, "restated")
    yield from _empty_notes(draft)


def _period(draft: ReleaseDraft) -> Iterator[Finding]:
    if draft.since > draft.as_of:
        yield fault(
            "period-backwards", draft.title, f"The period ends on {spoken(draft.as_of)}, before it begins."
        )
        return
    last = draft.as_of.day == monthrange(draft.as_of.year, draft.as_of.month)[1]
    length = (draft.as_of.year - draft.since.year) * 12 + draft.as_of.month - draft.since.month + 1
    aligned = (draft.since.month - 1) % MONTHS[draft.every] == 0
    if draft.since.day != 1 or not last or length != MONTHS[draft.every] or not aligned:
        yield fault(
            "period-not-whole",
            draft.title,
            f"The release comes out every {draft.every}, and its period, {spoken(draft.since)} to"
            f" {spoken(draft.as_of)}, is no whole {draft.every} of the calendar.",
        )


def _days(draft: ReleaseDraft) -> Iterator[Finding]:
    if draft.drafted_on <= draft.as_of:
        yield fault(
            "before-its-end",
            draft.title,
            f"It was put together on {spoken(draft.drafted_on)}, before its period ended on {spoken(draft.as_of)}.",
        )
    if draft.out_on <= draft.as_of:
        yield fault(
            "out-before-its-end",
            draft.title,
            f"It is announced for {spoken(draft.out_on)}, and its period ends on {spoken(draft.as_of)}.",
        )
    for figure, table, key, column, cell in cells(draft):
        day = cell.value if isinstance(cell, Shown) else None
        if isinstance(day, date) and day > figure.as_of and not column.startswith(AHEAD):
            yield fault(
                "day-to-come",
                figure.title,
                f"“{_column(table, column)}” in the row “{' / '.join(key)}” of “{table.title}” is"
                f" {spoken(day)}, after {spoken(figure.as_of)}, the day for which the release speaks.",
            )


def _column(table: ReleasedTable, column: str) -> str:
    return next(c.title for c in table.columns if c.name == column)


def _follows(draft: ReleaseDraft, last: Earlier) -> Iterator[Finding]:
    if draft.number != last.number + 1:
        yield _number(draft, f"the last one is number {last.number}")
    if (draft.since, draft.as_of) == (last.since, last.as_of):
        said_so = (
            f"Release {last.number} is about the same period. It is not made twice: add a note to that one."
        )
        yield fault("same-period", draft.title, said_so)
    elif draft.since <= last.as_of:
        yield fault(
            "overlap",
            draft.title,
            f"The period begins on {spoken(draft.since)}, and release {last.number} reached to {spoken(last.as_of)}:"
            " some days would be counted in both.",
        )
    elif draft.since > last.as_of + timedelta(days=1):
        first, end = last.as_of + timedelta(days=1), draft.since - timedelta(days=1)
        yield fault(
            "gap",
            draft.title,
            f"Release {last.number} reached to {spoken(last.as_of)}, and this one begins on {spoken(draft.since)}:"
            f" {spoken(first)} to {spoken(end)} would be in neither.",
        )
    if draft.known_at < last.known_at:
        yield fault(
            "older-knowledge",
            draft.title,
            f"It rests on the first {draft.known_at:,} entries of the record, fewer than the {last.known_at:,} that"
            " the last release rested on.",
        )


def _number(draft: ReleaseDraft, why: str) -> Finding:
    return fault("wrong-number", draft.title, f"It has the number {draft.number}, and {why}.")


def _told(draft: ReleaseDraft, moved: Moved, sort: str) -> Iterator[Finding]:
    found = draft.note("revision" if sort == "revision" else "restated", moved.measure, table=moved.table,
                       key=moved.key, column=moved.column)  # fmt: skip
    if found is None and sort == "revision":
        yield fault(
            "opening-not-closing",
            moved.where,
            f"{moved.name} at the start, {said(moved.now)}, {_are(moved.now)} not the {said(moved.was)} at the end of"
            f" the last release. {_recorded(moved)}say so or correct it.",
        )
    elif found is None:
        yield fault(
            "restated-silently",
            moved.where,
            f"The last release told {said(moved.was)} for {moved.where}; this one tells {said(moved.now)}, and does"
            " not say so. Say that it changed, and why.",
        )
    elif (_plain(found.was), _plain(found.now)) != (_plain(moved.was), _plain(moved.now)):
        yield fault(
            "revision-misquoted",
            moved.where,
            f"The note on {moved.where} speaks of {said(found.was)} before and {said(found.now)} now; the releases"
            f" hold {said(moved.was)} and {said(moved.now)}.",
        )
    else:
        yield note("revised", moved.where, found.words)


def _are(now: Cell) -> str:
    return "is" if now == Shown(1) else "are"


def _recorded(moved: Moved) -> str:
    was, now = _plain(moved.was), _plain(moved.now)
    if isinstance(was, int) and isinstance(now, int):
        off = abs(now - was)
        many = "One case was" if off == 1 else f"{_spelled(off)} cases were"
        return f"{many} recorded late, or set right: "
    return "Something was recorded late: "


def _spelled(number: int) -> str:
    small = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    return small[number] if number < len(small) else f"{number:,}"


def _plain(value: object) -> object:
    return value.value if isinstance(value, Shown) else getattr(value, "reason", value)


def _empty_notes(draft: ReleaseDraft) -> Iterator[Finding]:
    for one in draft.notes:
        if one.sort in ("revision", "restated") and _plain(one.was) == _plain(one.now):
            yield fault(
                "revision-of-nothing",
                one.measure,
                f"A note says that “{one.column}” of “{one.table}” changed, and both releases hold"
                f" {said(one.now)}.",
            )
