"""What is due when: what starts a clock, how long it may run, what meets it, and who is told where it is put off."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from answerable.days import Length
from answerable.rules.plain import Code, KindName, Rule, Words


def _read_length(written: Any) -> Any:
    # "10 working-days" says the same as {count: 10, unit: working-days}.
    count, _, unit = written.partition(" ") if isinstance(written, str) else ("", "", "")
    return {"count": int(count), "unit": unit.strip()} if count.isdecimal() else written


Lasting = Annotated[Length, BeforeValidator(_read_length)]


class Trigger(Rule):
    """An event that begins or ends something: its kind, and facts that it must have."""

    kind: KindName
    where: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _bare_kind(cls, written: Any) -> Any:
        # "Received" says the same as {kind: Received}, and a procedure has dozens of them.
        return {"kind": written} if isinstance(written, str) else written


class Limit(Rule):
    """Something due: what starts its clock, what meets it, from whom, by when, and the rule.

    `at_most` is how far an extension may put the due day, counted from the start as the limit itself is, or from the
    day that `until_fact` sets, where it sets one. `after` is
    how long the limit rests before its length begins to count: papers are kept so long, and only then is it due to
    propose that they be destroyed. `owner_fact` is the fact of the opening that names who owes it, where it names one.
    `calendar` is another calendar of the body than the procedure's. It may be extended `extensions` times, or as often
    as is asked where that is left out; then each of the parties in `notice_to` is told within `notice`, or at once.
    A limit that is not `stoppable`, and that over the `whole`, is gross: the days of a stop count.
    """

    later = frozenset({"calendar", "extensions", "notice_to", "notice"})

    id: Code
    name: Words
    starts: tuple[Trigger, ...] = ()
    or_missed: Code | None = None
    until_fact: str | None = None
    ends: tuple[Trigger, ...]
    owner: Code
    owner_fact: str | None = None
    length: Lasting | None = None
    after: Lasting | None = None
    at_most: Lasting | None = None
    stoppable: bool = False
    whole: bool = False
    calendar: Code | None = None
    extensions: int | None = Field(default=None, ge=1)
    notice_to: tuple[Code, ...] = ()
    notice: Lasting | None = None
    source: Words

    @property
    def is_gross(self) -> bool:
        """Tell whether days on which the clock stood still count all the same."""
        return self.whole or not self.stoppable


class Window(Rule):
    """How long an act stays open after something happened: an appeal, so many days after being told."""

    starts: tuple[Trigger, ...] = Field(min_length=1)
    length: Lasting
    source: Words


class Notice(Rule):
    """How long there must be at the least from one thing to another; it is told where it was less, and refuses nothing.

    `until` are the events that say until when, by the fact `until_fact`; by their own day where none is named.
    """

    id: Code
    name: Words
    starts: tuple[Trigger, ...] = Field(min_length=1)
    until: tuple[Trigger, ...] = Field(min_length=1)
    until_fact: str | None = None
    length: Lasting
    source: Words


def tellings(limits: Iterable[Limit]) -> Iterator[Limit]:
    """Give what a longer limit obliges: each party that its rule names is told of the new due day.

    The duty begins with the extension, and is met by telling that party; it is due at once, or within the `notice`.
    """
    for limit in limits:
        for party in limit.notice_to:
            yield Limit(
                id=f"tell-{limit.id}-{party}",
                name=f"Tell the {party.replace('-', ' ')} of the later day: {limit.name}",
                starts=(Trigger(kind="Extended", where={"limit": limit.id}),),
                ends=(Trigger(kind="ExtensionTold", where={"limit": limit.id, "to": party}),),
                owner=limit.owner,
                length=limit.notice or Length(count=0, unit="calendar-days"),
                calendar=limit.calendar,
                source=limit.source,
            )
