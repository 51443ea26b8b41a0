"""A procedure drawn as SVG: a card for each stage, a track for each move, from the rules and nothing else."""

from collections.abc import Iterator
from html import escape

from answerable.rules.bundle import Rules
from answerable.rules.diagram.layout import LINE, MARGIN, PAD, Card, Layout, Track
from answerable.rules.diagram.moves import lasting
from answerable.rules.diagram.outline import in_words
from answerable.rules.model import Procedure, Version

INK, QUIET, HAIRLINE, WASH = "#14213D", "#5B6470", "#D9D4C7", "#F6F3EC"
FONT = "system-ui, -apple-system, Segoe UI, Noto Sans, Liberation Sans, Arial, sans-serif"
TEXT = {
    "stage-name": (14, 700, INK),
    "stage-owner": (12, 400, QUIET),
    "limit-name": (12, 400, INK),
    "limit-length": (12, 700, None),
    "limit-source": (12, 400, QUIET),
    "move-label": (12, 400, INK),
}
ROUND = 8.0


def draw(rules: Rules, procedure: Procedure, version: Version) -> str:
    """Draw one version of a procedure as an SVG image with a title and a description.

    It holds no style attributes, so that a strict content policy shows it; its classes may be styled.
    """
    layout = Layout(rules, procedure, version)
    name = f"{procedure.id}-{version.in_force}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="procedure" role="img" viewBox="0 0 {layout.width:.0f} '
            f'{layout.height:.0f}" width="{layout.width:.0f}" height="{layout.height:.0f}" font-family="{FONT}" '
            f'aria-labelledby="title-{name} desc-{name}">',
            f'<title id="title-{name}">{escape(procedure.name)}, in force from {version.in_force}</title>',
            f'<desc id="desc-{name}">{escape(in_words(rules, procedure, version))}</desc>',
            f'<rect class="ground" width="{layout.width:.0f}" height="{layout.height:.0f}" fill="#FFFFFF"/>',
            _arrowhead(name, rules.body.colour),
            *(_track(layout, track, name, rules.body.colour) for track in layout.tracks),
            *(part for card in layout.cards for part in _card(layout, card, rules.body.colour)),
            *(_label(layout, track) for track in layout.tracks),
            *_foot(layout, rules.body.colour),
            "</svg>",
        ]
    )


def _arrowhead(name: str, colour: str) -> str:
    return (
        f'<defs><marker id="arrow-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
        f'orient="auto"><path d="M0 0 8 4 0 8Z" fill="{colour}"/></marker></defs>'
    )


def _track(layout: Layout, track: Track, name: str, colour: str) -> str:
    y, edge = layout.track_y(track), layout.card_top if track.above else layout.card_bottom
    strokes = f'fill="none" stroke="{colour}" stroke-width="1.5"'
    furthest, *joining = sorted(track.rises, key=lambda x: -abs(x - track.lands))
    path = _path(furthest, track.lands, y, edge, from_card=bool(track.move.sources))
    lines = f'<path class="move-line" d="{path}" {strokes} marker-end="url(#arrow-{name})"/>' + "".join(
        f'<path class="move-line" d="{_rise(x, track.lands, y, edge)}" {strokes}/>' for x in joining
    )
    dot = "" if track.move.sources else f'<circle cx="{furthest:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
    who = " or ".join(layout.who(track.move))
    told = f"<title>{escape(f'{track.move.label}, by {who}' if who else track.move.label)}</title>"
    return f'<g class="move">{told}{lines}{dot}</g>'


def _rise(start: float, end: float, y: float, edge: float) -> str:
    """Go from a card's edge to the track, and turn round the corner towards the end."""
    along = ROUND if end > start else -ROUND
    away = ROUND if edge > y else -ROUND
    return f"M{start:.1f} {edge:.1f}V{y + away:.1f}Q{start:.1f} {y:.1f} {start + along:.1f} {y:.1f}"


def _path(start: float, end: float, y: float, edge: float, *, from_card: bool) -> str:
    """Go up (or down) from a card, along the track, and down (or up) into another, round at the corners."""
    along = ROUND if end > start else -ROUND
    away = ROUND if edge > y else -ROUND
    land = edge - (1 if edge > y else -1)
    begin = _rise(start, end, y, edge) if from_card else f"M{start:.1f} {y:.1f}"
    return f"{begin}H{end - along:.1f}Q{end:.1f} {y:.1f} {end:.1f} {y + away:.1f}V{land:.1f}"


def _card(layout: Layout, card: Card, colour: str) -> Iterator[str]:
    top, height, width = layout.card_top, layout.card_height, layout.card_width
    sort = "stage closed" if card.stage.closed else "stage"
    fill = WASH if card.stage.closed else "#FFFFFF"
    yield f'<g class="{sort}"><rect x="{card.left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
    yield f'rx="6" fill="{fill}" stroke="{HAIRLINE}" stroke-width="1.5"/>'
    edge = QUIET if card.stage.closed else colour
    yield f'<rect x="{card.left:.1f}" y="{top + 6:.1f}" width="4" height="{height - 12:.1f}" rx="2" fill="{edge}"/>'
    for number, (text, style) in enumerate(card.lines):
        if text:
            yield _text(text, style, card.left + PAD, top + PAD + 12 + number * LINE, colour)
    yield "</g>"


def _label(layout: Layout, track: Track) -> str:
    # On the side of the line that looks away from the cards, so that no line runs through the words.
    y = layout.track_y(track) + (-8 if track.above else 16)
    if not track.move.sources:
        return _text(track.move.label, "move-label", MARGIN + 14, y, INK)
    ends = (*track.rises, track.lands)
    return _text(track.move.label, "move-label", (min(ends) + max(ends)) / 2, y, INK, anchor="middle")


def _foot(layout: Layout, colour: str) -> Iterator[str]:
    for number, limit in enumerate(layout.beside):
        y = layout.foot + (number + 0.6) * LINE * 1.4
        whole = "Over the whole: " if limit.whole else "At several stages: "
        yield (
            f'<text class="limit-beside" x="{MARGIN}" y="{y:.1f}" font-size="12" fill="{INK}">{whole}'
            f'{escape(limit.name)}, <tspan font-weight="700" fill="{colour}">{escape(lasting(limit))}</tspan> '
            f'<tspan fill="{QUIET}">{escape(limit.source)}</tspan></text>'
        )


def _text(text: str, style: str, x: float, y: float, colour: str, *, anchor: str = "start") -> str:
    size, weight, fill = TEXT[style]
    halo = ' stroke="#FFFFFF" stroke-width="4" paint-order="stroke"' if style == "move-label" else ""
    return (
        f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'fill="{fill or colour}" text-anchor="{anchor}"{halo}>{escape(text)}</text>'
    )
