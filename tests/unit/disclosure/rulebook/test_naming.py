"""Who may act, and under which conditions, in words."""

from datetime import date

from answerable.disclosure.rulebook.naming import conditions, who_may
from answerable.matters import book_of, read_step, simulate
from answerable.rules import find_body, load

RULES = load(find_body("lanternmakers"))


def test_roles_are_named_and_anybody_is_anybody():
    assert who_may(RULES, ("public", "clerk")) == "anyone or Clerk"


def test_a_condition_names_what_it_speaks_of():
    tried = simulate(RULES, "complaint", [read_step("2025-06-02 Received")])
    book = book_of(tried.matter, RULES, on=date(2025, 6, 2))
    said = dict(conditions(RULES, book, book.permissions["Found"][0]))
    assert said["as many sat as make a quorum of “Conduct Panel”"] == "Rule 9(2)"
