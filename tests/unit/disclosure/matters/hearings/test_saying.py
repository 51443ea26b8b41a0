from answerable.days import Length
from answerable.disclosure.matters.hearings.saying import Saying, in_words, reading
from answerable.roster import roster_of
from tests.people import PAUL, PETRA
from tests.sittings import CALLED_FOR, pooled


def test_time_to_read_is_set_against_the_pages() -> None:
    assert reading(221, 45) == ("221 pages, 45 minutes to read them: 12 seconds for each", True)
    assert reading(10, 60) == ("10 pages, 60 minutes to read them: 6 minutes for each", False)
    assert reading(1, 0) == ("1 page; how long there was to read them is not recorded", False)
    assert reading(0, 0) == ("no papers are recorded", False)


def test_lengths_are_said_in_words() -> None:
    assert in_words(Length(count=5, unit="working-days")) == "5 working days"
    assert in_words(Length(count=1, unit="months")) == "1 month"


def test_what_the_rules_ask_is_said_each_with_its_rule() -> None:
    register = pooled()
    saying = Saying(register.record, register.rules, roster_of(register.record), register.today)
    panel = saying.panel("conduct-panel")
    assert ("at least 1: lay member", "Rule 9(7)") in saying.rules_of(panel)
    assert saying.counts_as(saying.roster.pooled(PAUL, "conduct-panel", CALLED_FOR)) == "may preside"
    assert saying.counts_as(None) == ""
    assert saying.panel("old-panel").name == "old panel"
    assert saying.natures[0] == ("none", "no tie")
    assert saying.names((PETRA, "P-nobody")) == ("Petra", "P-nobody")
