"""What the process costs: by purpose and by year, to the penny."""

from answerable.record import Event, money
from tests.figures import cells, happened
from tests.unit.measures.library.guild import figure


def paid(day: str, number: int, purpose: str, amount: int, **facts: object) -> Event:
    return happened(day, f"SP-{number}", money.SpendingRecorded(purpose=purpose, amount=amount, **facts))


def test_payments_by_purpose_and_year_come_to_the_penny() -> None:
    events = [
        paid("2023-12-31", 1, "outside-lawyers", 99_999),
        paid("2024-01-01", 2, "outside-lawyers", 1_840_010),
        paid("2024-06-01", 3, "outside-lawyers", 20),
        paid("2024-12-31", 4, "training-provider", 330_003),
        paid("2025-01-01", 5, "training-provider", 5),
    ]
    told = figure("spending", events)
    by_purpose = cells(told, "by-purpose")
    assert by_purpose["outside-lawyers",] == {
        "purpose": "outside-lawyers", "payments": 2, "amount_gbp": 18_400.30,
    }  # fmt: skip
    assert (by_purpose["total",]["payments"], by_purpose["total",]["amount_gbp"]) == (3, 21_700.33)
    assert told.notes == (
        "Payments are on record from 31 December 2023 on: of what was paid before, nothing is known.",
    )
    long = figure("spending", events, since="2023-01-01")
    assert cells(long, "by-year")["2023",]["amount_gbp"] == 999.99
    assert cells(long, "by-year-and-purpose")["2024", "training-provider"]["amount_gbp"] == 3_300.03
    amounts = next(t for t in long.tables if t.name == "by-year-and-purpose").rows
    assert round(100 * sum(float(str(row[3])) for row in amounts)) == 2_270_032


def test_two_currencies_are_never_added() -> None:
    events = [
        paid("2024-01-01", 1, "outside-lawyers", 100),
        paid("2024-01-01", 2, "outside-lawyers", 200, currency="eur"),
    ]
    row = cells(figure("spending", events), "by-purpose")["total",]
    assert (row["payments"], row["amount_gbp"], row["amount_eur"]) == (2, 1.0, 2.0)


def test_nothing_on_record_is_not_told_as_nothing_spent() -> None:
    assert figure("spending", []).notes == (
        "No payment in the period is on record: that is not to say that none was made.",
    )
