"""Who could be called to a sitting: those against whom nothing stands, and the others, each with the rule."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.matters.hearings.saying import POOL_LISTS, Saying
from answerable.disclosure.matters.hearings.views import PooledView, PoolView, ProposalsView, ProposalView
from answerable.disclosure.matters.people import NotHere, check_is_staff, roster_of
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.matters import Matter, bars, fold, lay_on, may_preside
from answerable.record import Id, Record, made_of
from answerable.rules import Panel, Rules


def proposals(
    record: Record,
    rules: Rules,
    *,
    panel: str,
    day: date,
    cases: Sequence[Id],
    person: Id,
    on: date,
) -> ProposalsView:
    """Show who could sit on a panel on a day, on these cases: who is free, trained and untied to each of them.

    Those who may not are shown with every reason and its rule. Raises NotForYou for everyone but staff, and NotHere
    for a panel that the rules do not know.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    chosen = next((p for p in rules.body.panels if p.id == panel), None)
    if chosen is None:
        raise NotHere(f"The rules know no panel {panel!r}.")
    matters = [m for case in cases if (m := made_of(record, case, rules, fold, lay_on))]
    saying = Saying(record, rules, roster, on)
    shown = [_proposal(saying, chosen, one, matters, day) for one in roster.may_sit(panel, day)]
    in_order = sorted(shown, key=lambda one: (bool(one.busy), one.name))
    return ProposalsView(
        panel=panel,
        panel_name=chosen.name,
        on=day,
        size=chosen.size,
        rules=saying.rules_of(chosen),
        earliest=saying.latest_for_papers(chosen, on),
        may=tuple(one for one in in_order if one.is_free),
        may_not=tuple(one for one in in_order if not one.is_free),
    )


def _proposal(saying: Saying, panel: Panel, member: Id, matters: list[Matter], day: date) -> ProposalView:
    roster = saying.roster
    found = bars(saying.rules, roster, panel, member, matters, day)
    return ProposalView(
        id=member,
        name=saying.name(member),
        counts_as=saying.counts_as(roster.pooled(member, panel.id, day)),
        busy=_busy(saying, member, day),
        against=tuple((bar.words, bar.source) for bar in found),
        may_preside=may_preside(roster, panel, member, day),
    )


def _busy(saying: Saying, member: Id, day: date) -> str:
    called = [
        one.id
        for one in saying.roster.listings
        if one.on == day and member in one.members and not one.called_off
    ]
    return f"called to {', '.join(called)} on that day" if called else ""


def pools(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[PoolView, ...]:
    """Show one of the body's staff who may be called to sit on each panel today. Raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    saying = Saying(record, rules, roster, on)
    return tuple(_pool(saying, panel) for panel in rules.body.panels)


def _pool(saying: Saying, panel: Panel) -> PoolView:
    held = [p for p in saying.roster.pools if p.panel == panel.id and p.covers(saying.on)]
    pooled = tuple(sorted((_pooled(saying, panel, one.person) for one in held), key=lambda one: one.name))
    only = [m for m in saying.roster.members(panel.id, saying.on) if m not in {p.person for p in held}]
    lists = saying.rules.body.lists
    capacities, expertise, genders = (
        tuple((t.id, t.name) for t in lists.get(POOL_LISTS[what], ())) for what in POOL_LISTS
    )
    trained = sum(one.is_trained for one in pooled)
    return PoolView(
        panel=panel.id,
        name=panel.name,
        sentence=f"{counted(len(pooled), 'person', 'people')} in the pool, {trained} of them trained.",
        rules=saying.rules_of(panel),
        pooled=pooled,
        seated_only=tuple(zip(only, saying.names(only), strict=True)),
        capacities=capacities,
        expertise=expertise,
        genders=genders,
    )


def _pooled(saying: Saying, panel: Panel, person: Id) -> PooledView:
    roster, on = saying.roster, saying.on
    one = roster.pooled(person, panel.id, on)
    assert one is not None
    missing = [saying.rules.course(c).name for c in panel.requires if not roster.is_trained(person, c, on)]
    until = [t.expires_on for c in panel.requires if (t := roster.training(person, c, on)) and t.expires_on]
    trained = f"trained until {spoken(min(until))}" if until else "trained"
    return PooledView(
        id=person,
        name=saying.name(person),
        counts_as=saying.counts_as(one),
        since=one.from_on,
        is_trained=not missing,
        training=f"not trained: {', '.join(missing)}" if missing else trained if panel.requires else "",
    )
