"""Attempts for the tests of decisions: a table, and who tries what."""

from datetime import date

from answerable.matters import fold
from answerable.matters.book import book_of
from answerable.matters.decision.attempt import Attempt
from answerable.record import Event
from answerable.rules import Guard, Permission
from tests.spec.small_body import small_body
from tests.spec.telling import make_facts, tell

RULES = small_body()
CASE = """
day        | event     | of    | facts
2026-01-01 | Appointed | Olive | role: officer
2026-01-05 | Received  | C1    | respondent: Bob; complainant: Alice
"""


def attempt(kind, facts=None, *, table=CASE, person="Olive", on=None, case="C1", **permission):
    """An attempt under a rule that lets the officer do anything, but for what is given."""
    told = tell(RULES, table)
    matter = fold(told.record.read(subject=case), RULES)
    day = date.fromisoformat(on) if on else told.last
    rule = Permission(
        **{"kind": kind, "name": "Do it", "who": ("officer",), "source": "Rule 1", **permission}
    )
    event = None
    if facts is not None:
        event = Event(subject=case, facts=make_facts(kind, facts), happened_on=day, actor=person)
    return Attempt(RULES, book_of(matter, RULES), matter, told.roster(), rule, person, day, event)


def guard(check, of=None):
    return Guard(check=check, of=of, source="Rule 2")


def said(refused):
    return None if refused is None else str(refused)
