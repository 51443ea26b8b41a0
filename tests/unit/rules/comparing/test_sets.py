"""A whole set of rules kept as text, read again, and held against another."""

from dataclasses import replace
from hashlib import sha256

import pytest

from answerable.rules import differences, find_body, load, read_set, text_of
from answerable.rules.loader import CHECKOUT

RULES = load(find_body("lanternmakers"))
BODIES = sorted(path.parent.name for path in CHECKOUT.glob("*/body.yaml"))


def sets(**changed):
    """The Guild's set, and the same with changes to its parts."""
    return read_set(text_of(RULES)), read_set(text_of(replace(RULES, **changed)))


def test_the_digest_of_the_rules_is_that_of_their_text():
    assert sha256(text_of(RULES).encode()).hexdigest() == RULES.digest


@pytest.mark.parametrize("name", BODIES)
def test_every_set_can_be_read_again_and_does_not_differ_from_itself(name):
    text = text_of(load(find_body(name)))
    read = read_set(text)
    assert differences(read, read) == ()


def test_what_this_program_cannot_read_is_none():
    assert read_set("{}") is None
    assert read_set("not even that") is None


def test_procedures_and_versions_come_and_go():
    complaint = RULES.procedure("complaint")
    others = tuple(one for one in RULES.procedures if one.id != "complaint")
    old, new = sets(procedures=others)
    assert [one.said for one in differences(old, new)] == [("No longer a procedure",)]
    assert [one.said for one in differences(new, old)] == [("A new procedure",)]
    shorter = complaint.model_copy(update={"versions": complaint.versions[:1], "governs": "latest"})
    old, new = sets(procedures=(*others, shorter))
    told = differences(old, new)[0].said
    assert told[0].startswith("what governs a matter: the version of the day of opening becomes")
    assert "No longer there: the version in force from 1 March 2025" in told
    back = differences(new, old)[0].said
    assert any(one.startswith("A new version, in force from 1 March 2025") for one in back)
    assert any(one.startswith("From 1 March 2025: A new limit: Tell the respondent") for one in back)


def test_the_body_and_what_it_writes_are_compared_by_name():
    body = RULES.body
    panels = tuple(one.model_copy(update={"quorum": one.quorum + 1}) for one in body.panels)
    calendar = body.calendar.model_copy(update={"version": "2027-1"})
    lists = {**body.lists, "channels": body.lists["channels"][1:]}
    changed = body.model_copy(
        update={"panels": panels, "calendar": calendar, "lists": lists, "readers": body.readers[1:]}
    )
    old, new = sets(body=changed, letters=RULES.letters[1:])
    told = {one.where: one.said for one in differences(old, new)}
    assert told["Panels"][0] == f"{panels[0].name}: quorum otherwise"
    assert told["The calendar"] == (f"version {body.calendar.version} becomes 2027-1",)
    assert told["The list “channels”"] == (f"no longer: {body.lists['channels'][0].name}",)
    assert told["What each reader may see"] == ("no longer: public",)
    assert told["Letters"] == (f"no longer: {RULES.letters[0].id}",)
