"""Every decision on what is published: whose it was, why, and when it is looked at again."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.computing import definitions
from answerable.disclosure.decided import Decision, decisions
from answerable.disclosure.matters.wording import away, long_day
from answerable.record import Id, Record
from answerable.rules import Rules


@dataclass(frozen=True)
class DecisionLine:
    """One decision in words: what it lets be seen, who decided it and why, and how its review stands."""

    id: Id
    organ: str
    sentence: str
    measure: str | None
    decision: str
    decided_on: date
    review_on: date | None
    review: str
    is_overdue: bool
    is_in_force: bool
    words: str
    ended: str


@dataclass(frozen=True)
class DecisionsView:
    """All decisions, those in force first, and in one sentence how many of their reviews are overdue."""

    sentence: str
    in_force: tuple[DecisionLine, ...]
    ended: tuple[DecisionLine, ...]


def publication_decisions(record: Record, rules: Rules, *, on: date) -> DecisionsView:
    """Show every decision on what is published, as it stands at the end of a day."""
    lines = [_line(record, rules, one, on) for one in decisions(record) if one.decided_on <= on]
    standing_now = tuple(line for line in reversed(lines) if line.is_in_force)
    overdue = sum(line.is_overdue for line in standing_now)
    return DecisionsView(
        _sentence(len(standing_now), overdue),
        standing_now,
        tuple(line for line in reversed(lines) if not line.is_in_force),
    )


def _line(record: Record, rules: Rules, one: Decision, on: date) -> DecisionLine:
    titles = {d.measure: d.title for d in definitions()}
    what = f"“{titles.get(one.measure, one.measure)}”" if one.measure else "Every figure"
    scope = rules.term("publication-scopes", one.scope).name
    done = rules.term("publication-decisions", one.decision).name
    paper = record.paper(one.words) if one.words else None
    overdue = one.is_in_force and one.review_on is not None and one.review_on < on
    return DecisionLine(
        id=one.id,
        organ=rules.organ(one.organ).name,
        sentence=f"{what}: {scope}, {done}.",
        measure=one.measure,
        decision=one.decision,
        decided_on=one.decided_on,
        review_on=one.review_on,
        review=f"{long_day(one.review_on)}, {away(one.review_on, on=on, calendar=rules.calendar)}"
        if one.review_on
        else "no day set",
        is_overdue=overdue,
        is_in_force=one.is_in_force,
        words=paper.words if paper else "",
        ended=_ended(one),
    )


def _ended(one: Decision) -> str:
    if one.ended_on:
        return f"ended on {long_day(one.ended_on)}"
    return f"replaced by {one.replaced_by}" if one.replaced_by else ""


def _sentence(number: int, overdue: int) -> str:
    if not number:
        return "Nothing was decided but what the rules say: small counts are withheld, and all else is shown."
    said = f"{number:,} {'decision is' if number == 1 else 'decisions are'} in force"
    late = f"; the review of {overdue:,} is overdue" if overdue else "; no review is overdue"
    return f"{said}{late}."
