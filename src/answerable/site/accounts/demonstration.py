"""The invented people of the demonstration, and how to sign in as one of them; never in a real register."""

from dataclasses import dataclass

from answerable.site.accounts.models import Account
from answerable.site.accounts.people import open_account
from answerable.site.demo import SIGN_INS
from answerable.site.house import the_house

PASSWORD = (
    "keep-the-light-on"  # printed on the demonstration's own page: it keeps nobody out, and is not meant to
)


@dataclass(frozen=True)
class Invented:
    """One invented person with an account: what they are called, what they do, and how they sign in."""

    id: str
    name: str
    titles: tuple[str, ...]
    does: str
    email: str
    password: str


def open_all() -> None:
    """Give each of the invented people an account."""
    for one in SIGN_INS:
        open_account(one.person, one.email, PASSWORD)


def people() -> list[Invented]:
    """Give the invented people who have accounts, in the order of the story."""
    house = the_house()
    known = set(Account.objects.values_list("person", flat=True))
    shown = [(one, house.person(one.person)) for one in SIGN_INS if one.person in known]
    return [Invented(one.person, who.name, who.titles, one.does, one.email, PASSWORD) for one, who in shown]
