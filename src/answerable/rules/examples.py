"""Worked cases: given these events, this is due on that day, and these acts are refused by that rule."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import Field

from answerable.record import KINDS, Event, FactsRefused, Kind, schema
from answerable.rules.plain import Code, KindName, Rule, Words
from answerable.rules.reading import read_source


class Act(Rule):
    """Something done or tried: on which day, what, of which subject, by whom, with which facts."""

    on: date
    kind: KindName
    of: Words
    by: Words
    facts: dict[str, Any] = Field(default_factory=dict)


class Given(Act):
    """Something that happened; `becomes` are facts that deciding adds, `follows` kinds that come of it."""

    becomes: dict[str, Any] = Field(default_factory=dict)
    follows: tuple[KindName, ...] = ()


class Tried(Act):
    """An act tried on that day: refused by `rule`, or allowed where no rule is named."""

    rule: Words | None = None


class Then(Rule):
    """How one matter stands at the end of a day: stage, what is due when, what is late, what was met."""

    on: date
    of: Words
    stage: Code | None = None
    open: bool | None = None
    due: dict[Code, date] = Field(default_factory=dict)
    late: tuple[Code, ...] | None = None
    met: tuple[Code, ...] = ()


class Example(Rule):
    """One worked case of a body, told in events; `offices` are held since the body's calendar begins."""

    title: Words
    source: Words
    offices: dict[Code, Words] = Field(default_factory=dict)
    given: tuple[Given, ...] = Field(min_length=1)
    then: tuple[Then, ...] = ()
    tried: tuple[Tried, ...] = ()


def read_examples(folder: Path | str) -> tuple[Example, ...]:
    """Read the worked cases of a body's folder, in the order of their files.

    Raises pydantic's ValidationError where one has not the shape; `load` tells its line.
    """
    files = sorted((Path(folder) / "examples").glob("*.yaml"))
    return tuple(Example.model_validate(read_source(path, str(path)).value) for path in files)


def event_of(act: Act) -> Event:
    """Make the event of an act; raises FactsRefused where kind or facts are not the record's.

    A fact that is the digest of a paper may be given as the words of that paper.
    """
    if act.kind not in KINDS:
        raise FactsRefused(f"there is no kind of event {act.kind!r}")
    kind = KINDS[act.kind]
    facts = kind.from_json({name: _fact(kind, name, value) for name, value in act.facts.items()})
    return Event(subject=act.of, facts=facts, happened_on=act.on, actor=act.by)


def _fact(kind: type[Kind], name: str, value: Any) -> Any:
    field = next((f for f in schema(kind) if f.name == name), None)
    if isinstance(value, date):
        return value.isoformat()
    if field and field.pattern and field.pattern.name == "digest" and isinstance(value, str):
        return sha256(value.encode("utf-8")).hexdigest()
    return value
