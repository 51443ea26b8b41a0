import pytest

from answerable.disclosure.readings.purposes import purpose_in_words


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        ("matter", "looking at the matter"),
        ("act-answer-in-words", "for the act answer in words"),
        ("command-export", "by the command export"),
        ("person-act", "an act about a person"),
        ("some-new-page", "the page some new page"),
    ],
)
def test_a_purpose_is_said_in_words(purpose: str, words: str) -> None:
    assert purpose_in_words(purpose) == words
