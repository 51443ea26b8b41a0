"""Who was trained when they sat: by course and version; expired; and trained on the day but recorded later."""

from datetime import date

from answerable import acts
from answerable.disclosure import teaching
from tests.people import CLARE, PAUL, PAULA, PETRA, PIET, THEO


def shown(school, panel="conduct-panel"):
    return next(one for one in school.show(teaching.panel_training) if one.id == panel)


def sit(school, *members):
    school.register.act(acts.hearings.sit, panel="conduct-panel", members=members, cases=(), by=PETRA)


def test_an_empty_panel_is_said_to_have_no_members(school):
    one = shown(school, "appeal-panel")
    assert one.sentence == "The Appeal Panel has no members, so that there is nobody of whom to ask."
    assert (one.members, one.sittings) == ((), ())


def test_trained_on_the_day_and_recorded_later_is_visible(school):
    school.register.act(acts.people.seat, person="P-new", panel="conduct-panel", by=CLARE)
    sit(school, PAUL, "P-new")
    assert shown(school).sittings[0].sentence == "1 of 2 sat without valid training."
    school.register.on("2026-03-24")
    facts = {"course": "sitting-fairly", "happened_on": date(2026, 3, 2)}
    school.register.act(acts.people.train, person="P-new", **facts, by=THEO)
    sitting = shown(school).sittings[0]
    assert sitting.sentence == "All 2 were trained; of 1 the register came to know it only later."
    late = next(member for member in sitting.members if member.is_late)
    assert "trained on the day, recorded 21 days later" in late.words


def test_what_expired_is_said_with_its_day(school):
    school.register.act(acts.people.seat, person="P-new", panel="conduct-panel", by=CLARE)
    facts = {"course": "sitting-fairly", "happened_on": date(2025, 3, 2), "expires_on": date(2026, 3, 2)}
    school.register.act(acts.people.train, person="P-new", **facts, by=THEO)
    sit(school, PAULA, PIET, "P-new")
    words = [member.words for member in shown(school).sittings[0].members if not member.is_trained]
    assert words == ["Sitting Fairly: expired on 2 March 2026"]


def test_the_version_is_that_of_the_day_of_completion(school):
    school.register.on("2026-03-10")
    school.register.act(acts.training.lay_down, course="sitting-fairly", version="2026-1", by=THEO)
    school.register.act(acts.people.train, person=PAUL, course="sitting-fairly", by=THEO)
    sit(school, PAUL, PAULA)
    told = {member.name: member.words for member in shown(school).sittings[0].members}
    assert sorted("version 2026-1" in words for words in told.values()) == [False, True]
