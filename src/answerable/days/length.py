"""How long a limit is, and how its days are counted."""

from dataclasses import dataclass
from typing import ClassVar, Literal

Unit = Literal["working-days", "calendar-days", "weeks", "months"]
Counting = Literal["day-after", "same-day"]
EndOfMonth = Literal["last-day", "next-first"]


@dataclass(frozen=True, kw_only=True)
class Length:
    """So many days, weeks or months; day one is the day after the start, or the start itself."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    count: int
    unit: Unit
    counting: Counting = "day-after"
    end_of_month: EndOfMonth = "last-day"

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(f"a limit of {self.count} {self.unit} ends before it starts; give 0 or more")
