"""What refusing because a thing is not held obliges: a promise to hold it from now on, recorded with the refusal."""

from dataclasses import dataclass
from datetime import date

from answerable.acts.step import fill, next_of, on_paper, only
from answerable.record import Event, Id, Paper, Record, oversight, promises
from answerable.rules import Rules

OBLIGES = "undertaking"
OPENS = "UndertakingRecorded"
UNSAID = "To keep, from now on, what it takes to answer point {number} of {motion}."


@dataclass(frozen=True)
class Remedy:
    """What is promised so that the point can be answered next time: in which words, by when, and how one will know."""

    words: str
    due_on: date | None = None
    criterion: str | None = None


@dataclass(frozen=True)
class Promise:
    """The event that records a promise, with its papers; nothing where none is obliged."""

    events: tuple[Event, ...] = ()
    papers: tuple[Paper, ...] = ()


def promised(record: Record, rules: Rules, refused: Event, remedy: Remedy | None) -> Promise:
    """Make the promise that a refusal obliges, where its ground does and the body has rules for undertakings.

    Where nothing is said of it, it is recorded in the register's own words, with no day and no criterion, and says
    so. It binds nobody until whoever is bound accepts it.
    """
    facts, asked = refused.facts, _asked(record, refused.subject)
    assert isinstance(facts, oversight.Refused)
    if rules.term("grounds", facts.ground).obliges != OBLIGES or OPENS not in rules.by_opening_kind:
        return Promise()
    if asked is None:
        return Promise()
    said = remedy or Remedy(UNSAID.format(number=asked.number, motion=asked.motion))
    return _promise(
        next_of(record, "U", refused.happened_on.year), said, asked, _asker(record, asked), refused
    )


def _promise(number: Id, said: Remedy, asked: oversight.Asked, given_to: str, refused: Event) -> Promise:
    words = on_paper(said.words, about=number, field="remedy", is_public=True)
    criterion = (
        on_paper(said.criterion, about=number, field="criterion", is_public=True) if said.criterion else None
    )
    recorded = fill(
        promises.UndertakingRecorded,
        words=words.digest,
        bound=asked.addressee,
        given_to=given_to,
        due_on=said.due_on,
        has_no_day=said.due_on is None,
        criterion=criterion.digest if criterion else None,
        has_no_criterion=criterion is None,
        arises_from=refused.subject,
    )
    event = Event(subject=number, facts=recorded, happened_on=refused.happened_on, actor=refused.actor)
    return Promise((event,), (words, *only(criterion)))


def _asked(record: Record, point: Id) -> oversight.Asked | None:
    facts = next((e.event.facts for e in record.read(subject=point, kinds=("Asked",))), None)
    return facts if isinstance(facts, oversight.Asked) else None


def _asker(record: Record, asked: oversight.Asked) -> str:
    passed = next((e.event.facts for e in record.read(subject=asked.motion, kinds=("MotionPassed",))), None)
    return passed.organ if isinstance(passed, oversight.MotionPassed) else asked.addressee
