"""What the forms of standing aside and of passing a guard over offer to choose on one case."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, called, check_is_staff, offices, roster_of
from answerable.disclosure.matters.wording import listed
from answerable.matters import act_code, book_of, fold, lay_on
from answerable.record import Id, Record, made_of
from answerable.rules import Rules

WORDS = {
    "trained": "must be trained",
    "not-conflicted": "must have declared no tie",
    "not-related": "must be related to nobody in it",
    "not-investigator": "must not have investigated it",
    "not-earlier-decider": "must not have decided it before",
    "not-involved": "must have had no part in the matter it is about",
    "under-cap": "must have less than the most in hand",
    "quorum": "must have a quorum",
    "panel-trained": "everybody who sat must be trained",
    "composition": "must be composed as the rule says",
    "chair-present": "must have somebody who may preside",
}
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Leave:
    """Who works here, and which guards of which acts two people may let pass: "found:not-conflicted"."""

    matter: Id
    people: Choices
    guards: Choices


def leave(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> Leave:
    """Give one of the body's staff what these forms offer on a case; raises NotForYou, or NotHere if there is none."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = made_of(record, matter, rules, fold, lay_on)
    if found is None:
        raise NotHere(f"The record holds no matter {matter}. Check the number; one looks like C-2026-0412.")
    holders = (h.person for role in rules.body.roles for h in roster.holders(role.id, on))
    people = tuple(
        (one, f"{called(record, one)} ({listed(offices(rules, roster, one, on))})")
        for one in dict.fromkeys(holders)
    )
    guards = {
        f"{act_code(p.kind)}:{g.check}": f"{p.name}: whoever does it {WORDS.get(g.check, g.check)} ({g.source})"
        for p in book_of(found, rules).version.permissions
        for g in p.guards
        if g.override
    }
    return Leave(matter, people, tuple(guards.items()))
