import re

import pytest

from answerable.disclosure.readings.purposes import purpose_in_words
from tests.conftest import ROOT


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


def pages_of_the_desk() -> set[str]:
    urls = (ROOT / "src/answerable/site/staff").rglob("urls.py")
    return {name for file in urls for name in re.findall(r'name="([\w-]+)"', file.read_text("utf-8"))}


def test_every_page_of_the_desk_is_a_purpose_in_words() -> None:
    assert len(pages_of_the_desk()) > 30
    assert {page for page in pages_of_the_desk() if purpose_in_words(page).startswith("the page ")} == set()
