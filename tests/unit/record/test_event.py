from datetime import UTC, date, datetime

import pytest

from answerable.record import Event, FactsRefused, cases
from answerable.record.event import Entry

GOOD = {"subject": "C-1", "facts": cases.Resumed(), "happened_on": date(2026, 1, 5), "actor": "P-7"}


def test_an_event_names_its_kind():
    assert Event(**GOOD).kind == "Resumed"


@pytest.mark.parametrize(
    "bad, match",
    [
        ({"subject": "Bob Smith"}, "Resumed: subject: 'Bob Smith' is no id"),
        ({"subject": ""}, "subject"),
        ({"subject": 7}, "subject"),
        ({"subject": "C-1\n"}, "subject"),
        ({"subject": "C" * 97}, "subject"),
        ({"actor": "bob@example.org"}, "actor"),
        ({"origin": "old csv"}, "origin"),
        ({"happened_on": "2026-01-05"}, "happened_on is a day"),
        ({"happened_on": datetime(2026, 1, 5, tzinfo=UTC)}, "happened_on is a day"),
        ({"happened_at": datetime(2026, 1, 5)}, "time zone"),
        ({"dated": "about"}, "dated"),
    ],
)
def test_what_no_event_may_hold_is_refused(bad, match):
    with pytest.raises(FactsRefused, match=match):
        Event(**(GOOD | bad))


def test_an_entry_keeps_the_bytes_that_are_hashed():
    entry = Entry(0, Event(**GOOD), datetime(2026, 1, 5, tzinfo=UTC), b"{}")
    assert (entry.index, entry.data) == (0, b"{}")
