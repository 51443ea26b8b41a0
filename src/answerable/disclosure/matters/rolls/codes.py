"""The body's codes: which version is in force, by when it is to be reviewed, and the reviews there were."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.matters.wording import away, long_day
from answerable.record import Entry, Id, Record, standing
from answerable.record import codes as kinds
from answerable.rules import Rules


@dataclass(frozen=True)
class CodeView:
    """One code: its version in force, who adopted it and when, when its review is due, and its reviews."""

    id: Id
    version: str
    organ: str
    adopted_on: date
    review_due: str
    is_overdue: bool
    reviews: tuple[tuple[Id, str, date], ...]


@dataclass(frozen=True)
class CodesView:
    """Every code in force, and those whose review is overdue counted in one sentence."""

    sentence: str
    codes: tuple[CodeView, ...]


def codes(record: Record, rules: Rules, *, person: Id, on: date) -> CodesView:
    """Show the staff the codes in force on a day; raises NotForYou for everyone else."""
    check_is_staff(rules, roster_of(record), person, on)
    entries = [
        e
        for e in standing(record.read(kinds={"Adopted", "ReviewOpened", "Reviewed", "Corrected"}))
        if e.event.happened_on <= on
    ]
    latest = {e.event.subject: e for e in entries if isinstance(e.event.facts, kinds.Adopted)}
    shown = tuple(_code(rules, entry, entries, on) for entry in latest.values())
    overdue = sum(code.is_overdue for code in shown)
    return CodesView(_sentence(len(shown), overdue), shown)


def _code(rules: Rules, entry: Entry, entries: list[Entry], on: date) -> CodeView:
    facts, day = entry.event.facts, entry.event.happened_on
    assert isinstance(facts, kinds.Adopted)
    due = facts.review_due_on
    opened = [
        (e.event.subject, e.event.facts.version, e.event.happened_on)
        for e in entries
        if isinstance(e.event.facts, kinds.ReviewOpened) and e.event.facts.document == entry.event.subject
    ]
    return CodeView(
        id=entry.event.subject,
        version=facts.version,
        organ=rules.organ(facts.organ).name,
        adopted_on=day,
        review_due=f"{long_day(due)}, {away(due, on=on, calendar=rules.calendar)}" if due else "no day set",
        is_overdue=due is not None and due < on,
        reviews=tuple(opened),
    )


def _sentence(number: int, overdue: int) -> str:
    if not number:
        return "No code has been adopted yet."
    said = f"{number:,} {'code is' if number == 1 else 'codes are'} in force"
    return f"{said}; the review of {overdue:,} is overdue." if overdue else f"{said}; no review is overdue."
