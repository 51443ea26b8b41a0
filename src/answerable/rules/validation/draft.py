"""All files of a body as written and as shaped, before anything is held against anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from answerable.rules.examples import Example
from answerable.rules.model import Body, Procedure
from answerable.rules.reading.faults import Fault
from answerable.rules.reading.shapes import M, Part
from answerable.rules.writing import Letter, ReportPlan


@dataclass(frozen=True)
class Draft:
    """The files of one body, each with what could be made of it."""

    body: Part[Body]
    procedures: tuple[Part[Procedure], ...]
    reports: tuple[Part[ReportPlan], ...]
    letters: tuple[Part[Letter], ...]
    examples: tuple[Part[Example], ...]
    misnamed: tuple[Fault, ...] = ()

    @property
    def faults(self) -> Iterator[Fault]:
        """The faults of the files by themselves: writing, names and shape."""
        yield from self.misnamed
        parts: list[Part[Any]] = [self.body, *self.procedures, *self.reports, *self.letters, *self.examples]
        for part in parts:
            yield from part.faults


def values(parts: Sequence[Part[M]]) -> tuple[M, ...]:
    """Give what could be shaped, in the order of their ids."""
    found = [part.value for part in parts if part.value is not None]
    return tuple(sorted(found, key=_id))


def _id(one: Any) -> str:
    return str(one.id)
