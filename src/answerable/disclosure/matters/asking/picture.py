"""Who answers to whom, drawn: a card for each organ, under those to whom it answers, and who answers to none above."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from textwrap import wrap

from answerable.disclosure.matters.asking.views import OrganLine
from answerable.disclosure.matters.wording import listed, the
from answerable.disclosure.sentences import spoken

INK, QUIET, HAIRLINE, WASH = "#14213D", "#5B6470", "#D9D4C7", "#F6F3EC"
FONT = "system-ui, -apple-system, Segoe UI, Noto Sans, Liberation Sans, Arial, sans-serif"
CARD, HIGH, GAP, STEP, EDGE = 208, 68, 28, 132, 16
LETTERS = 24


def picture(organs: Sequence[OrganLine], *, colour: str, on: date) -> str:
    """Draw who answers to whom on a day as an SVG image with a title and a description; lines go up to who is over.

    It holds no style attributes, so that a strict content policy shows it.
    """
    rows = tuple(_rows(organs))
    places = {
        o.name: (_left(n, row, rows), EDGE + level * STEP)
        for level, row in enumerate(rows)
        for n, o in enumerate(row)
    }
    wide = max(len(row) for row in rows) * (CARD + GAP) - GAP + 2 * EDGE if rows else 2 * EDGE
    high = len(rows) * STEP - (STEP - HIGH) + 2 * EDGE if rows else 2 * EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}" font-family="{FONT}" aria-labelledby="who-answers who-answers-said">',
        f'<title id="who-answers">Who answers to whom on {spoken(on)}</title>',
        f'<desc id="who-answers-said">{escape(_said(organs))}</desc>',
        f'<defs><marker id="up" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        f'<path d="M0 0 8 4 0 8Z" fill="{colour}"/></marker></defs>',
        *(_line(places[o.name], places[up], colour) for o in organs for up in o.answers_to),
        *(card for o in organs for card in _card(o, places[o.name], colour)),
        "</svg>",
    ]
    return "\n".join(parts)


def _rows(organs: Sequence[OrganLine]) -> Iterator[tuple[OrganLine, ...]]:
    """Give the organs row by row: those over all others first, each below everyone to whom it answers."""
    placed: set[str] = set()
    left = list(organs)
    while left:
        # Nobody answers to itself at any remove, so that each round places at least one.
        row = tuple(o for o in left if set(o.answers_to) <= placed) or tuple(left)
        yield row
        placed |= {o.name for o in row}
        left = [o for o in left if o not in row]


def _left(number: int, row: Sequence[OrganLine], rows: Sequence[Sequence[OrganLine]]) -> int:
    widest = max(len(one) for one in rows)
    return EDGE + number * (CARD + GAP) + (widest - len(row)) * (CARD + GAP) // 2


def _line(below: tuple[int, int], above: tuple[int, int], colour: str) -> str:
    x, y, up, down = below[0] + CARD // 2, below[1], above[0] + CARD // 2, above[1] + HIGH
    middle = y - (STEP - HIGH) // 2
    path = f"M{x} {y}V{middle}H{up}V{down + 2}"
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.5" marker-end="url(#up)"/>'


def _card(organ: OrganLine, place: tuple[int, int], colour: str) -> Iterator[str]:
    left, top = place
    fill = WASH if not organ.answers_to and not organ.is_governing else "#FFFFFF"
    yield f'<rect x="{left}" y="{top}" width="{CARD}" height="{HIGH}" rx="6" fill="{fill}" '
    yield f'stroke="{HAIRLINE}" stroke-width="1.5"/>'
    edge = colour if organ.is_governing else QUIET
    yield f'<rect x="{left}" y="{top + 6}" width="4" height="{HIGH - 12}" rx="2" fill="{edge}"/>'
    lines = wrap(organ.name, LETTERS)[:2]
    for number, line in enumerate(lines):
        yield _text(line, left + 16, top + (24 if len(lines) > 1 else 30) + 17 * number, 14, 700, INK)
    yield _text(organ.sort, left + 16, top + 58 if len(lines) > 1 else top + 50, 12, 400, QUIET)


def _text(words: str, x: int, y: int, size: int, weight: int, fill: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}">{escape(words)}</text>'


def _said(organs: Sequence[OrganLine]) -> str:
    """Say all that the picture shows."""
    lines = (
        f"{o.name} answers to {listed(tuple(the(up) for up in o.answers_to))}."
        if o.answers_to
        else f"{o.name} answers to nobody here."
        for o in organs
    )
    return " ".join(lines)
