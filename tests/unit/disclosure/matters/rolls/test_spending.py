"""Payments as the staff see them."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, OLGA, Register

TODAY = date(2026, 3, 10)


@pytest.fixture
def paid(register: Register) -> Register:
    pay = acts.spending.record_spending
    register.act(pay, purpose="outside-lawyers", amount="1,840.10", organisation="A firm", evidence="Invoice 12",
                 since=date(2026, 1, 1), until_on=date(2026, 1, 31), by=CLARE)  # fmt: skip
    register.act(pay, purpose="panel-expenses", amount="20", by=CLARE)
    return register


def test_payments_stand_latest_first_with_all_that_is_known(paid: Register) -> None:
    latest, earlier = paid.show(disclosure.payments, person=CLARE, on=TODAY)
    assert (latest.purpose, latest.amount, latest.paid_to, latest.paid_for) == (
        "Expenses of the panels",
        "£20.00",
        "",
        "",
    )
    assert (earlier.amount, earlier.typed, earlier.paid_to, earlier.evidence) == (
        "£1,840.10",
        "1840.10",
        "A firm",
        "Invoice 12",
    )
    assert earlier.paid_for == "1 January 2026 to 31 January 2026"


def test_they_are_for_staff_alone(paid: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        paid.show(disclosure.payments, person=OLGA, on=TODAY)


def test_one_that_counts_no_longer_is_not_here(paid: Register) -> None:
    entry = paid.show(disclosure.payments, person=CLARE, on=TODAY)[0].entry
    assert paid.show(disclosure.payment, entry=entry, person=CLARE, on=TODAY).id.startswith("SP-")
    paid.act(acts.corrections.strike, entry=entry, reason="duplicate", by=CLARE)
    with pytest.raises(disclosure.NotHere):
        paid.show(disclosure.payment, entry=entry, person=CLARE, on=TODAY)
    assert len(paid.show(disclosure.payments, person=CLARE, on=TODAY)) == 1


def test_money_in_words() -> None:
    assert (disclosure.in_money(1840.1, "gbp"), disclosure.in_money(3, "eur")) == ("£1,840.10", "€3.00")
    assert disclosure.in_money(3, "chf") == "CHF\u00a03.00"
