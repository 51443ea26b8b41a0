"""A worked case tried: the rules are put to its events, and whatever comes out otherwise is told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from answerable.record import Entry, Event, MemoryRecord, people
from answerable.rules.bundle import Rules
from answerable.rules.examples import Act, Example, Given, Then, Tried, event_of


@dataclass(frozen=True)
class Judge:
    """Those who compare record and rules: rooms further on, handed in, since the rules know none of them."""

    fold: Callable[..., Any]
    decide: Callable[..., tuple[Event, ...]]
    duties: Callable[..., tuple[Any, ...]]
    fold_roster: Callable[..., Any]
    refusal: type[Exception]


def try_example(example: Example, rules: Rules, judge: Judge) -> tuple[str, ...]:
    """Give what comes out otherwise than the worked case says, in sentences; nothing where all is as told."""
    trial = _Trial(rules, judge, MemoryRecord())
    trial.appoint(example)
    refused = next((said for given in example.given for said in trial.happen(given)), None)
    if refused:
        return (refused,)
    found = [*(s for then in example.then for s in trial.stands(then))]
    return (*found, *(s for tried in example.tried for s in trial.tried(tried)))


@dataclass(frozen=True)
class _Trial:
    rules: Rules
    judge: Judge
    record: MemoryRecord

    def appoint(self, example: Example) -> None:
        """Let those who hold an office hold it from the first day on."""
        first = self.rules.calendar.first
        events = [
            Event(subject=person, facts=people.Appointed(role=role), happened_on=first, actor=person)
            for role, person in example.offices.items()
        ]
        self.record.append(events, after=0, at=_noon(first))

    def happen(self, given: Given) -> Iterator[str]:
        """Let something happen, with all that follows from it; tell where the rules would have it otherwise."""
        try:
            events = self._decide(given)
        except self.judge.refusal as no:
            yield f"{_told(given)}: it was to happen, and is refused: {no}"
            return
        self.record.append(events, after=self.record.head().size, at=_noon(given.on))
        facts = events[0].facts.to_json()
        for name, want in given.becomes.items():
            if facts.get(name) != want:
                yield f"{_told(given)}: {name} was to become {want!r}, and is {facts.get(name)!r}"
        followed = tuple(event.kind for event in events[1:])
        if followed != given.follows:
            yield f"{_told(given)}: {_listed(given.follows)} was to follow, and {_listed(followed)} did"

    def stands(self, then: Then) -> Iterator[str]:
        """Tell where a matter stands otherwise at the end of a day."""
        matter = self.judge.fold(self._entries(then.on, then.of), self.rules, as_of=then.on)
        if matter is None:
            yield f"{then.of} on {then.on}: there is no such matter"
            return
        where = f"{then.of} on {then.on}"
        if then.stage is not None and matter.stage != then.stage:
            yield f"{where}: the stage was to be {then.stage!r}, and is {matter.stage!r}"
        if then.open is not None and matter.is_open != then.open:
            yield f"{where}: it was to be {'open' if then.open else 'closed'}, and is not"
        yield from _due(where, then, self.judge.duties(self.rules, matter, on=then.on))

    def tried(self, tried: Tried) -> Iterator[str]:
        """Tell where an act is refused that was to be allowed, or the other way round, or by another rule."""
        try:
            self._decide(tried)
        except self.judge.refusal as no:
            source = getattr(no, "source", None)
            if tried.rule is None:
                yield f"{_told(tried)}: it was to be allowed, and is refused: {no}"
            elif source != tried.rule:
                yield f"{_told(tried)}: {tried.rule} was to refuse it, and {source} does: {no}"
            return
        if tried.rule is not None:
            yield f"{_told(tried)}: {tried.rule} was to refuse it, and it is allowed"

    def _decide(self, act: Act) -> tuple[Event, ...]:
        event = event_of(act)
        if event.kind not in _decided(self.rules):
            return (event,)
        matter = self.judge.fold(self._entries(act.on, act.of), self.rules, as_of=act.on)
        roster = self.judge.fold_roster(self._entries(act.on))
        return self.judge.decide(
            self.rules, matter, roster, event, on=act.on, look=lambda other: self._entries(act.on, other)
        )

    def _entries(self, on: date, subject: str | None = None) -> list[Entry]:
        return [entry for entry in self.record.read(subject=subject) if entry.event.happened_on <= on]


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _decided(rules: Rules) -> frozenset[str]:
    """Give the kinds that a procedure speaks of; offices, seats and sittings happen beside them."""
    return frozenset(p.kind for one in rules.procedures for v in one.versions for p in v.permissions)


def _due(where: str, then: Then, duties: tuple[Any, ...]) -> Iterator[str]:
    for limit, day in then.due.items():
        days = sorted({duty.due.on for duty in duties if duty.limit == limit})
        if day not in days:
            yield f"{where}: {limit!r} was to be due on {day}, and is due on {_listed(days)}"
    late = {duty.limit for duty in duties if duty.is_late(then.on)}
    if then.late is not None and late != set(then.late):
        yield f"{where}: late was to be {_listed(then.late)}, and is {_listed(late)}"
    met = {duty.limit for duty in duties if duty.met_on}
    for limit in set(then.met) - met:
        yield f"{where}: {limit!r} was to be met, and is not"


def _told(act: Act) -> str:
    return f"{act.kind} of {act.of} on {act.on} by {act.by}"


def _listed(items: Any) -> str:
    return ", ".join(sorted(map(str, items))) or "nothing"
