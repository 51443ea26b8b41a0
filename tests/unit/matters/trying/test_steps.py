"""Steps are written in a line, offered from the rules, and made into events that fit their kinds."""

from datetime import date

import pytest

from answerable.matters.book import open_book
from answerable.matters.trying.steps import Step, StepUnread, event_of, offers, read_step
from tests.spec.small_body import small_body

RULES = small_body()
BOOK = open_book(RULES.procedure("complaint"), date(2026, 1, 5))


def permission(kind):
    return BOOK.permissions[kind][0]


def test_a_step_is_read_as_it_is_written():
    step = read_step("2024-01-05 Triaged outcome=investigate")
    assert step == Step(date(2024, 1, 5), "Triaged", {"outcome": "investigate"})
    assert str(step) == "2024-01-05 Triaged outcome=investigate"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "does not begin with a day"),
        ("5.1.2024 Triaged", "does not begin with a day"),
        ("2024-01-05", "is no kind of event"),
        ("2024-01-05 Triaged outcom=x", "Triaged has no fact “outcom”; it has outcome, reason"),
        ("2024-01-05 Triaged outcome", "has no fact “outcome”"),
    ],
)
def test_a_step_that_cannot_be_read_says_what_is_wrong(line, said):
    with pytest.raises(StepUnread, match=said.split(";")[0]):
        read_step(line)


def test_facts_that_nobody_gave_are_filled_in_from_the_lists():
    event = event_of(Step(date(2026, 1, 5), "Disposed"), RULES, permission("Disposed"))
    assert event.facts.disposal == RULES.body.lists["disposals"][0].id
    event = event_of(Step(date(2026, 1, 5), "Received"), RULES, None)
    assert (event.facts.complaint, event.facts.channel) == ("X-1", "not-said")


def test_a_day_that_the_rule_asks_for_is_never_made_up():
    suspended = permission("Suspended").model_copy(update={"requires": ("review_on",)})
    assert event_of(Step(date(2026, 1, 5), "Suspended"), RULES, suspended).facts.review_on is None
    told = Step(date(2026, 1, 5), "Suspended", {"review_on": "2026-02-01"})
    assert event_of(told, RULES, suspended).facts.review_on == date(2026, 2, 1)


def test_a_fact_that_does_not_fit_its_kind_is_told():
    with pytest.raises(StepUnread, match="Extended on 2026-01-05"):
        event_of(Step(date(2026, 1, 5), "Extended", {"until_on": "soon"}), RULES, permission("Extended"))


def test_an_act_is_offered_once_for_each_way_that_the_rules_tell_apart():
    told = {(tuple(one.facts.items()), one.sets) for one in offers(RULES, BOOK, permission("Extended"))}
    assert ((("limit", "investigate"),), "until_on") in told
    ways = [one.facts for one in offers(RULES, BOOK, permission("Triaged"))]
    assert {"outcome": "investigate"} in ways or ways == [{}]
    assert [one.facts for one in offers(RULES, BOOK, permission("Acknowledged"))] == [{}]
