"""Sittings for the tests: a pool that may be called, a case that waits for the panel, and a sitting called on it."""

from datetime import date

from answerable import acts
from tests.people import IVAN, PANEL, PAUL, PETRA, THEO, Register, investigated, staffed

CAPACITIES = ("presiding", "lay", "maker")
CALLED_FOR = date(2026, 10, 20)


def pooled(day: str = "2026-10-05") -> Register:
    """The register on a day, its pool filled: Paul may preside, Paula is a lay member, Piet makes lanterns."""
    register = staffed().on(day)
    for person, capacity in zip(PANEL, CAPACITIES, strict=True):
        register.act(acts.hearings.join, person=person, panel="conduct-panel", capacity=capacity, by=PETRA)
    register.act(acts.people.train, person=IVAN, course="handling-complaints", by=THEO)
    return register


def waiting(register: Register) -> str:
    """A case that waits for the Conduct Panel."""
    case = investigated(register)
    register.act(acts.cases.notify, case=case, by=IVAN)
    register.act(acts.cases.refer, case=case, to="conduct-panel", by=IVAN)
    return case


def called(register: Register, *cases: str, on: date = CALLED_FOR) -> str:
    """A sitting of the Conduct Panel called on these cases, over which Paul presides."""
    facts = {"panel": "conduct-panel", "on": on, "members": PANEL, "cases": cases, "chair": PAUL}
    return register.act(acts.hearings.call, **facts, by=PETRA).sitting


def held(register: Register, *cases: str) -> str:
    """The same sitting, held on its day with all three."""
    sitting = called(register, *cases)
    register.on(CALLED_FOR.isoformat())
    register.act(acts.hearings.hold, sitting=sitting, members=PANEL, by=PETRA)
    return sitting


def proved(register: Register) -> tuple[str, str]:
    """A case on which the panel found proved what was alleged; with the sitting."""
    case = waiting(register)
    sitting = held(register, case)
    register.act(
        acts.cases.find, case=case, allegation=f"{case}/a1", finding="proved", sitting=sitting, by=PETRA
    )
    return case, sitting


def closed(register: Register, sanction: str = "warning") -> str:
    """The same case with a sanction, closed and told to both."""
    case, _ = proved(register)
    register.act(acts.outcomes.impose, case=case, sanction=sanction, allegation=f"{case}/a1", by=PETRA)
    register.act(acts.cases.dispose, case=case, disposal="proved", organ="conduct-panel", by=PETRA)
    for party in ("complainant", "respondent"):
        register.act(acts.cases.communicate, case=case, to=party, by=PETRA)
    return case
