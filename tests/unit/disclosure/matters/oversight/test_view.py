"""Every status has its words, and there are six."""

from answerable.disclosure.matters.oversight.view import STATUS_WORDS, STATUSES


def test_every_status_has_words() -> None:
    assert tuple(STATUS_WORDS) == STATUSES
    assert len(set(STATUS_WORDS.values())) == 6
