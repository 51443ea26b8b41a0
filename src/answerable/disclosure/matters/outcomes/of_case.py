"""What the page of a case says of suspensions, sanctions, appeals and sittings; and what a decider is to know."""

from datetime import date

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.hearings import sittings_of
from answerable.disclosure.matters.hearings.saying import Saying
from answerable.disclosure.matters.outcomes.likes import like_cases
from answerable.disclosure.matters.outcomes.live import sanction_view
from answerable.disclosure.matters.outcomes.suspensions import suspension_view
from answerable.disclosure.matters.outcomes.views import (
    AppealView,
    GuidanceView,
    HearingPart,
    StandingSanction,
)
from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.sentences import spoken
from answerable.matters import (
    Appeal,
    Matter,
    appeals_of,
    fold,
    imposed_in,
    interims_of,
    lay_on,
    shut_out,
    tariff_of,
)
from answerable.record import Id, Record, made_of
from answerable.rules import Rules

NOTHING = HearingPart((), (), (), ())
PROVED = "proved"


def hearing_part(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> HearingPart:
    """Show what was ordered in a matter and what became of it; nothing of one that is shut to whoever asks.

    Raises NotForYou for everyone but staff.
    """
    found = _matter(record, rules, matter, person, on)
    if found is None:
        return NOTHING
    procedure = rules.procedure(found.procedure)
    terms = Terms(record, rules, procedure, procedure.version_on(found.version_in_force))
    suspended = (suspension_view(record, rules, found, one, on=on) for one in interims_of(found))
    imposed = (sanction_view(record, rules, found, one, on=on) for one in imposed_in(found, rules))
    return HearingPart(
        suspensions=tuple(suspended)[::-1],
        sanctions=tuple(imposed),
        appeals=tuple(_appeal(terms, one) for one in appeals_of(found)),
        sittings=sittings_of(Saying(record, rules, roster_of(record), on), found.id),
    )


def guidance(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> tuple[GuidanceView, ...]:
    """Show whoever is about to impose a sanction what the guidance gives, and what was decided in like cases.

    For each allegation on which something was proved, or for all where nothing was found yet. Raises NotForYou for
    everyone but staff.
    """
    found = _matter(record, rules, matter, person, on)
    if found is None:
        return ()
    proved = [a for a in found.allegations if a.finding and rules.term("findings", a.finding).sort == PROVED]
    shown = []
    for one in proved or found.allegations:
        tariff = tariff_of(rules, one.rule)
        names = tuple(rules.term("sanctions", code).name for code in tariff.within) if tariff else ()
        finding = one.finding or next(
            (t.id for t in rules.body.lists.get("findings", ()) if t.sort == PROVED), PROVED
        )
        likes = like_cases(record, rules, clause=one.rule, finding=finding, on=on, but_for=found.id)
        words = f"from {names[0]} to {names[-1]}" if names else "the body gives no guidance for this clause"
        source = tariff.source if tariff else ""
        name = rules.term("rules", one.rule).name
        shown.append(GuidanceView(one.id, name, words, source, names, likes))
    return tuple(shown)


def standing_sanctions(
    record: Record, rules: Rules, *, matter: Id, person: Id, on: date
) -> tuple[StandingSanction, ...]:
    """Show which sanctions stand in a matter and can be changed by an appeal. Raises NotForYou for all but staff."""
    found = _matter(record, rules, matter, person, on)
    if found is None:
        return ()
    return tuple(
        StandingSanction(
            one.sanction,
            one.allegation or "",
            rules.term("sanctions", one.sanction).name + (f" on {one.allegation}" if one.allegation else ""),
        )
        for one in imposed_in(found, rules)
        if one.is_standing(on)
    )


def _matter(record: Record, rules: Rules, id: Id, person: Id, on: date) -> Matter | None:
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = made_of(record, id, rules, fold, lay_on)
    return None if found is None or shut_out(found, roster, person, on) else found


def _appeal(terms: Terms, one: Appeal) -> AppealView:
    by = terms.code("Appealed", "by", one.by)
    ground = terms.code("Appealed", "ground", one.ground)
    steps = []
    if one.admitted_on:
        steps.append(f"let in on {spoken(one.admitted_on)}")
    if one.refused_on:
        because = terms.code("AppealNotAdmitted", "reason", one.refused_because or "")
        steps.append(f"not let in on {spoken(one.refused_on)}: {because}")
    if one.decided_on:
        outcome = terms.code("AppealDecided", "outcome", one.outcome or "")
        steps.append(f"{outcome} on {spoken(one.decided_on)}")
    state = "waits" if one.is_pending else "done"
    return AppealView(one.number, f"{by}, on {spoken(one.on)}: {ground}", state, tuple(steps))
