"""A measure: what it asks, how its counts are told by plain Python and by the columns, and the figure they make."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from answerable.measures.figure import Definition, Figure, Scope
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.rules import Rules

C = TypeVar("C")


@dataclass(frozen=True)
class Measure(Generic[C]):
    """One question and the two ways to its counts; both must give the same, and one shape makes the figure of them."""

    definition: Definition
    tell: Callable[[History], C]
    query: Callable[[Views], C]
    shape: Callable[[C, Rules, Scope], Figure]
