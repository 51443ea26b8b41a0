"""Every state that there is has its words."""

from answerable.disclosure.matters.promises.view import ASK_WORDS, HEADING_WORDS, STATE_WORDS
from answerable.matters import HEADINGS, UNDERTAKING_STATES


def test_every_state_has_its_words() -> None:
    assert set(STATE_WORDS) == set(UNDERTAKING_STATES)
    assert set(HEADING_WORDS) == set(HEADINGS)
    assert set(ASK_WORDS) == {"open", "in-part", "done", "declined"}
