"""The parts joined for one running site, and its two verbs, act and show."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, cached_property, partial
from threading import RLock
from typing import Any, TypeVar, cast

from django.conf import settings
from django.core.cache import cache as kept
from django.db import transaction

from answerable.days import local_day
from answerable.disclosure import (
    Engine,
    LocalEngine,
    Released,
    RightToRead,
    definitions,
    procedure,
    release,
    released_json,
)
from answerable.matters import Lists
from answerable.record import Head, Record
from answerable.rules import Body, Rules, find_body, load
from answerable.site.foundation.clock import now as now
from answerable.site.foundation.lending import lend
from answerable.site.persons import Person, Persons
from answerable.site.proof import DEFAULT_ORIGIN, Proof
from answerable.site.readings import (
    NotedRecord,
    Visit,
    actor_of,
    purpose_of,
    seen_acting,
    seen_now,
    visiting,
)
from answerable.site.store.lists import DjangoLists
from answerable.site.store.readings import DjangoParties, ReadingLog
from answerable.site.store.record import DjangoRecord
from answerable.site.store.remembered import Commits, Remembered, Turn

T = TypeVar("T")


@dataclass(frozen=True)
class House:
    """Record, rules, lists and engine of one body; doors act and show through it and see none of them."""

    record: Record
    rules: Rules
    lists: Lists
    engine: Engine
    clock: Callable[[], datetime] = now
    is_demo: bool = False
    readings: ReadingLog = field(default_factory=ReadingLog)

    def __post_init__(self) -> None:
        # Whoever joins a house, its papers are read by the log: there is no house in which they are not.
        noted = NotedRecord(
            self.record,
            log=self.readings,
            right=self._right,
            has_served=lambda person: self._persons.roster().has_served(person),
            clock=self.clock,
            today=self.today,
        )
        object.__setattr__(self, "record", noted)

    # -- the two verbs -------------------------------------------------------------------------------------------

    def act(self, verb: Callable[..., T], **facts: Any) -> T:
        """Do one act in one transaction: it is recorded and every list shows it, or nothing happened.

        Acts that come at once share a commit; each is told to be done when it is durable.
        """
        work = partial(self._done, verb, facts)
        return work() if transaction.get_connection().in_atomic_block else self._commits.take(work)

    def _done(self, verb: Callable[..., T], facts: Mapping[str, Any]) -> T:
        # Whoever acts may read what the act needs; it is noted with the act, and noted too where the act fails.
        visit = visiting(partial(actor_of, verb, facts), partial(purpose_of, verb), asks_right=False)
        with visit as here, self.noted.one_reading(), self._turn():
            before = self.record.head().size
            at = seen_acting(self, here.who(), verb, facts)
            done = verb(at.record, self.rules, **lend(at, verb, facts, to_act=True), **facts)
            touched = {entry.event.subject for entry in self.record.read(after=before)}
            self.lists.refresh(self.record, self.rules, touched)
            self.noted.note(here)
        return done

    @cached_property
    def _turn(self) -> Turn:
        turn: Turn = getattr(self.record, "turn", transaction.atomic)
        return turn

    @cached_property
    def _commits(self) -> Commits:
        return Commits(self._turn)

    def show(self, view: Callable[..., T], **asked: Any) -> T:
        """Give what a view makes of the record for the one who asks; papers read are noted before it is given."""
        with self.noted.one_reading():
            at = seen_now(self)
            return view(at.record, self.rules, **lend(at, view, asked), **asked)

    @property
    def noted(self) -> NotedRecord:
        """The record as the one that notes who reads its papers."""
        return cast(NotedRecord, self.record)

    @contextmanager
    def page_view(self, who: Callable[[], str], what_for: Callable[[], str]) -> Iterator[Visit]:
        """Let somebody read inside, as one reading that is noted at the end and before anything goes out."""
        with visiting(who, what_for) as visit, self.noted.one_reading():
            yield visit

    def _right(self) -> RightToRead:
        return RightToRead(self.rules, self._persons.roster(), self.lists, self._parties, self.today())

    @cached_property
    def _parties(self) -> DjangoParties:
        return DjangoParties(self.noted.unread())

    def take_in(self, intake: Callable[..., T], *, is_trial: bool = False, **facts: Any) -> T:
        """Read another system's export in, in one transaction, and the lists with it; a trial leaves nothing behind."""
        with transaction.atomic():
            report = self.act(intake, **facts)
            transaction.set_rollback(is_trial)
        return report

    # -- what a page needs of the house --------------------------------------------------------------------------

    @property
    def body(self) -> Body:
        """The body whose register this is."""
        return self.rules.body

    def today(self) -> date:
        """Give the day of the body, in its own time zone."""
        return local_day(self.clock(), self.body.timezone)

    def head(self) -> Head:
        """Give the size and root of the record as it is."""
        return self.record.head()

    def person(self, id: str | None, *, is_here: bool = False) -> Person:
        """Give who somebody is today: name, roles, and as which reader they are shown things.

        `is_here` says that it is they who ask: anyone is called by their own name; others have theirs only with an
        office.
        """
        if not is_here or id is None:
            return self._persons.one(id, on=self.today())
        with visiting(lambda: id, lambda: "own-name"):
            return Persons(self.record, self.rules).one(id, on=self.today())

    @cached_property
    def _persons(self) -> Persons:
        return Persons(self.noted.unread(), self.rules)

    def month_end(self) -> date:
        """Give the last day of the month before this one: the day for which the public's figures speak."""
        return self.today().replace(day=1) - timedelta(days=1)

    def figure(
        self,
        measure: str,
        *,
        reader: str,
        as_of: date | None = None,
        since: date | None = None,
        known_at: int | None = None,
    ) -> Released:
        """Give a released figure; it is kept until the record grows, and may be dropped at any time."""
        head = self.record.head()
        as_of = as_of or self.latest(reader)
        since = since or self.since(as_of)
        name = f"figure:{self.rules.digest[:16]}:{head.root}:{known_at}:{measure}:{as_of}:{since}:{reader}"
        found = kept.get(name)
        if found is not None:
            return Released.from_json(found)
        with _ONE_AT_A_TIME:
            made = release(
                self.noted.unread(),
                self.rules,
                engine=self.engine,
                measure=measure,
                reader=reader,
                as_of=as_of,
                since=since,
                known_at=known_at,
            )
        kept.set(name, released_json(made))
        return made

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """Give what was made of the record as it is, making it where it is not kept; it may be dropped at any time."""
        key = f"made:{self.rules.digest[:16]}:{self.record.head().root}:{self.today()}:{name}"
        return cast(T, kept.get_or_set(key, make))

    def is_exact(self, reader: str) -> bool:
        """Tell whether a tier of readers may have exact counts."""
        return self.rules.reader(reader).mode == "exact"  # type: ignore[arg-type]

    def latest(self, reader: str) -> date:
        """Give the latest day for which a tier of readers may have figures."""
        policy = self.rules.reader(reader)  # type: ignore[arg-type]
        return self.today() if policy.latest == "today" else self.month_end()

    def since(self, as_of: date) -> date:
        """Give the first day of the twelve months that end with a day, but none before the register begins."""
        return max(self.body.period_start, _year_before(as_of))

    def definitions(self) -> tuple[Any, ...]:
        """Give what every measure asks and how it counts."""
        return definitions()

    def plans(self) -> tuple[Any, ...]:
        """Give the plans of the reports that come round."""
        return self.rules.reports

    def limits_of(self, kind: str) -> tuple[tuple[str, str, str], ...]:
        """Give what is due after an event that opens a matter, within how long, and the rule: in force today."""
        opened = self.rules.by_opening_kind[kind]
        view = procedure(self.record, self.rules, procedure=opened.id, on=self.today())
        return tuple((name, length, source) for name, length, _, source in view.limits) if view else ()

    def hears(self, kind: str) -> bool:
        """Tell whether the rules in force today let anybody open a matter by this kind of event."""
        opened = self.rules.by_opening_kind.get(kind)
        permissions = opened.version_on(self.today()).permissions if opened else ()
        return any(one.kind == kind and "public" in one.who for one in permissions)

    @cached_property
    def proof(self) -> Proof:
        """The signed heads of the record, who has seen them, and its tree."""
        origin = settings.ORIGIN or f"{DEFAULT_ORIGIN}/{self.body.id}"
        return Proof(self.record, self.rules, settings.HOME, self.clock, origin, self.readings)

    def checkpoint(self, *, holding: int | None = None) -> str:
        """Give the latest signed head of the record, one that holds an entry if told; signs one if there is none."""
        return self.proof.checkpoint(holding=holding)

    def a_day(self, written: str) -> date | None:
        """Read a day as the record writes it, or None where it is none."""
        try:
            return date.fromisoformat(written)
        except ValueError:
            return None

    def measures(self) -> tuple[tuple[str, str], ...]:
        """Give code and title of every measure."""
        return tuple((one.measure, one.title) for one in definitions())


_ONE_AT_A_TIME = RLock()  # the engine writes its segments; two threads would write the same ones


def _year_before(day: date) -> date:
    """The first day of the twelve months that end with `day`."""
    after = day + timedelta(days=1)
    return after.replace(year=after.year - 1, day=min(after.day, 28) if after.month == 2 else after.day)


@cache
def the_house() -> House:
    """Give the house of this process, built from the settings the first time."""
    rules = load(find_body(settings.BODY))
    record = Remembered(DjangoRecord())
    return House(
        record=record,
        rules=rules,
        lists=DjangoLists(),
        engine=LocalEngine(record, rules, settings.HOME / "segments"),
        clock=now,
        is_demo=settings.DEMO,
    )
