"""Adopting rules through the doors: what is in use and not adopted is plainly said, and each set can be held against another."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from django.test import Client

from answerable import acts
from tests.journeys.conftest import words

ADOPT = "/oversight/rules/adopt/"
FORM = {
    "organ": "court",
    "decision": "Resolution 7 of the Court.",
    **{"since_day": "1", "since_month": "4", "since_year": "2026"},
    **{"happened_on_day": "9", "happened_on_month": "3", "happened_on_year": "2026"},
}


def changed(house, monkeypatch):
    """The house after the body's files were changed: acknowledging takes 30 working days in the latest version."""
    from answerable.days import Length
    from answerable.rules import RuleSet, text_of

    def longer(limit):
        length = Length(count=30, unit="working-days")
        return limit.model_copy(update={"length": length}) if limit.id == "acknowledge" else limit

    complaint = house.rules.procedure("complaint")
    latest = complaint.versions[-1]
    other = latest.model_copy(update={"limits": tuple(longer(one) for one in latest.limits)})
    new = complaint.model_copy(update={"versions": (*complaint.versions[:-1], other)})
    procedures = tuple(new if one.id == "complaint" else one for one in house.rules.procedures)
    rules = replace(house.rules, procedures=procedures)
    rules = replace(rules, digest=sha256(text_of(rules).encode()).hexdigest())
    assert RuleSet.model_validate_json(text_of(rules))
    object.__setattr__(house, "rules", rules)


def test_a_set_is_adopted_and_what_came_later_is_told(house, at_door, monkeypatch):
    carol, wilma = at_door("Carol"), at_door("Wilma")
    assert "No set was ever adopted" in words(Client().get("/rules/"))
    refused = words(carol.post(ADOPT, FORM))
    assert "You may not adopt rules" in refused and "Resolution 7 of the Court." in refused
    assert Client().get(ADOPT).status_code == 302
    assert at_door("Mallory").get(ADOPT).status_code == 403
    assert "Their digest is" in words(wilma.get(ADOPT))
    assert "it is in the record" in words(wilma.post(ADOPT, FORM, follow=True))
    page = words(Client().get("/rules/"))
    assert "Set 1" in page and "not those adopted last" not in page
    text = Client().get("/rules/1.json")
    assert sha256(text.content).hexdigest() == house.rules.digest

    changed(house, monkeypatch)
    today = words(carol.get("/desk/"))
    assert "The rules in use are not those adopted last" in today
    page = words(carol.get("/rules/"))
    assert "how long: 3 working days becomes 30 working days" in page
    house.act(
        acts.adoptions.adopt,
        since=date(2026, 4, 1),
        organ="court",
        decision="Resolution 7.",
        happened_on=date(2026, 3, 9),
        by="P-wilma",
    )
    page = words(Client().get("/rules/"))
    assert "Resolution 7." in page and "What set 2 changed" in page
    assert "3 working days becomes 30 working days" in words(Client().get("/rules/2/since/1/"))
    assert Client().get("/rules/2/since/9/").status_code == 404
    assert Client().get("/rules/9.json").status_code == 404


CASE = "C-2025-0003"  # it waits for triage, and was opened under the version of 1 March 2025
MOVE = f"/desk/matters/{CASE}/do/VersionMoved/"


def test_a_matter_says_which_version_governs_it_and_is_brought_under_another(house, at_door):
    clare = at_door("Clare")
    page = words(clare.get(f"/desk/matters/{CASE}/"))
    assert "those of its opening" in page and "/procedures/complaint/?on=2025-03-01" in page
    form = words(clare.get(MOVE))
    assert "in force from 1 January 2019" in form and "in force from 1 March 2025" not in form
    said = {"since": "2019-01-01", "reason": "both-parties-asked"}
    today = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}
    page = words(clare.post(MOVE, {**said, **today}, follow=True))
    assert "it is in the record" in page
    assert "/procedures/complaint/?on=2019-01-01" in page and "Brought under other rules" in page
    assert "those of its opening" not in page
