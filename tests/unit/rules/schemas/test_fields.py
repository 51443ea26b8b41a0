"""Every field of every file, told line by line."""

from answerable.rules.schemas import every_field, every_schema
from answerable.rules.schemas.fields import takes

LINES = {(one.thing, one.field): one for one in every_field(every_schema()["procedure"])}


def test_a_field_says_what_it_takes_and_whether_it_is_needed():
    assert LINES["Limit", "length"].takes == "Length"
    assert LINES["Limit", "starts"].takes == "a list of Trigger"
    assert LINES["Limit", "source"].is_needed
    assert not LINES["Limit", "length"].is_needed
    assert LINES["A procedure of a body", "governs"].takes == "opening, latest"
    assert LINES["Trigger", "where"].takes == "by name: text"
    assert LINES["Guard", "check"].takes.startswith("trained, not-conflicted")


def test_what_is_not_foreseen_takes_anything():
    assert takes({}) == "anything"
    assert takes({"type": "object"}) == "by name: anything"
    assert takes({"type": "object", "additionalProperties": True}) == "by name: anything"
    assert takes({"type": "array"}) == "a list of two"
