"""The roster as it is where some matters and persons are as if they were not there."""

from collections.abc import Callable
from dataclasses import replace

from answerable.record import Id
from answerable.roster.roster import Roster

CHANGED = frozenset({"sittings", "conflicts", "relations", "listings", "interests"})


def without(roster: Roster, is_hidden: Callable[[Id], bool]) -> Roster:
    """Give the roster without what speaks of hidden ids: sittings keep their other cases, or go with the last."""

    def known(cases: tuple[Id, ...]) -> tuple[Id, ...]:
        return tuple(case for case in cases if not is_hidden(case))

    seen = replace(
        roster,
        sittings=tuple(
            replace(s, cases=known(s.cases)) for s in roster.sittings if known(s.cases) or not s.cases
        ),
        listings=tuple(
            replace(
                one,
                cases=known(one.cases),
                bundles=tuple(b for b in one.bundles if b.case is None or not is_hidden(b.case)),
            )
            for one in roster.listings
            if known(one.cases) or not one.cases
        ),
        conflicts=tuple(one for one in roster.conflicts if not is_hidden(one.against)),
        relations=tuple(r for r in roster.relations if not is_hidden(r.person) and not is_hidden(r.other)),
        interests=tuple(one for one in roster.interests if one.case is None or not is_hidden(one.case)),
    )
    return seen.with_groups_of(roster, CHANGED)
