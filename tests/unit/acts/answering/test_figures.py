"""Figures of an answer are asked for and released; what cannot be is refused before anything is released."""

from datetime import date

import pytest

from answerable import acts
from answerable.acts.answering import Figures, check_asked
from answerable.measures import OracleEngine
from tests.people import Register

SINCE = date(2025, 3, 3)


def test_they_are_released_at_one_head(register: Register, put: acts.Passed) -> None:
    engine = OracleEngine(register.record, register.rules)
    figures = Figures(register.record, register.rules, engine, ("open-by-stage",), register.today, SINCE)
    head = register.record.head()
    [released] = figures.to("overseer", head)
    assert (released.measure, released.known_at, released.root) == ("open-by-stage", head.size, head.root)
    assert figures.bound(head) == {
        "measures": ("open-by-stage",),
        "as_of": register.today,
        "known_at": head.size,
        "root": head.root,
    }
    assert figures.paper("Said.", "overseer", head, about=put.points[0], is_public=True).is_public


@pytest.mark.parametrize(
    ("measures", "since", "as_of", "field"),
    [
        ((), SINCE, SINCE, "measures"),
        (("happiness",), SINCE, SINCE, "measures"),
        (("backlog",), date(2026, 3, 4), date(2026, 3, 3), "since"),
        (("backlog",), SINCE, date(2026, 3, 4), "as_of"),
    ],
)
def test_what_cannot_be_is_refused(measures, since: date, as_of: date, field: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        check_asked(measures, since, as_of, date(2026, 3, 3))
    assert refused.value.field == field
