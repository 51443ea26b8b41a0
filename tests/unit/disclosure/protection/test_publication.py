import pytest

from answerable.disclosure.protection import Publication
from answerable.measures import Place

NORTH, SOUTH = Place("t", ("north",), "n"), Place("t", ("south",), "n")


def test_a_count_is_shown_or_hidden_and_not_both():
    with pytest.raises(ValueError, match="both shown and hidden"):
        Publication({NORTH: 7}, frozenset({NORTH}), frozenset(), (), 5)


def test_what_must_stay_unknown_is_hidden():
    with pytest.raises(ValueError, match="among the hidden"):
        Publication({NORTH: 7}, frozenset(), frozenset({SOUTH}), (), 5)
