"""What chance decided of each case, by seed: which way it goes, on which days, whom it is about."""

from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.history.block import EPOCH, Block, codes, joined, numbered, only_where
from benchmarks.history.office import investigators

FIRST, LAST = date(2019, 1, 1), date(2026, 6, 30)
TRIAGED_AWAY, INFORMAL, INVESTIGATED = range(3)
SITTING = 20  # cases before a panel at one sitting, at most


class Drawn:
    """What chance decided of each case, as columns: which way it goes, and on which days."""

    def __init__(self, cases: int, rng: Any) -> None:
        self.size, self.rng = cases, rng
        first, last = FIRST.toordinal() - EPOCH, LAST.toordinal() - EPOCH
        # More in later years than in earlier ones, as complaints come.
        self.opened = np.sort(first + ((last - first + 1) * rng.random(cases) ** 0.8).astype("int64"))
        self.way = rng.choice(3, cases, p=(0.36, 0.24, 0.40))
        self.triaged = self.after(self.opened, 1, 12)
        self.given = self.after(self.triaged, 1, 40)
        self.is_referred = (self.way == INVESTIGATED) & self.chance(0.6)
        self.referred = self.after(self.given, 20, 150)
        self.decided = self.after(self.referred, 10, 60)
        self.finding = rng.choice(5, cases, p=(0.42, 0.3, 0.1, 0.1, 0.08))
        self.investigator = rng.integers(0, investigators(cases), cases)
        self.is_accused_known = self.chance(0.95)

    def after(self, day: Any, least: int, mean: float) -> Any:
        """Give days at least so many after others."""
        return day + least + self.rng.exponential(mean, len(day)).astype("int64")

    def chance(self, share: float) -> Any:
        """Choose a share of the cases."""
        return self.rng.random(self.size) < share

    def pick(self, names: tuple[str, ...]) -> Any:
        """Give each case one of some codes."""
        return codes(names, self.rng.integers(0, len(names), self.size))

    @cached_property
    def number(self) -> Any:
        """The number of each case under its year: 2026-0412."""
        year = self.opened.astype("datetime64[D]").astype("datetime64[Y]").astype("int64") + 1970
        starts = np.flatnonzero(np.diff(year, prepend=0))
        place = np.arange(self.size) - np.repeat(starts, np.diff([*starts, self.size])) + 1
        return joined(pa.array(year).cast(pa.string()), numbered("-", place))

    @cached_property
    def case(self) -> Any:
        """The id of each case."""
        return joined("C-", self.number)

    @cached_property
    def allegation(self) -> Any:
        """The id of the first allegation of each case."""
        return joined(self.case, "/1")

    @cached_property
    def respondent(self) -> Any:
        """Whom each case is about; some are about the same person, and some about nobody known."""
        who = numbered("P-r", self.rng.integers(0, self.size, self.size))
        return only_where(self.is_accused_known, who)

    @cached_property
    def sitting(self) -> Any:
        """The sitting at which each referred case is decided, as a number of twenty at most on one day; else -1."""
        referred = np.flatnonzero(self.is_referred)
        order = referred[np.argsort(self.decided[referred], kind="stable")]
        day = self.decided[order]
        starts = np.flatnonzero(np.diff(day, prepend=-1))
        place = np.arange(len(day)) - np.repeat(starts, np.diff([*starts, len(day)]))
        number = np.full(self.size, -1)
        number[order] = np.cumsum(place % SITTING == 0)
        return number

    def block(self, kind: str, on: Any, step: int, actor: str, **facts: Any) -> Block:
        """Set one event a case; `where` leaves out the cases that have none."""
        return Block(kind, on, self.case, np.arange(self.size), step, actor, facts)
