"""What is remembered never changes an outcome: two desks on one database, by turns, are as one that remembers nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable import acts
from answerable.acts.step import take_one
from answerable.matters import Lists, fold
from answerable.record import Record, cases, made_of
from answerable.roster import fold_roster, roster_of
from tests.people import CAROL, CLARE, IVAN, Register, guild, staffed
from tests.registers import postgres_registers, record_in, sqlite_registers  # noqa: F401

CASES = tuple(f"C-2025-000{n}" for n in range(1, 6))
Act = Callable[[Record, Any], object]


class Broken(Exception):
    """The act went wrong after it had written."""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def registers(request) -> Any:
    return request.getfixturevalue(f"{request.param}_registers")


@dataclass
class Desk:
    """A record that remembers, and lists; or, where `record` is plain, one that does not."""

    record: Any
    lists: Lists
    told: list[str] = field(default_factory=list)

    def act(self, act: Act, at: Any, *, breaks: bool = False) -> str:
        """Do an act as the house does, and give what came of it in words."""
        try:
            with self.record.turn():
                before = self.record.head().size
                act(self.record, at)
                touched = {e.event.subject for e in self.record.read(after=before)}
                self.lists.refresh(self.record, guild(), touched)
                if breaks:
                    raise Broken
        except (acts.NotAllowed, acts.ActRefused) as refused:
            return str(refused)
        except Broken:
            return "taken back"
        return "done"


def drawn(random: Random, register: Register) -> Act:
    """One act of an ordinary day, which the rules may well forbid."""
    case, today, size = random.choice(CASES), register.today, register.record.head().size
    told = cases.Received(complaint=case.replace("C", "CP"), channel="web", respondent="P-bob")
    by: dict[str, Any] = {"happened_on": today, "by": CAROL}
    choices: list[Act] = [
        lambda r, at: take_one(r, guild(), subject=case, facts=told, happened_on=today, by="public", at=at),
        lambda r, at: acts.cases.triage(r, guild(), case=case, outcome="investigate", at=at, **by),
        lambda r, at: acts.cases.allocate(r, guild(), case=case, investigator=IVAN, at=at, **by),
        lambda r, at: acts.cases.stop(r, guild(), case=case, reason="police", at=at, **by),
        lambda r, at: acts.cases.resume(r, guild(), case=case, at=at, **by),
        lambda r, at: acts.people.stand_down(
            r, guild(), person=CAROL, role="complaints-officer", happened_on=today, by=CLARE, at=at
        ),
        lambda r, at: acts.people.appoint(
            r, guild(), person=CAROL, role="complaints-officer", happened_on=today, by=CLARE, at=at
        ),
        lambda r, at: acts.people.train(
            r, guild(), person=IVAN, course="sitting-fairly", happened_on=today, by=CLARE, at=at
        ),
        lambda r, at: acts.corrections.correct(
            r, guild(), entry=entry, reason="duplicate", by=random_keeper, at=at
        ),
    ]
    entry, random_keeper = random.randrange(size), random.choice((CAROL, CLARE))
    return random.choice(choices)


def rows(lists: Lists) -> list[Any]:
    return [*map(lists.one, CASES), dict(lists.counts())]


@pytest.mark.parametrize("steps", [40, pytest.param(400, marks=pytest.mark.slow)])
@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32))
def test_two_desks_that_remember_do_as_one_that_does_not(registers: Any, steps: int, seed: int) -> None:
    from answerable.site.store.lists import DjangoLists
    from answerable.site.store.remembered import Remembered

    random, plain = Random(seed), staffed()
    with registers.new() as using:
        start = record_in(using)
        start.append([e.event for e in plain.record.read()], after=0, at=plain.at)  # type: ignore[attr-defined]
        desks = [Desk(Remembered(record_in(using)), DjangoLists(using=using)) for _ in range(2)]
        desks.append(Desk(record_in(using), DjangoLists(using=using)))  # and one who remembers nothing
        for _ in range(steps):
            act, desk = drawn(random, plain), random.choice(desks)
            if random.random() < 0.15:
                assert desk.act(act, plain.at, breaks=True) != "done"
                continue
            if random.random() < 0.15:
                with transaction.atomic(using=using):  # as a trial of an import, of which nothing stays
                    for one in (act, drawn(random, plain), drawn(random, plain)):
                        desk.act(one, plain.at)
                    transaction.set_rollback(True, using=using)
                continue
            assert desk.act(act, plain.at) == outcome(plain, act)
            looked = random.choice(desks)
            case = random.choice(CASES)
            assert told_of(looked.record, case) == told_of(plain.record, case)
        for desk in desks:
            assert rows(desk.lists) == rows(plain.lists)
            assert roster_of(desk.record) == fold_roster(desk.record.read())
            assert [e.event for e in desk.record.read()] == [e.event for e in plain.record.read()]
            for case in CASES:
                read = [e for e in record_in(using).read() if e.event.subject == case]
                assert list(desk.record.read(subject=case)) == read
                assert made_of(desk.record, case, guild(), fold) == fold(read, guild())


def outcome(plain: Register, act: Act) -> str:
    """What comes of an act in a record in memory, which reads everything anew each time."""
    before = plain.record.head().size
    try:
        act(plain.record, plain.at)
    except (acts.NotAllowed, acts.ActRefused) as refused:
        return str(refused)
    touched = {e.event.subject for e in plain.record.read(after=before)}
    plain.lists.refresh(plain.record, guild(), touched)
    return "done"


def told_of(record: Any, case: str) -> object:
    matter = made_of(record, case, guild(), fold)
    return matter and (matter.stage, matter.is_open, [e.event for e in matter.entries], matter.facts)
