"""What one bench found: ours, its limit or peer in the same run, their ratio, and whether the goal is reached."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Result:
    """One row of the table; `goal` is the most or the least that the ratio may be."""

    bench: str
    what: str
    unit: Literal["s", "ms", "a second"]
    ours: float
    peer_name: str
    peer: float | None
    goal: float
    is_most: bool
    ratio_is: Literal["ours/peer", "peer/ours"] = "ours/peer"
    note: str = ""
    parts: dict[str, tuple[float, float | None]] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Ours to the peer's, or the other way round where the goal is said so; None where the peer is not here."""
        if not self.peer or not self.ours:
            return None
        return self.ours / self.peer if self.ratio_is == "ours/peer" else self.peer / self.ours

    @property
    def is_reached(self) -> bool | None:
        """Tell whether the goal is reached; None where there was nothing to measure beside."""
        if self.ratio is None:
            return None
        return self.ratio <= self.goal if self.is_most else self.ratio >= self.goal

    def to_json(self) -> dict[str, Any]:
        """Give the row as JSON, with what follows from it."""
        return asdict(self) | {"ratio": self.ratio, "is_reached": self.is_reached}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> "Result":
        """Take a row back from JSON."""
        kept = {name: value for name, value in row.items() if name not in ("ratio", "is_reached")}
        return cls(**{**kept, "parts": {name: (a, b) for name, (a, b) in row["parts"].items()}})
