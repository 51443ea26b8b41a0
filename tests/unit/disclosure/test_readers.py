from datetime import date
from types import SimpleNamespace

import pytest

from answerable.disclosure import NoSuchReader, may_see
from answerable.disclosure.readers import policy_of
from answerable.rules import Reader


def rules(*readers: Reader) -> SimpleNamespace:
    return SimpleNamespace(body=SimpleNamespace(readers=readers))


def reader(tier: str, mode: str = "suppress", threshold: int = 5, **more: object) -> Reader:
    return Reader(tier=tier, mode=mode, threshold=threshold, source="Order 8", **more)


BODY = rules(
    reader("public", open_units=("points",), latest="month-end"),
    reader("overseer", open_units=("points", "providers"), names=("providers",)),
    reader("staff", mode="exact"),
)


def test_a_reader_without_a_rule_sees_nothing():
    with pytest.raises(NoSuchReader, match="there are rules for: public, overseer, staff"):
        policy_of(BODY, "party")


def test_open_units_are_not_protected_and_exact_readers_see_all():
    assert policy_of(BODY, "public").protects("cases")
    assert not policy_of(BODY, "public").protects("points")
    assert not policy_of(BODY, "staff").protects("cases")


@pytest.mark.parametrize(
    "asked, shown",
    [
        (date(2026, 6, 30), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 6, 30)),
        (date(2026, 3, 30), date(2026, 2, 28)),
        (date(2024, 2, 29), date(2024, 2, 29)),
    ],
)
def test_whole_months_only(asked, shown):
    assert policy_of(BODY, "public").latest(asked) == shown
    assert policy_of(BODY, "overseer").latest(asked) == asked


@pytest.mark.parametrize(
    "released_to, to, may",
    [
        ("public", "overseer", True),
        ("public", "staff", True),
        ("overseer", "public", False),
        ("staff", "overseer", False),
        ("overseer", "overseer", True),
    ],
)
def test_a_figure_goes_up_and_never_down(released_to, to, may):
    assert may_see(BODY, released_to=released_to, reader=to) is may


def test_a_lower_threshold_shows_more():
    body = rules(reader("public", threshold=10), reader("overseer", threshold=5))
    assert may_see(body, released_to="public", reader="overseer")
    assert not may_see(body, released_to="overseer", reader="public")
