"""Places in what was written are found by a pattern, whatever was written."""

import pytest

from answerable.rules.validation.places import find, ids

TREE = {
    "organs": [{"id": "a", "answers_to": ["b", "c"]}, {"id": "b"}, "odd"],
    "lists": {"x": [{"id": "p"}], "y": None},
}


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("organs.*.id", [(("organs", 0, "id"), "a"), (("organs", 1, "id"), "b")]),
        (
            "organs.*.answers_to.*",
            [(("organs", 0, "answers_to", 0), "b"), (("organs", 0, "answers_to", 1), "c")],
        ),
        ("lists.*.*.id", [(("lists", "x", 0, "id"), "p")]),
        ("lists.y", []),
        ("nothing.*.here", []),
    ],
)
def test_each_place_is_found_with_its_value(pattern, found):
    assert list(find(TREE, pattern)) == found


def test_nothing_is_found_in_what_is_not_a_tree():
    assert list(find("text", "organs.*.id")) == []
    assert list(find(None, "organs")) == []


def test_ids_are_the_words_only():
    assert ids({"organs": [{"id": "a"}, {"id": 7}]}, "organs.*.id") == {"a"}
