"""Codes checked before anything is decided, so that a form can say which are known: lists, organs, courses, panels."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from answerable.acts.step.facts import label
from answerable.acts.step.refusal import ActRefused, one_of
from answerable.matters import Matter, book_of
from answerable.record import Event, cases
from answerable.roster import Roster
from answerable.rules import Permission, Rules

# What no procedure speaks of has its lists here; a body that lacks the list takes any code.
LISTS = {
    ("Appointed", "contract"): "contracts",
    ("Corrected", "reason"): "correction-reasons",
    ("SurveyHeld", "group"): "survey-groups",
    ("PoolJoined", "capacity"): "panel-capacities",
    ("PoolJoined", "expertise"): "panel-expertise",
    ("PoolJoined", "gender"): "panel-genders",
    ("SittingPutOff", "reason"): "sitting-reasons",
    ("SittingCalledOff", "reason"): "sitting-reasons",
    ("InterestDeclared", "nature"): "interest-natures",
    ("SurveyCounted", "question"): "survey-questions",
    ("Related", "nature"): "relation-natures",
    ("TieEnded", "reason"): "tie-end-reasons",
    ("DeskHandedOver", "reason"): "handover-reasons",
    ("TakenOff", "reason"): "handover-reasons",
    ("LetterReturned", "reason"): "letter-return-reasons",
    ("LetterFailed", "reason"): "letter-failures",
    ("LetterSent", "channel"): "channels",
    ("WishNoted", "channel"): "channels",
    ("WishNoted", "language"): "languages",
    ("WishNoted", "form"): "letter-forms",
}


class HasId(Protocol):
    """Anything in the rules that is known by a code."""

    @property
    def id(self) -> str:
        """Its code."""


def check_codes(rules: Rules, matter: Matter | None, event: Event) -> None:
    """Refuse a code that the body does not know, and say which it knows."""
    for field, known in _known(rules, matter, event).items():
        value = getattr(event.facts, field, None)
        if isinstance(value, str) and all(value != thing.id for thing in known):
            raise ActRefused(field, f"{label(field)} cannot be {value!r}", one_of(_ids(known)))


def check_investigator(rules: Rules, roster: Roster, event: Event) -> None:
    """Refuse to give a case to somebody who on that day held no role that investigates."""
    facts, on = event.facts, event.happened_on
    if not isinstance(facts, cases.Allocated):
        return
    roles = [role.id for role in rules.body.roles if role.investigates]
    known = sorted({held.person for role in roles for held in roster.holders(role, on)})
    if facts.investigator not in known:
        raise ActRefused(
            "investigator",
            f"{facts.investigator} did not investigate for {rules.body.name} then",
            one_of(known),
        )


def _known(rules: Rules, matter: Matter | None, event: Event) -> dict[str, Sequence[HasId]]:
    body = rules.body
    things: dict[str, Sequence[HasId]] = dict.fromkeys(("organ", "addressee", "route"), body.organs)
    things |= {"course": body.courses, "panel": body.panels, "role": body.roles, "team": body.teams}
    things |= dict.fromkeys(("bound", "owner", "declared_by"), (*body.roles, *body.organs))
    things["given_to"] = body.organs
    listed = {
        field: name for (kind, field), name in LISTS.items() if kind == event.kind and name in body.lists
    }
    for field, name in (listed | _lists(rules, matter, event)).items():
        things[field] = body.lists.get(name, ())
    return things


def _lists(rules: Rules, matter: Matter | None, event: Event) -> dict[str, str]:
    """Give the lists that the one permission in force names; of several the decision tells which it is."""
    said = [p for p in _permissions(rules, matter, event) if _speaks_now(p, matter)]
    return said[0].lists if len(said) == 1 else {}


def _permissions(rules: Rules, matter: Matter | None, event: Event) -> Sequence[Permission]:
    if matter:
        return book_of(matter, rules, on=event.happened_on).permissions.get(event.kind, ())
    if event.kind not in rules.by_opening_kind:
        return ()
    version = rules.by_opening_kind[event.kind].version_on(event.happened_on)
    return [p for p in version.permissions if p.kind == event.kind]


def _speaks_now(permission: Permission, matter: Matter | None) -> bool:
    return not permission.stages or matter is None or matter.stage in permission.stages


def _ids(things: Iterable[HasId]) -> list[str]:
    return [thing.id for thing in things]
