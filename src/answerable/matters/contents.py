"""What a matter holds besides its stage: complaints, people, allegations, findings, sanctions, stops."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from answerable.matters.matter import Allegation, Stretch
from answerable.record import Event, Id, Kind, allocation, cases, intake, training

NOT_STATED = "not-stated"


@dataclass
class Contents:
    """What the entries of one matter have put into it so far; filled one event after the other."""

    complaints: dict[Id, None] = field(default_factory=dict)
    respondent: Id | None = None
    investigator: Id | None = None
    allegations: dict[Id, Allegation] = field(default_factory=dict)
    disposal: str | None = None
    suspended: list[Stretch] = field(default_factory=list)
    stopped: list[Stretch] = field(default_factory=list)
    sanctions: list[str] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        """Take in what an event says; a kind that puts nothing in changes nothing."""
        taking = _TAKING.get(type(event.facts))
        if taking:
            taking(self, event.happened_on, event.facts)

    def copied(self) -> "Contents":
        """Give another that holds the same and can be filled on by itself."""
        other = Contents.__new__(Contents)
        for name, held in self.__dict__.items():
            other.__dict__[name] = held.copy() if isinstance(held, dict | list) else held
        return other

    def close(self, on: date) -> None:
        """End what cannot outlast the matter: an interim suspension and a stopped clock."""
        _end(self.suspended, on)
        _end(self.stopped, on)

    def facts(self) -> Mapping[str, object]:
        """Give the stretches of suspension and of stopped clock, the sanctions and the single days."""
        held: dict[str, object] = dict(self.days)
        for name in ("suspended", "stopped", "sanctions"):
            if getattr(self, name):
                held[name] = tuple(getattr(self, name))
        return held

    def _allegation(self, id: Id) -> Allegation:
        # Found on an allegation that was never put: other systems' records have it, and it must not be lost.
        return self.allegations.get(id) or Allegation(id=id, rule=NOT_STATED)


def _received(holds: Contents, on: date, facts: cases.Received) -> None:
    holds.complaints[facts.complaint] = None
    holds.respondent = holds.respondent or facts.respondent


def _identified(holds: Contents, on: date, facts: intake.RespondentIdentified) -> None:
    holds.respondent = facts.respondent


def _linked(holds: Contents, on: date, facts: cases.Linked) -> None:
    holds.complaints[facts.complaint] = None


def _obliged(holds: Contents, on: date, facts: training.Obliged) -> None:
    holds.respondent = facts.respondent


def _alleged(holds: Contents, on: date, facts: cases.Alleged) -> None:
    held = holds._allegation(facts.allegation)
    holds.respondent = holds.respondent or facts.respondent
    holds.allegations[facts.allegation] = replace(
        held, rule=facts.rule or held.rule, respondent=facts.respondent or held.respondent
    )


def _allocated(holds: Contents, on: date, facts: cases.Allocated) -> None:
    holds.investigator = facts.investigator


def _given_back(
    holds: Contents, on: date, facts: allocation.AllocationDeclined | allocation.TakenOff
) -> None:
    if holds.investigator == facts.investigator:
        holds.investigator = None


def _queued(holds: Contents, on: date, facts: allocation.Queued) -> None:
    holds.investigator = None


def _recused(holds: Contents, on: date, facts: allocation.Recused) -> None:
    if holds.investigator == facts.person:
        holds.investigator = None


def _recommended(holds: Contents, on: date, facts: cases.Recommended) -> None:
    held = holds._allegation(facts.allegation)
    holds.allegations[facts.allegation] = replace(
        held,
        recommended=facts.sanction or facts.finding or held.recommended,
        respondent=held.respondent or facts.respondent,
    )


def _found(holds: Contents, on: date, facts: cases.Found) -> None:
    held = holds._allegation(facts.allegation)
    holds.allegations[facts.allegation] = replace(
        held, finding=facts.finding, respondent=held.respondent or facts.respondent
    )


def _sanctioned(holds: Contents, on: date, facts: cases.Sanctioned) -> None:
    holds.sanctions.append(facts.sanction)
    if facts.allegation is not None:
        held = holds._allegation(facts.allegation)
        holds.allegations[facts.allegation] = replace(held, sanctions=(*held.sanctions, facts.sanction))


def _disposed(holds: Contents, on: date, facts: cases.Disposed) -> None:
    holds.disposal = facts.disposal
    # Interim means until a decision: whoever was suspended before it is not so after it, except by sanction.
    _end(holds.suspended, on)


def _reopened(holds: Contents, on: date, facts: cases.Reopened) -> None:
    holds.disposal = None


def _suspended(holds: Contents, on: date, facts: cases.Suspended) -> None:
    _begin(holds.suspended, on)


def _lifted(holds: Contents, on: date, facts: cases.Lifted) -> None:
    _end(holds.suspended, on)


def _stopped(holds: Contents, on: date, facts: cases.Stopped) -> None:
    _begin(holds.stopped, on)


def _resumed(holds: Contents, on: date, facts: cases.Resumed) -> None:
    _end(holds.stopped, on)


def _left(holds: Contents, on: date, facts: cases.Left) -> None:
    holds.days["left_on"] = on


def _withdrawn(holds: Contents, on: date, facts: cases.Withdrawn) -> None:
    holds.days["withdrawn_on"] = on


def _begin(stretches: list[Stretch], on: date) -> None:
    if not stretches or stretches[-1][1] is not None:
        stretches.append((on, None))


def _end(stretches: list[Stretch], on: date) -> None:
    if stretches and stretches[-1][1] is None:
        stretches[-1] = (stretches[-1][0], on)


_TAKING: dict[type[Kind], Callable[[Contents, date, Any], None]] = {
    cases.Received: _received,
    cases.Linked: _linked,
    intake.RespondentIdentified: _identified,
    cases.Alleged: _alleged,
    cases.Allocated: _allocated,
    allocation.AllocationDeclined: _given_back,
    allocation.TakenOff: _given_back,
    allocation.Queued: _queued,
    allocation.Recused: _recused,
    cases.Suspended: _suspended,
    cases.Lifted: _lifted,
    cases.Stopped: _stopped,
    cases.Resumed: _resumed,
    cases.Recommended: _recommended,
    cases.Found: _found,
    cases.Sanctioned: _sanctioned,
    cases.Disposed: _disposed,
    cases.Reopened: _reopened,
    cases.Left: _left,
    cases.Withdrawn: _withdrawn,
    training.Obliged: _obliged,
}
