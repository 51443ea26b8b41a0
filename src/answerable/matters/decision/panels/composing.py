"""Who decides is who was there and did not stand aside; among them must be whom the rule on the panel asks for."""

from collections.abc import Collection
from datetime import date

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import on_day
from answerable.record import Id
from answerable.roster import Roster, Sitting
from answerable.rules import Composed, Guard, Panel, Rules


def composition(attempt: Attempt, guard: Guard) -> str | None:
    """Among those who decided are as many of each capacity, expertise or gender as the rule on the panel asks for."""
    panel, sitting = _sat(attempt, guard)
    if sitting is None:
        return _no_sitting(attempt, panel)
    for need in panel.composition:
        short = falls_short(attempt.rules, attempt.roster, panel, need, attempt.sat(sitting), sitting.on)
        if short:
            return f"Not allowed: {attempt.act}; on {on_day(sitting.on)} {short}"
    return None


def falls_short(
    rules: Rules, roster: Roster, panel: Panel, need: Composed, members: Collection[Id], on: date
) -> str | None:
    """Say what is wanting among these members of a panel, or None where there are enough of what the rule asks for."""
    pooled = [roster.pooled(member, panel.id, on) for member in members]
    have = sum(1 for one in pooled if one and getattr(one, need.what) == need.of)
    if have >= need.at_least:
        return None
    what = called(rules, need)
    return (
        f"{have} of those who decide {'is' if have == 1 else 'are'} {what}, and there must be {need.at_least}"
    )


def called(rules: Rules, need: Composed) -> str:
    """Give what a rule on composition asks for, in the body's own word for it."""
    terms = rules.body.lists.get(LISTS[need.what], ())
    name = next((t.name for t in terms if t.id == need.of), need.of.replace("-", " "))
    return f"“{name}”"


def chair_present(attempt: Attempt, guard: Guard) -> str | None:
    """Whoever was called to preside was there, did not stand aside, and has what the rule asks of a chair."""
    panel, sitting = _sat(attempt, guard)
    if sitting is None:
        return _no_sitting(attempt, panel)
    listing, day = attempt.roster.listing(sitting.id), on_day(sitting.on)
    chair = listing.chair if listing else None
    if chair is None:
        return f"Not allowed: {attempt.act}; nobody was called to preside over the sitting of {day}"
    if chair not in attempt.sat(sitting):
        how = "stood aside" if chair in sitting.members else "was not there"
        return f"Not allowed: {attempt.act}; whoever was to preside on {day} {how}"
    pooled = attempt.roster.pooled(chair, panel.id, sitting.on)
    if panel.chair is None or (pooled and pooled.capacity == panel.chair):
        return None
    wanted = called(attempt.rules, Composed(what="capacity", of=panel.chair, source=panel.source))
    return f"Not allowed: {attempt.act}; whoever presided on {day} is not {wanted}, as a chair must be"


def _sat(attempt: Attempt, guard: Guard) -> tuple[Panel, Sitting | None]:
    panel = attempt.rules.panel(guard.of or "")
    sitting = attempt.sitting(panel.id)
    return panel, sitting if sitting and sitting.panel == panel.id else None


def _no_sitting(attempt: Attempt, panel: Panel) -> str:
    day = on_day(attempt.happened_on)
    return f"Not allowed: {attempt.act}; by {day} no sitting of the {panel.name} on this case is on record"


LISTS = {"capacity": "panel-capacities", "expertise": "panel-expertise", "gender": "panel-genders"}
