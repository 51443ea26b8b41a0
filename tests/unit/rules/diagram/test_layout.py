"""No two tracks run into each other, no word runs out of its card, and every stage has its card."""

import pytest

from answerable.rules import find_body, load
from answerable.rules.diagram.layout import LETTER, MARGIN, PAD, WIDTH, Layout

RULES = load(find_body("lanternmakers"))
LAYOUTS = [Layout(RULES, p, v) for p in RULES.procedures for v in p.versions]
each = pytest.mark.parametrize(
    "layout", LAYOUTS, ids=lambda one: f"{one.procedure.id}-{one.version.in_force}"
)


def extent(track):
    return min(*track.rises, track.lands), max(*track.rises, track.lands)


@each
def test_tracks_of_one_level_do_not_meet(layout):
    tracks = [(t.above, t.level, extent(t)) for t in layout.tracks]
    for n, (above, level, (low, high)) in enumerate(tracks):
        for other_above, other_level, (other_low, other_high) in tracks[n + 1 :]:
            if (above, level) == (other_above, other_level):
                assert high < other_low or other_high < low


@each
def test_no_two_tracks_touch_a_card_at_one_point(layout):
    for above in (True, False):
        ports = [
            x
            for t in layout.tracks
            if t.above == above
            for x in (*(t.rises if t.move.sources else ()), t.lands)
        ]
        assert len(ports) == len(set(ports))


@each
def test_a_track_leaves_and_ends_at_its_cards(layout):
    for track in layout.tracks:
        for place, x in zip(
            (*track.move.sources, track.move.target), (*track.rises, track.lands), strict=False
        ):
            card = layout.cards[place]
            if track.move.sources:
                assert card.left < x < card.left + layout.card_width


@each
def test_forward_is_above_and_back_is_below(layout):
    for track in layout.tracks:
        assert track.above == all(source < track.move.target for source in track.move.sources)
        y = layout.track_y(track)
        assert 0 < y < layout.card_top if track.above else layout.card_bottom < y < layout.foot


@each
def test_words_stay_in_their_cards(layout):
    for card in layout.cards:
        assert all(len(line) * LETTER <= layout.card_width - 2 * PAD for line, _ in card.lines)
        assert len(card.lines) * 17 <= layout.card_height


@each
def test_the_whole_fits_a_page(layout):
    assert layout.width <= WIDTH
    assert layout.cards[-1].left + layout.card_width == pytest.approx(layout.width - MARGIN)
    assert layout.foot < layout.height
