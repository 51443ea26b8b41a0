"""An event is a fact in the past tense; an entry is an event with its place and time of recording."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from answerable.record.kinds import FactsRefused, Id, Kind, check_id

Dated = Literal["exact", "by"]


@dataclass(frozen=True, kw_only=True)
class Event:
    """One fact about one subject; `dated` "by" says that it happened on or before the day."""

    subject: Id
    facts: Kind
    happened_on: date
    actor: Id
    happened_at: datetime | None = None
    dated: Dated = "exact"
    origin: Id | None = None

    def __post_init__(self) -> None:
        check_id(f"{self.kind}: subject", self.subject)
        check_id(f"{self.kind}: actor", self.actor)
        if self.origin is not None:
            check_id(f"{self.kind}: origin", self.origin)
        if type(self.happened_on) is not date:
            raise FactsRefused(f"{self.kind}: happened_on is a day, not {self.happened_on!r}")
        if self.happened_at is not None and self.happened_at.tzinfo is None:
            raise FactsRefused(
                f"{self.kind}: happened_at {self.happened_at} does not say in which time zone it is"
            )
        if self.dated not in ("exact", "by"):
            raise FactsRefused(f'{self.kind}: dated is "exact" or "by", not {self.dated!r}')

    @property
    def kind(self) -> str:
        """The name of the kind, such as "Received"."""
        return type(self.facts).__name__


@dataclass(frozen=True)
class Entry:
    """An event in its place: what happened, when it was recorded, and the bytes that are hashed."""

    index: int
    event: Event
    recorded_at: datetime
    data: bytes
