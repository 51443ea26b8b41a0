"""A model made into JSON Schema: short forms, kinds, and nothing that the schema does not itself define."""

from answerable.record import KINDS
from answerable.rules.examples import Example
from answerable.rules.plain import Code, Rule
from answerable.rules.schemas.making import DIALECT, schema_of
from answerable.rules.writing import Letter


class Plain(Rule):
    """A rule with no kinds in it."""

    id: Code


def test_what_it_refers_to_is_in_it():
    made = schema_of(Example, title="A worked case")
    assert (made["$schema"], made["title"]) == (DIALECT, "A worked case")
    refs = {part.split('"')[0] for part in str(made).replace("'", '"').split("#/$defs/")[1:]}
    assert refs <= set(made["$defs"])


def test_kinds_are_named_only_where_something_takes_one():
    assert len(schema_of(Letter, title="L")["$defs"]["KindOfEvent"]["enum"]) == len(KINDS)
    assert "KindOfEvent" not in schema_of(Plain, title="P")["$defs"]
