"""What the process costs, from the desk to the public figure; and a body that takes no complaints says so."""

import pytest

from answerable.rules import find_body, load
from tests.journeys.conftest import words

PAID = {
    "purpose": "outside-lawyers", "amount": "£1,840.10", "organisation": "A firm of lawyers", "evidence": "Invoice 12",
    "happened_on_day": "10", "happened_on_month": "2", "happened_on_year": "2026",
}  # fmt: skip


def test_a_payment_goes_from_the_desk_into_the_figure_without_whom_it_went_to(at_door) -> None:
    clerk, anyone = at_door("Clare"), at_door()
    assert "No payment is on record yet" in words(clerk.get("/desk/spending/"))
    assert "“lots” is no amount" in words(clerk.post("/desk/spending/new/", {**PAID, "amount": "lots"}))
    kept = clerk.post("/desk/spending/new/", {**PAID, "amount": "lots"})
    assert "A firm of lawyers" in kept.content.decode(), "what was typed is still there"
    told = words(clerk.post("/desk/spending/new/", PAID, follow=True))
    assert "£1,840.10: Outside lawyers, to A firm of lawyers" in told
    public = words(anyone.get("/figures/spending/"))
    assert "£1,840.10" in public and "A firm of lawyers" not in public


def test_a_payment_is_set_right_or_struck_out(at_door) -> None:
    clerk = at_door("Clare")
    page = clerk.post("/desk/spending/new/", PAID, follow=True).content.decode()
    entry = page.split("/desk/spending/correct/")[1].split("/")[0]
    right = {"reason": "wrong-fact", "how": "restated", "purpose": "panel-expenses", "amount": "18.40",
             "right_on_day": "10", "right_on_month": "2", "right_on_year": "2026"}  # fmt: skip
    told = clerk.post(f"/desk/spending/correct/{entry}/", right, follow=True)
    assert "£18.40: Expenses of the panels" in words(told) and "£1,840.10" not in words(told)
    entry = told.content.decode().split("/desk/spending/correct/")[1].split("/")[0]
    struck = words(clerk.post(f"/desk/spending/correct/{entry}/", {**right, "how": "struck"}, follow=True))
    assert "No payment is on record yet" in struck
    assert clerk.get(f"/desk/spending/correct/{entry}/").status_code == 404


def test_payments_are_for_staff(at_door) -> None:
    assert at_door("Olga").get("/desk/spending/").status_code == 403


@pytest.fixture
def taking_none(house):
    """The same house under the rules of a body that nobody can complain to."""
    house.__dict__["rules"] = load(find_body("written-questions"))
    return house


@pytest.mark.parametrize("there", ["/complain/", "/handling/"])
def test_a_body_that_takes_no_complaints_says_so_and_asks_nothing(taking_none, client, there) -> None:
    answer = client.get(there)
    assert answer.status_code == 200
    assert "takes no such complaints here" in words(answer)
    assert client.get(f"{there}check/").headers["Location"] == there
    assert client.get(f"{there}what-happened/").status_code == 404


def test_nothing_leads_to_complaining_where_none_are_taken(taking_none, client) -> None:
    page = client.get("/everything/").content.decode()
    assert (
        'href="/complain/"' not in page and 'href="/handling/"' not in page and 'href="/follow/"' not in page
    )
    assert 'href="/figures/"' in page
