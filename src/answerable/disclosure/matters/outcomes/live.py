"""Sanctions as the desk sees them: which are live on a day, what is due under them, and what runs out next."""

from collections.abc import Iterator
from datetime import date, timedelta

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.outcomes.suspensions import condition_view
from answerable.disclosure.matters.outcomes.views import SanctionsView, SanctionView
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.matters import Imposed, Matter, fold, imposed_in, lasting, lay_on
from answerable.record import Id, Record, cases, made_of, sanctions, standing
from answerable.rules import Rules

SOON = timedelta(days=60)
STATES = {
    "live": "live",
    "resting": "rests while an appeal is pending",
    "completed": "completed",
    "expired": "run out",
    "replaced": "replaced by another",
    "set-aside": "set aside",
    "vetoed": "vetoed",
}


def sanctions_live(
    record: Record, rules: Rules, *, person: Id, on: date, day: date | None = None
) -> SanctionsView:
    """Show one of the body's staff the sanctions live at the end of a day, today where none is named.

    Those of which the record knew by now, whatever day is asked about. Training is not among them: what is owed is
    told on the pages of training. Raises NotForYou for everyone but staff.
    """
    check_is_staff(rules, roster_of(record), person, on)
    day = day or on
    found = [
        (one, sanction_view(record, rules, matter, one, on=day))
        for matter in _with_sanctions(record, rules, day)
        for one in imposed_in(matter, rules)
        if one.course is None and one.is_standing(day)
    ]
    found.sort(key=lambda pair: (pair[0].last_on or date.max, pair[0].imposed_on, pair[0].case))
    soon = [view for one, view in found if one.last_on and one.last_on <= day + SOON]
    due = [
        (view, shown)
        for one, view in found
        for c, shown in zip(one.conditions, view.conditions, strict=True)
        if c.state(day) in ("running", "overdue", "broken")
    ]
    return SanctionsView(
        on=day,
        sentence=_sentence([one for one, _ in found], len(soon), day),
        live=tuple(view for _, view in found),
        expiring=tuple(soon),
        due=tuple(due),
    )


def _sentence(found: list[Imposed], soon: int, day: date) -> str:
    live = sum(one.state(day) == "live" for one in found)
    resting = len(found) - live
    said = f"{counted(live, 'sanction')} {'is' if live == 1 else 'are'} live on {spoken(day)}"
    if resting:
        said += f", and {resting} {'rests' if resting == 1 else 'rest'} while an appeal is pending"
    if soon:
        said += f"; {soon} {'runs' if soon == 1 else 'run'} out within 60 days"
    return f"{said}."


def _with_sanctions(record: Record, rules: Rules, day: date) -> Iterator[Matter]:
    """Give the cases in which a sanction may be live on a day: what ran out by itself needs no looking into."""
    told = standing(record.read(kinds=("Sanctioned", "SanctionVaried", "Corrected")))
    may = (e.event.subject for e in told if _may_be_live(rules, e.event.facts, e.event.happened_on, day))
    for case in dict.fromkeys(may):
        matter = made_of(record, case, rules, fold, lay_on)
        if matter is not None:
            yield matter


def _may_be_live(rules: Rules, facts: object, on: date, day: date) -> bool:
    if isinstance(facts, sanctions.SanctionVaried):
        return True
    if not isinstance(facts, cases.Sanctioned) or facts.course is not None:
        return False
    last_on, _ = lasting(rules, facts.sanction, on, facts.until_on)
    return on <= day and (last_on is None or last_on >= day)


def sanction_view(record: Record, rules: Rules, matter: Matter, one: Imposed, *, on: date) -> SanctionView:
    """Show one sanction as it stands on a day."""
    procedure = rules.procedure(matter.procedure)
    terms = Terms(record, rules, procedure, procedure.version_on(matter.version_in_force))
    state = one.state(on) or "live"
    because = terms.code("SanctionVaried", "reason", one.reason) if one.reason else ""
    ended = f" on {spoken(one.ended_on)}" if one.ended_on and state == one.ended_as else ""
    return SanctionView(
        case=matter.id,
        sanction=terms.code("Sanctioned", "sanction", one.sanction),
        respondent=called(record, one.respondent),
        allegation=one.allegation or "",
        imposed_on=one.imposed_on,
        state=state,
        state_words=_state_words(one, state, f"{ended}{f': {because}' if because and ended else ''}"),
        until=f"until the end of {spoken(one.last_on)}" if one.last_on else "without an end of its own",
        why=one.why,
        last_on=one.last_on,
        conditions=tuple(condition_view(terms, c, on=on) for c in one.conditions),
        is_training=one.course is not None,
    )


def _state_words(one: Imposed, state: str, ended: str) -> str:
    if one.course is not None and state == "live":
        return "training is owed for it"
    return f"{STATES[state]}{ended}"
