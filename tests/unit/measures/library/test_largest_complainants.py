"""The share of the largest complainants, with complaints in bulk and without."""

from answerable.record import cases
from tests.figures import cells, happened
from tests.unit.measures.library.guild import figure


def sent(number: int, by: str | None, *, bulk: str | None = None, day: str = "2024-01-02"):
    """A complaint of somebody."""
    facts = cases.Received(complaint=f"CP-{number}", channel="web", complainant=by, bulk=bulk)
    return happened(day, f"C-{number}", facts)


def test_the_one_and_the_five_who_sent_the_most() -> None:
    many = [sent(n, "P-loud") for n in range(4)] + [sent(10 + n, f"P-{n}") for n in range(6)]
    row = cells(figure("largest-complainants", many), "largest")["all",]
    assert (row["complaints"], row["one"], row["five"]) == (10, 4, 8)
    assert (row["one_share"], row["five_share"]) == (0.4, 0.8)


def test_without_bulk_the_largest_is_another() -> None:
    some = [sent(n, "P-loud", bulk="B-1") for n in range(5)] + [sent(9, "P-a"), sent(10, None)]
    made = cells(figure("largest-complainants", some), "largest")
    assert (made["all",]["one"], made["all",]["unnamed"], made["all",]["known"]) == (5, 1, 6)
    assert (made["without-bulk",]["complaints"], made["without-bulk",]["one"]) == (2, 1)


def test_a_complaint_counts_once_by_its_first_telling_and_only_in_the_period() -> None:
    linked = happened("2024-02-01", "C-2", cases.Linked(complaint="CP-1", channel="post", complainant="P-b"))
    events = [sent(1, "P-a"), sent(2, "P-c", day="2023-01-02"), linked]
    made = cells(figure("largest-complainants", events), "largest")["all",]
    assert (made["complaints"], made["one"]) == (1, 1)


def test_nobody_complained() -> None:
    row = cells(figure("largest-complainants", []), "largest")["all",]
    assert (row["complaints"], row["one"], row["one_share"]) == (0, 0, None)
