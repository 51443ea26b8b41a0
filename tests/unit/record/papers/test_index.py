"""Names as they are compared, and their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record import marks, words_of

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Carol Smith", {"carol", "smith"}),
        ("  smith,   CAROL ", {"carol", "smith"}),
        ("Šárka Nováková-Dvořáková", {"sarka", "novakova", "dvorakova"}),
        ("O’Brien", {"obrien"}),
        ("O'Brien", {"obrien"}),
        ("J. R. Ewing", {"j", "r", "ewing"}),
        ("Straße", {"strasse"}),
        ("Søren Łukasz Æsop", {"soren", "lukasz", "aesop"}),
        ("İpek Işık", {"ipek", "isik"}),
        ("ﬁnn", {"finn"}),
        ("Μαρία Παπαδοπούλου", {"μαρια", "παπαδοπουλου"}),
        ("李小龍", {"李小龍"}),
        ("Wick & Sons (1902) Ltd", {"wick", "sons", "1902", "ltd"}),
        ("_under_", {"under"}),
        ("— …", set()),
    ],
)
def test_words_are_compared_without_case_accents_and_punctuation(name, words):
    assert words_of(name) == words


@given(st.text())
def test_comparing_twice_is_comparing_once(name):
    assert words_of(" ".join(words_of(name))) == words_of(name)


def test_a_mark_is_short_and_depends_on_the_key():
    (mark,) = marks(["smith"], key=KEY)
    assert len(mark) == 16
    assert marks(["smith"], key=KEY) == {mark}
    assert marks(["smith"], key=bytes(32)) != {mark}
    assert marks(["smyth"], key=KEY) != {mark}
    # RFC 4231, test case 2, cut to 16 bytes (there by its key of 4 bytes)
    assert marks(["what do ya want for nothing?"], key=b"Jefe") == {
        bytes.fromhex("5bdcc146bf60754e6a042426089575c7")
    }
