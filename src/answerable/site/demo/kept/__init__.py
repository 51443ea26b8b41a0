"""What is kept beside cases: whose lodge is which, who spoke of a case, what was paid, suspensions looked at."""

from answerable.site.demo.kept.contacts import note_contacts
from answerable.site.demo.kept.lateness import say_why_late, stop_and_put_off
from answerable.site.demo.kept.lodges import enter_lodges
from answerable.site.demo.kept.membership import list_members
from answerable.site.demo.kept.money import keep_accounts
from answerable.site.demo.kept.suspensions import look_again
from answerable.site.demo.kept.teams import work_in_teams

__all__ = [
    "enter_lodges",
    "keep_accounts",
    "list_members",
    "look_again",
    "note_contacts",
    "say_why_late",
    "stop_and_put_off",
    "work_in_teams",
]
