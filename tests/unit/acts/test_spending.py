"""What the process costs: typed in pounds and pence, kept in pence, set right openly; for staff and those who govern."""

from datetime import date

import pytest

from answerable import acts
from answerable.acts.spending import in_pence
from answerable.record import money, standing
from answerable.rules import find_body, load
from tests.people import CLARE, MALLORY, WILMA, Register


def pay(register: Register, by: str = CLARE, **facts: object) -> acts.Opened:
    said = {"purpose": "outside-lawyers", "amount": "£1,840.10", **facts}
    return register.act(acts.spending.record_spending, **said, by=by)


def test_a_payment_is_recorded_in_pence_with_whom_it_went_to_and_what_shows_it(register: Register) -> None:
    opened = pay(register, organisation="A firm of lawyers", evidence="Invoice 12", since=date(2026, 1, 1))
    assert opened.matter.startswith("SP-")
    paid = register.last("SpendingRecorded")
    assert (paid.purpose, paid.amount, paid.currency, paid.since) == (
        "outside-lawyers",
        184_010,
        "gbp",
        date(2026, 1, 1),
    )
    assert register.record.paper(paid.evidence).words == "Invoice 12"
    named = register.last("Named")
    assert not register.record.paper(named.name).is_public


@pytest.mark.parametrize(
    ("typed", "pence"),
    [("1", 100), ("1.5", 150), ("£1,840.10", 184_010), (" 12345.67 ", 1_234_567), ("0.01", 1)],
)
def test_amounts_are_read_as_they_are_written(typed: str, pence: int) -> None:
    assert in_pence(typed) == pence


@pytest.mark.parametrize("typed", ["", "some", "1,84", "-5", "0", "1.234", "1 000", "1e3", "٣"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        in_pence(typed)
    assert refused.value.field == "amount"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"purpose": "lanterns"}, "purpose"),
        ({"since": date(2026, 2, 1), "until_on": date(2026, 1, 1)}, "until_on"),
        ({"organisation": "O-nobody"}, "organisation"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_recorded(register: Register, wrong, field) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        pay(register, **wrong)
    assert (refused.value.field, register.size) == (field, before)


def test_it_is_for_staff_and_those_who_govern(register: Register) -> None:
    pay(register, by=WILMA)
    with pytest.raises(acts.NotAllowed):
        pay(register, by=MALLORY)


def test_a_body_that_keeps_no_money_says_so(register: Register) -> None:
    register.rules = load(find_body("written-questions"))
    with pytest.raises(acts.ActRefused, match="keeps no list"):
        pay(register)


def test_a_payment_is_set_right_and_both_stay(register: Register) -> None:
    number = pay(register).matter
    wrong = register.size - 1
    right = {"purpose": "training-provider", "amount": "18.40", "right_on": register.today}
    register.act(acts.spending.restate, entry=wrong, reason="wrong-fact", **right, by=CLARE)
    live = [e.event.facts for e in standing(register.record.read(subject=number))]
    assert live == [money.SpendingRecorded(purpose="training-provider", amount=1_840)]
    register.act(acts.corrections.strike, entry=register.size - 1, reason="duplicate", by=CLARE)
    assert standing(register.record.read(subject=number)) == []
