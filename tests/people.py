"""The cast of the tests: a register of the Guild of Lanternmakers with its offices filled, and a day that goes by.

Alice complains, Bob is complained of, Carol is the complaints officer, Ivan investigates, Clare is the Clerk, Petra
clerks for the panels, Paul, Paula and Piet sit on the Conduct Panel, Theo leads training, Olga chairs the Assembly,
Wilma is a warden, and Mallory holds no office.
"""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from inspect import signature
from typing import Any, TypeVar

from answerable import acts
from answerable.matters import MemoryLists
from answerable.record import MemoryRecord
from answerable.rules import Rules, find_body, load

T = TypeVar("T")

CAROL, IVAN, CLARE, PETRA, THEO = "P-carol", "P-ivan", "P-clare", "P-petra", "P-theo"
PAUL, PAULA, PIET, UNTRAINED = "P-paul", "P-paula", "P-piet", "P-ulf"
OLGA, WILMA, MALLORY = "P-olga", "P-wilma", "P-mallory"
OFFICES = {
    CLARE: "clerk",
    CAROL: "complaints-officer",
    IVAN: "investigator",
    PETRA: "panel-clerk",
    THEO: "training-lead",
    OLGA: "assembly-chair",
    WILMA: "warden",
}
PANEL = (PAUL, PAULA, PIET)
FOUNDED = date(2025, 3, 3)


@cache
def guild() -> Rules:
    """The rules of the Guild, read once."""
    return load(find_body("lanternmakers"))


@dataclass
class Register:
    """A record with its rules and the day it is; `act` and `show` hand both in, as the house does."""

    rules: Rules = field(default_factory=guild)
    record: MemoryRecord = field(default_factory=MemoryRecord)
    lists: MemoryLists = field(default_factory=MemoryLists)
    today: date = FOUNDED

    @property
    def at(self) -> datetime:
        """Noon of the day."""
        return datetime.combine(self.today, time(12), UTC)

    def on(self, day: str) -> "Register":
        """Let the day be another."""
        self.today = date.fromisoformat(day)
        return self

    def act(self, verb: Callable[..., T], /, **facts: Any) -> T:
        """Do an act now; where it asks on which day it happened and nothing is said, it was today."""
        if "happened_on" in signature(verb).parameters:
            facts.setdefault("happened_on", self.today)
        before = self.record.head().size
        done = verb(self.record, self.rules, **facts, at=self.at)
        self.lists.refresh(self.record, self.rules, {e.event.subject for e in self.record.read(after=before)})
        return done

    def show(self, view: Callable[..., T], /, **asked: Any) -> T:
        """Show something as of the day."""
        return view(self.record, self.rules, **asked)

    def last(self, kind: str | None = None) -> Any:
        """The facts that were recorded last, of a kind where one is given."""
        return [e.event for e in self.record.read() if kind in (None, e.event.kind)][-1].facts

    @property
    def size(self) -> int:
        """How many entries there are."""
        return self.record.head().size


def staffed() -> Register:
    """A register of the Guild in which every office is filled and the Conduct Panel can sit."""
    filled = _filled()
    return Register(record=deepcopy(filled.record), lists=deepcopy(filled.lists))


@cache
def _filled() -> Register:
    register = Register()
    for person, role in OFFICES.items():
        register.act(acts.people.name, person=person, name=person.removeprefix("P-").title(), by=CLARE)
        register.act(acts.people.appoint, person=person, role=role, by=CLARE)
    for person in PANEL:
        register.act(acts.people.appoint, person=person, role="panel-member", by=CLARE)
        register.act(acts.people.seat, person=person, panel="conduct-panel", by=CLARE)
        register.act(acts.people.train, person=person, course="sitting-fairly", by=CLARE)
    return register


def received(register: Register, **facts: Any) -> acts.Receipt:
    """Alice complains of Bob."""
    told = {
        "words": "He took my lantern.",
        "complainant_name": "Alice",
        "respondent_name": "Bob",
        "contact": "a@x",
    }
    return register.act(acts.complaints.receive, **{**told, **facts})


def investigated(register: Register) -> str:
    """A case of Bob's with one allegation, which Ivan investigates."""
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    register.act(acts.cases.triage, case=case, outcome="investigate", by=CAROL)
    register.act(acts.cases.allege, case=case, rule="respect", by=CAROL)
    register.act(acts.cases.allocate, case=case, investigator=IVAN, by=CAROL)
    return case


def heard(register: Register) -> tuple[str, str]:
    """The same case before the Conduct Panel, which has sat on it; with the number of the sitting."""
    case = investigated(register)
    register.act(acts.cases.notify, case=case, by=IVAN)
    register.act(acts.cases.refer, case=case, to="conduct-panel", by=IVAN)
    held = register.act(acts.hearings.sit, panel="conduct-panel", members=PANEL, cases=(case,), by=PETRA)
    return case, held.sitting


def decided(register: Register) -> str:
    """The same case, proved, with training ordered, closed and told."""
    case, sitting = heard(register)
    register.act(
        acts.cases.find, case=case, allegation=f"{case}/a1", finding="proved", sitting=sitting, by=PETRA
    )
    register.act(acts.cases.sanction, case=case, sanction="training", course="fair-light", by=PETRA)
    register.act(acts.cases.dispose, case=case, disposal="proved", organ="conduct-panel", by=PETRA)
    register.act(acts.cases.communicate, case=case, to="complainant", by=CAROL)
    register.act(acts.cases.communicate, case=case, to="respondent", by=CAROL)
    return case
