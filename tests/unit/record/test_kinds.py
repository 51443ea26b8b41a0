from dataclasses import fields
from datetime import date

import pytest

from answerable.record import (
    KINDS,
    FactsRefused,
    allocation,
    answers,
    cases,
    clocks,
    codes,
    confidence,
    intake,
    investigation,
    keeping,
    letters,
    meetings,
    money,
    oversight,
    panels,
    people,
    promises,
    readings,
    register,
    releases,
    sanctions,
    schema,
    telling,
    training,
)
from answerable.record.kinds import check_id


def test_the_list_of_kinds_is_closed_and_named_after_their_classes():
    assert all(kind.__name__ == name for name, kind in KINDS.items())
    modules = {
        allocation,
        answers,
        cases,
        clocks,
        codes,
        confidence,
        intake,
        investigation,
        keeping,
        letters,
        meetings,
        money,
        oversight,
        panels,
        people,
        promises,
        readings,
        register,
        releases,
        sanctions,
        telling,
        training,
    }
    assert {kind.__module__ for kind in KINDS.values()} == {module.__name__ for module in modules}


def test_every_kind_says_what_it_is():
    assert [
        name for name, kind in KINDS.items() if not (kind.__doc__ or "").split("\n")[0].endswith(".")
    ] == []


def test_no_fact_can_hold_words():
    """Only ids, codes, digests, days, whole numbers, yes and no: so no name can stand in the record."""
    for kind in KINDS.values():
        for field in schema(kind):
            assert field.pattern is not None or field.type in (int, bool, date), (kind, field)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_schema_has_the_fields_of_its_kind(name):
    assert [field.name for field in schema(KINDS[name])] == [field.name for field in fields(KINDS[name])]


@pytest.mark.parametrize(
    "kind, facts, match",
    [
        (
            cases.Received,
            {"complaint": "CP-1", "channel": "The Web"},
            "Received.channel: 'The Web' is no code",
        ),
        (
            cases.Received,
            {"complaint": "Bob Smith", "channel": "web"},
            "is no id; one looks like: C-2026-0412",
        ),
        (cases.Received, {"complaint": "CP-1", "channel": None}, "Received.channel: give str, not None"),
        (cases.Received, {"complaint": "CP-1", "channel": "web", "conduct_on": "2026-01-05"}, "give date"),
        (cases.Received, {"complaint": "CP-1", "channel": "web", "words": "A" * 64}, "is no digest"),
        (people.Sat, {"panel": "conduct", "members": ["P-1"]}, "Sat.members: give a tuple"),
        (people.Sat, {"panel": "conduct", "members": ("P-1", "Bob Smith")}, "'Bob Smith' is no id"),
        (people.Appointed, {"role": "clerk", "fte": True}, "give int, not True"),
        (people.Appointed, {"role": "clerk", "fte": 2**53}, "is too large"),
        (training.Obliged, {"respondent": "P-1", "course": "c", "as_sanction": 1}, "give bool, not 1"),
    ],
)
def test_facts_that_do_not_fit_are_refused_when_made(kind, facts, match):
    with pytest.raises(FactsRefused, match=match):
        kind(**facts)


def test_json_leaves_out_what_is_not_said_and_keeps_nought_and_no():
    assert people.Sat(panel="conduct", members=("P-1", "P-2")).to_json() == {
        "panel": "conduct",
        "members": ["P-1", "P-2"],
    }
    assert people.Sat(panel="conduct", members=()).to_json() == {"panel": "conduct", "members": []}
    assert people.Appointed(role="clerk", fte=0).to_json() == {
        "role": "clerk",
        "fte": 0,
        "contract": "employed",
    }
    assert training.Obliged(respondent="P-1", course="c", as_sanction=False).to_json()["as_sanction"] is False


@pytest.mark.parametrize("read", ["from_json", "recall"])
def test_json_is_read_back(read):
    facts = cases.Received(complaint="CP-1", channel="web", conduct_on=date(2025, 12, 24))
    assert getattr(cases.Received, read)(facts.to_json()) == facts
    assert getattr(cases.Received, read)({"complaint": "CP-1", "channel": "web"}).membership == "unidentified"
    sat = people.Sat(panel="conduct", members=("P-1", "P-2"))
    assert getattr(people.Sat, read)(sat.to_json()) == sat


@pytest.mark.parametrize("read", ["from_json", "recall"])
def test_json_with_too_much_or_too_little_is_refused(read):
    with pytest.raises(FactsRefused, match="Resumed has no field mood; it has "):
        getattr(cases.Resumed, read)({"mood": "good"})
    with pytest.raises(FactsRefused, match="Received needs channel, complaint"):
        getattr(cases.Received, read)({})


def test_facts_read_for_the_first_time_are_checked():
    with pytest.raises(FactsRefused, match="is no code"):
        cases.Received.from_json({"complaint": "CP-1", "channel": "The Web"})


def test_an_id_is_named_in_the_refusal():
    check_id("actor", "P-1")
    with pytest.raises(FactsRefused, match="actor: 'Bob Smith' is no id"):
        check_id("actor", "Bob Smith")
