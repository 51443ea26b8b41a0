from datetime import date

from tests.unit.roster.test_reading import roster


def test_who_is_in_a_pool_may_sit_until_they_leave_it() -> None:
    found = roster(
        """
        2026-01-05 | Seated     | P-1 | panel: panel
        2026-01-05 | PoolJoined | P-2 | panel: panel; capacity: lay
        2026-03-02 | PoolLeft   | P-2 | panel: panel
        """
    )
    assert found.may_sit("panel", date(2026, 2, 1)) == ("P-1", "P-2")
    assert found.may_sit("panel", date(2026, 3, 2)) == ("P-1",)
    assert found.pooled("P-2", "panel", date(2026, 2, 1)).capacity == "lay"
    assert found.pooled("P-2", "panel", date(2026, 3, 2)) is None
    # A pool gives no seat: whoever is counted by seats is counted as before.
    assert found.members("panel", date(2026, 2, 1)) == ("P-1",)


def test_who_joins_again_is_in_it_on_the_new_terms() -> None:
    found = roster(
        """
        2026-01-05 | PoolJoined | P-2 | panel: panel; capacity: lay
        2026-02-02 | PoolJoined | P-2 | panel: panel; expertise: accounts
        """
    )
    assert found.pooled("P-2", "panel", date(2026, 1, 10)).capacity == "lay"
    later = found.pooled("P-2", "panel", date(2026, 2, 2))
    assert (later.capacity, later.expertise) == (None, "accounts")
    assert found.may_sit("panel", date(2026, 2, 2)) == ("P-2",)


def test_who_leaves_a_pool_that_they_are_not_in_leaves_no_trace() -> None:
    assert roster("2026-01-05 | PoolLeft | P-2 | panel: panel").pools == ()
