"""Interim suspensions as the desk sees them: how long they last and when they are looked at again; never a finding."""

from datetime import date

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.outcomes.views import (
    ConditionView,
    LookView,
    SuspensionsView,
    SuspensionView,
)
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.wording import counted, due_in_words, long_day
from answerable.disclosure.sentences import spoken
from answerable.matters import Condition, Interim, Lists, Matter, fold, interims_of, lay_on
from answerable.record import Id, Record, made_of, standing
from answerable.rules import Rules


def suspensions(record: Record, rules: Rules, *, lists: Lists, person: Id, on: date) -> SuspensionsView:
    """Show one of the staff every interim suspension in force, the longest first. Raises NotForYou for all others."""
    check_is_staff(rules, roster_of(record), person, on)
    found: list[tuple[Interim, SuspensionView]] = []
    told = standing(record.read(kinds=("Suspended", "Corrected")))
    for case in dict.fromkeys(e.event.subject for e in told if e.event.kind == "Suspended"):
        row = lists.one(case)
        matter = made_of(record, case, rules, fold, lay_on) if row and row.is_open else None
        interims = interims_of(matter) if matter else ()
        if matter and interims and interims[-1].is_in_force:
            found.append((interims[-1], suspension_view(record, rules, matter, interims[-1], on=on)))
    found.sort(key=lambda pair: (pair[0].since, pair[0].case))
    return SuspensionsView(_sentence([one for one, _ in found], on), tuple(view for _, view in found))


def _sentence(found: list[Interim], on: date) -> str:
    if not found:
        return "No interim suspension is in force."
    overdue = sum(one.is_overdue(on) for one in found)
    longest = counted(found[0].days(on), "day")
    one = len(found) == 1
    said = f"{counted(len(found), 'interim suspension')} {'is' if one else 'are'} in force; the longest for {longest}"
    if not overdue:
        return f"{said}. Each was looked at again in time."
    return f"{said}. {counted(overdue, 'was', 'were')} not looked at again by the day set."


def suspension_view(
    record: Record, rules: Rules, matter: Matter, one: Interim, *, on: date
) -> SuspensionView:
    """Show one interim suspension as it stands on a day."""
    procedure = rules.procedure(matter.procedure)
    terms = Terms(record, rules, procedure, procedure.version_on(matter.version_in_force))
    return SuspensionView(
        case=matter.id,
        respondent=called(record, one.respondent),
        ground=terms.code("Suspended", "reason", one.reason),
        by=called(record, one.by),
        since=one.since,
        days=one.days(on),
        next_look=_next(rules, one, on),
        is_overdue=one.is_overdue(on),
        looks=tuple(
            LookView(
                when=spoken(look.on),
                by=called(record, look.by),
                words=f"{terms.code('SuspensionReviewed', 'outcome', look.outcome)}: "
                f"{terms.code('SuspensionReviewed', 'reason', look.reason)}",
            )
            for look in one.looks
        ),
        conditions=tuple(condition_view(terms, c, on=on) for c in one.conditions),
        is_in_force=one.is_in_force,
        ended=_ended(terms, one),
        source=_source(terms),
    )


def _next(rules: Rules, one: Interim, on: date) -> str:
    if not one.is_in_force:
        return ""
    return due_in_words(rules.calendar, one.next_on, on=on) if one.next_on else "no day is set for it"


def _ended(terms: Terms, one: Interim) -> str:
    if one.ended_on is None:
        return ""
    if one.ended_as == "lifted" and one.ended_because:
        because = terms.code("Lifted", "reason", one.ended_because)
        return f"lifted on {long_day(one.ended_on)}: {because}"
    return f"ended on {long_day(one.ended_on)}, with the decision"


def _source(terms: Terms) -> str:
    return next((p.source for p in terms.version.permissions if p.kind == "Suspended"), "")


def condition_view(terms: Terms, one: Condition, *, on: date) -> ConditionView:
    """Show a condition as it stands on a day."""
    state = one.state(on)
    words = {"met": "met", "broken": "broken", "overdue": "not told of by its day", "running": "to be kept"}
    when = {"met": one.met_on, "broken": one.broken_on}.get(state)
    return ConditionView(
        words=terms.code("ConditionSet", "condition", one.condition),
        of=terms.code("ConditionSet", "sanction", one.sanction) if one.sanction else "the interim suspension",
        until=f"until {spoken(one.until_on)}" if one.until_on else "without end",
        state=f"{words[state]} on {spoken(when)}" if when else words[state],
        is_bad=state in ("broken", "overdue"),
    )
