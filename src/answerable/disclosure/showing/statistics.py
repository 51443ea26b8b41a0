"""Figures that rest on counts: shares, days, rates, flags. They tell no more than the counts they rest on."""

from collections.abc import Sequence

from answerable.disclosure.cells import Cell, Shown, Withheld

FEWEST_FOR_A_SHARE = 20


def resting(cell: Cell, base: Cell, *, least: int) -> Cell:
    """Give a cell unless the count that it rests on is withheld, or from 1 to one below `least`."""
    count = base.value if isinstance(base, Shown) else None
    if base == Withheld("c") or (isinstance(count, int) and 0 < count < least):
        return Withheld("c")
    return Withheld("z") if cell == Withheld("x") and count == 0 else cell


def shares(pairs: Sequence[tuple[Cell, Cell]], *, fewest: int) -> tuple[Cell, ...]:
    """Give whole percentages, each from a shown count and the shown count that it is part of.

    Shares of less than `fewest` are not given. Where the counts shown under one whole make it up, their
    percentages make up 100: what rounding leaves over goes to those that lost most by it.
    """
    plain: list[Cell] = [_share(n, d, fewest) for n, d in pairs]
    for whole in {d.value for _, d in pairs if isinstance(d, Shown) and isinstance(d.value, int) and d.value}:
        counts = _parts(pairs, plain, whole)
        if len(counts) > 1 and sum(counts.values()) == whole:
            for i, percent in _percentages(counts, whole).items():
                plain[i] = Shown(percent) if percent or not counts[i] else Withheld("low")
    return tuple(plain)


def percentages(counts: Sequence[int]) -> tuple[int, ...]:
    """Give each count's whole percentage of their sum, so that the percentages make 100 (or are all 0)."""
    whole = sum(counts)
    return tuple(_percentages(dict(enumerate(counts)), whole).values()) if whole else tuple(0 for _ in counts)


def _share(n: Cell, d: Cell, fewest: int) -> Cell:
    if not (isinstance(n, Shown) and isinstance(d, Shown)):
        reasons = {c.reason for c in (n, d) if isinstance(c, Withheld)}
        return Withheld("c" if "c" in reasons else "x")
    if not (isinstance(n.value, int) and isinstance(d.value, int)):
        return Withheld("x")
    if d.value == 0:
        return Withheld("z")
    if d.value < fewest:
        return Withheld("x")
    percent = (200 * n.value + d.value) // (2 * d.value)
    return Shown(percent) if percent or not n.value else Withheld("low")


def _parts(pairs: Sequence[tuple[Cell, Cell]], given: Sequence[Cell], whole: int) -> dict[int, int]:
    """Give the counts of the rows that are parts of a whole: not the whole itself, not left without a share."""
    counts: dict[int, int] = {}
    for i, ((n, d), share) in enumerate(zip(pairs, given, strict=True)):
        is_given = isinstance(share, Shown) or share == Withheld("low")
        if (
            is_given
            and d == Shown(whole)
            and isinstance(n, Shown)
            and isinstance(n.value, int)
            and n.value != whole
        ):
            counts[i] = n.value
    return counts


def _percentages(counts: dict[int, int], whole: int) -> dict[int, int]:
    floors = {i: 100 * n // whole for i, n in counts.items()}
    by_loss = sorted(counts, key=lambda i: (-(100 * counts[i] % whole), i))
    for i in by_loss[: 100 - sum(floors.values())]:
        floors[i] += 1
    return floors
