"""How every act is taken: read the record, decide, append; and again where the record has grown meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from answerable.acts.step.authority import check_keeper, is_kept
from answerable.acts.step.codes import check_codes, check_investigator
from answerable.acts.step.refusal import ActRefused
from answerable.days import local_day
from answerable.disclosure import spoken
from answerable.matters import Matter, decide, fold, lay_on, load_in, looking
from answerable.record import Entry, Event, Head, Id, Kind, Moved, Paper, Record, Sealed, made_of
from answerable.roster import Roster, roster_of
from answerable.rules import Rules

TRIES = 5


@dataclass(frozen=True)
class Draft:
    """What an act would put in the record, with its papers, before it is decided.

    `decided` are events that the act has had decided already; they are appended after the others. `forget` are
    subjects whose papers and keys are destroyed with them.
    """

    events: tuple[Event, ...]
    papers: tuple[Paper | Sealed, ...] = ()
    decided: tuple[Event, ...] = ()
    forget: tuple[Id, ...] = ()


@dataclass(frozen=True)
class Opened:
    """The number of what an act began, and the head of the record with it."""

    matter: Id
    head: Head


def take(
    record: Record,
    rules: Rules,
    *,
    draft: Callable[[Head], Draft],
    at: datetime,
    load: Callable[[Id], int] | None = None,
) -> Head:
    """Decide what a draft holds and append it; drafts again where the record moved, five times at most.

    `draft` is given the head that was read and makes the events from what the record holds then. Raises NotAllowed
    where a rule forbids it, ActRefused where a day lies ahead or a code is on no list, and Moved where others kept
    writing. Either all of it is written or nothing is. `load` tells how many open cases somebody has, where it is known
    without counting.
    """
    for _ in range(TRIES):
        head = record.head()
        made = draft(head)
        events = _decided(record, rules, made.events, at, load)
        try:
            return record.append(
                (*events, *made.decided), after=head.size, at=at, papers=made.papers, forget=made.forget
            )
        except Moved:
            continue
    raise Moved(
        f"The record was being written by others, {TRIES} times running. Nothing was written. Try again."
    )


def take_one(
    record: Record,
    rules: Rules,
    *,
    subject: Id,
    facts: Kind,
    happened_on: date,
    by: Id,
    at: datetime,
    papers: tuple[Paper | Sealed, ...] = (),
) -> Head:
    """Take an act that is one event about one subject."""
    event = Event(subject=subject, facts=facts, happened_on=happened_on, actor=by)
    return take(record, rules, draft=lambda _: Draft((event,), papers), at=at)


def today(rules: Rules, at: datetime) -> date:
    """Give the day of the body at a moment: the day of an act that happens as it is recorded."""
    return local_day(at, rules.body.timezone)


def _decided(
    record: Record,
    rules: Rules,
    drafted: tuple[Event, ...],
    at: datetime,
    load: Callable[[Id], int] | None,
) -> tuple[Event, ...]:
    is_procedural = any(not is_kept(e.kind, rules) for e in drafted)
    table = _Table(record, rules, roster_of(record), at, is_procedural, load or load_in(record, rules))
    for event in drafted:
        table.decide(event)
    return tuple(table.decided)


@dataclass
class _Table:
    """The events of one act as they are decided: each is judged with those before it already laid down."""

    record: Record
    rules: Rules
    roster: Roster
    at: datetime
    is_procedural: bool
    load: Callable[[Id], int]
    decided: list[Event] = field(default_factory=list)

    def decide(self, event: Event) -> None:
        on = today(self.rules, self.at)
        check_day(event, on)
        if is_kept(event.kind, self.rules, event.subject):
            check_codes(self.rules, None, event)
            # Naming somebody is part of what they are named for: who may complain may say about whom.
            if not (self.is_procedural and event.kind == "Named"):
                check_keeper(self.rules, self.roster, event, on=on)
            self.decided.append(event)
            return
        matter = self._matter(event.subject)
        check_codes(self.rules, matter, event)
        check_investigator(self.rules, self.roster, event)
        look = looking(self.record)
        decided = decide(self.rules, matter, self.roster, event, on=on, look=look, load=self._load)
        self.decided.extend(decided)

    def _load(self, person: Id) -> int:
        """Count with what this very act has given them already."""
        given = [e for e in self.decided if getattr(e.facts, "investigator", None) == person]
        return self.load(person) + len({e.subject for e in given if e.kind == "Allocated"})

    def _matter(self, subject: Id) -> Matter | None:
        laid = [e for e in self.decided if e.subject == subject]
        if not laid:
            return made_of(self.record, subject, self.rules, fold, lay_on)
        # As the entries that they will be, behind all that are there.
        size = self.record.head().size
        ahead = (Entry(size + n, event, self.at, b"") for n, event in enumerate(laid))
        return fold([*self.record.read(subject=subject), *ahead], self.rules)


def check_day(event: Event, on: date) -> None:
    """Refuse what is said to have happened on a day that is still to come."""
    if event.happened_on > on:
        raise ActRefused(
            "happened_on",
            f"{spoken(event.happened_on)} is still to come; today is {spoken(on)}",
            "Give the day on which it happened.",
        )
