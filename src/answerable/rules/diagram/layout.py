"""Where each stage, move and word of a diagram stands, in pixels, worked out from the rules alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import wrap

from answerable.rules.bundle import Rules
from answerable.rules.diagram.moves import Move, lasting, limits_by_stage, moves
from answerable.rules.model import Procedure, Stage, Version
from answerable.rules.timing import Limit

WIDTH, MARGIN, GAP = 1280, 24, 20
NARROWEST, WIDEST = 158, 250
LANE, LINE, PAD = 34, 17, 14
LETTER = 6.6
"""About how wide a letter of 12 pixels is; wide enough that no line runs out of its card."""


@dataclass(frozen=True)
class Card:
    """A stage as a card: its left edge, and its lines of text, each with the class that styles it."""

    stage: Stage
    left: float
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Track:
    """A move as a track: level 1 is nearest to the cards; `rises` are where it leaves, `lands` where it ends."""

    move: Move
    above: bool
    level: int
    rises: tuple[float, ...]
    lands: float


class Layout:
    """A procedure's version laid out from left to right, moves forward above the cards and back below them."""

    def __init__(self, rules: Rules, procedure: Procedure, version: Version) -> None:
        self.rules, self.procedure, self.version = rules, procedure, version
        count = len(version.stages)
        room = (WIDTH - 2 * MARGIN - GAP * (count - 1)) / count
        self.card_width = min(max(room, NARROWEST), WIDEST)
        self.width = 2 * MARGIN + count * self.card_width + (count - 1) * GAP

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Give a card for each stage, with its owner and the limits that start there."""
        limits = limits_by_stage(self.version)
        step = self.card_width + GAP
        return tuple(
            Card(stage, MARGIN + place * step, tuple(self._lines(stage, limits.get(stage.id, ()))))
            for place, stage in enumerate(self.version.stages)
        )

    @cached_property
    def beside(self) -> tuple[Limit, ...]:
        """Give the limits that belong to no one stage."""
        return limits_by_stage(self.version).get(None, ())

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """Give a track for each move, those that would run into each other on different levels."""
        found = moves(self.procedure, self.version)
        above = _levels([m for m in found if all(s < m.target for s in m.sources)])
        below = _levels([m for m in found if not all(s < m.target for s in m.sources)])
        return (*self._placed(above, True), *self._placed(below, False))

    @property
    def card_top(self) -> float:
        """The upper edge of the cards."""
        return MARGIN + LANE * self._deepest(True) + 12

    @property
    def card_height(self) -> float:
        """How high each card is: as the one with most to say."""
        return max(len(card.lines) for card in self.cards) * LINE + 2 * PAD

    @property
    def card_bottom(self) -> float:
        """The lower edge of the cards."""
        return self.card_top + self.card_height

    @property
    def foot(self) -> float:
        """Where the limits beside the stages begin."""
        return self.card_bottom + LANE * self._deepest(False) + (38 if self._deepest(False) else 16)

    @property
    def height(self) -> float:
        """How high the whole is."""
        return self.foot + LINE * 1.4 * len(self.beside) + MARGIN - 8

    def track_y(self, track: Track) -> float:
        """Give the height at which a track runs."""
        return (
            self.card_top - 12 - LANE * track.level + 16
            if track.above
            else self.card_bottom + LANE * track.level
        )

    def who(self, move: Move) -> tuple[str, ...]:
        """Name the roles that may act, so that a matter moves so."""
        names = {role.id: role.name for role in self.rules.body.roles}
        return tuple(names.get(one, _NOBODY_IN_PARTICULAR.get(one, one)) for one in move.who)

    def _deepest(self, above: bool) -> int:
        return max((t.level for t in self.tracks if t.above == above), default=0)

    def _lines(self, stage: Stage, limits: Sequence[Limit]) -> list[tuple[str, str]]:
        letters = int((self.card_width - 2 * PAD) / LETTER)
        lines = [(line, "stage-name") for line in wrap(stage.name, letters - 2)]
        lines += [(line, "stage-owner") for line in wrap(self.rules.role(stage.owner).name, letters)]
        for limit in limits:
            lines += [("", "space"), *((line, "limit-name") for line in wrap(limit.name, letters))]
            lines += [(line, "limit-length") for line in wrap(lasting(limit), letters)]
            lines += [(line, "limit-source") for line in wrap(limit.source, letters)]
        return lines

    def _placed(self, levels: Sequence[tuple[Move, int]], above: bool) -> list[Track]:
        ports = {place: self._ports(place, levels, above) for place in range(len(self.version.stages))}
        return [
            Track(
                move,
                above,
                level,
                tuple(ports[source][number, "out"] for source in move.sources) or (MARGIN + 6.0,),
                ports[move.target][number, "in"],
            )
            for number, (move, level) in enumerate(levels)
        ]

    def _ports(
        self, place: int, levels: Sequence[tuple[Move, int]], above: bool
    ) -> dict[tuple[int, str], float]:
        """Share a card's edge among the tracks that touch it, so that none has to cross its neighbour."""
        ins = [(level, number) for number, (move, level) in enumerate(levels) if move.target == place]
        outs = [(level, number) for number, (move, level) in enumerate(levels) if place in move.sources]
        arriving = [(number, "in") for _, number in sorted(ins, reverse=not above)]
        leaving = [(number, "out") for _, number in sorted(outs, reverse=above)]
        order = [*arriving, *leaving] if above else [*leaving, *arriving]
        left = MARGIN + place * (self.card_width + GAP)
        return {port: left + self.card_width * (n + 1) / (len(order) + 1) for n, port in enumerate(order)}


_NOBODY_IN_PARTICULAR = {"public": "anybody", "system": "the register itself"}


def _levels(found: Sequence[Move]) -> list[tuple[Move, int]]:
    """Give each move the level nearest to the cards on which it runs into no shorter one."""
    taken: list[tuple[int, int, int]] = []
    placed: list[tuple[Move, int]] = []
    for move in sorted(found, key=_reach):
        low, high = _ends(move)
        level = 1
        while any(on == level and low < far and near < high for on, near, far in taken):
            level += 1
        taken.append((level, low, high))
        placed.append((move, level))
    return placed


def _ends(move: Move) -> tuple[int, int]:
    places = (*move.sources, move.target) if move.sources else (-1, move.target)
    return min(places), max(places)


def _reach(move: Move) -> tuple[int, int]:
    low, high = _ends(move)
    return high - low, low
