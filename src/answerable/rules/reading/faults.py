"""What is wrong with a body's files: each fault with its place, and what to do."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: the file and line, the field counted from 1, what is wrong, and the remedy."""

    file: str
    line: int
    field: str
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}"
        said = f"{self.message}; {self.remedy}" if self.remedy else self.message
        return f"{where}: {self.field}: {said}" if self.field else f"{where}: {said}"


class RulesRefused(Exception):
    """A body's files have faults; all of them are in `faults`, and nothing was loaded."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        super().__init__("\n".join([f"{count}; nothing was loaded", *map(str, self.faults)]))


def written(path: Path) -> str:
    """Write a path as people count: organs.2.answers_to is of the second organ."""
    return ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in path)


def instead(name: str, known: Collection[str]) -> str:
    """Say which known name was probably meant, or which there are."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"there are: {', '.join(sorted(known))}" if known else "there are none yet: add it first"
