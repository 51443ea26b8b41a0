import pytest
from pydantic import ValidationError

from answerable.rules.plain import Code, Colour, KindName, Rule, Words


class Thing(Rule):
    code: Code
    kind: KindName
    words: Words
    colour: Colour


def test_a_rule_is_closed_and_frozen():
    made = Thing(code="no-further-action", kind="Received", words="  some words ", colour="#0B5D5E")
    assert made.words == "some words"
    with pytest.raises(ValidationError):
        made.code = "other"
    with pytest.raises(ValidationError, match="extra"):
        Thing(code="a", kind="A1", words="w", colour="#000000", more=1)


@pytest.mark.parametrize(
    "wrong", [{"code": "Big"}, {"kind": "received"}, {"words": "  "}, {"colour": "teal"}]
)
def test_what_does_not_look_like_it_is_refused(wrong):
    with pytest.raises(ValidationError):
        Thing(**{"code": "a", "kind": "Received", "words": "w", "colour": "#0B5D5E", **wrong})
