"""The surveys that were held, in words."""

from datetime import date

from answerable import acts, disclosure
from tests.people import PETRA, Register

ANSWERS = {"fair": acts.Answers(confident=5, neither=3, not_confident=2)}


def test_a_survey_says_who_was_asked_and_how_they_were_chosen(register: Register) -> None:
    held = {"group": "members", "asked": 20, "answered": 10, "method": "Drawn by lot.", "answers": ANSWERS}
    register.act(acts.confidence.hold_survey, is_random=True, **held, by=PETRA)
    register.act(acts.confidence.hold_survey, is_random=False, **held, by=PETRA)
    chosen, drawn = register.show(disclosure.surveys, on=register.today)
    assert (drawn.group, drawn.method, drawn.is_random) == ("All members", "Drawn by lot.", True)
    assert drawn.chosen.startswith("Chance chose whom to ask")
    assert chosen.chosen.startswith("People chose themselves")
    assert register.show(disclosure.surveys, on=date(2026, 3, 2)) == ()
