from datetime import date

from tests.unit.roster.test_reading import roster

LISTED = "2026-01-05 | SittingListed | S-1 | panel: panel; on: 2026-02-02; members: P-1 P-2; cases: C1; chair: P-1\n"


def test_a_sitting_is_called_moved_and_its_papers_add_up() -> None:
    found = roster(
        LISTED
        + """
        2026-01-06 | BundleSent    | S-1 | pages: 200; members: P-1 P-2; reading_minutes: 40
        2026-01-07 | BundleSent    | S-1 | pages: 21; members: P-1; reading_minutes: 5
        2026-01-08 | SittingPutOff | S-1 | on: 2026-02-09; reason: unwell
        """
    ).listing("S-1")
    assert (found.on, found.moved, found.called_on) == (date(2026, 2, 9), 1, date(2026, 1, 5))
    assert (found.pages, found.minutes, found.chair) == (221, 45, "P-1")


def test_called_again_it_keeps_its_papers_and_the_day_of_the_first_call() -> None:
    again = LISTED.replace("2026-01-05 |", "2026-01-09 |").replace("P-1 P-2", "P-1 P-3")
    found = roster(LISTED + "2026-01-06 | BundleSent | S-1 | pages: 9; members: P-1\n" + again).listing("S-1")
    assert (found.members, found.pages, found.called_on) == (("P-1", "P-3"), 9, date(2026, 1, 5))


def test_called_off_it_says_why() -> None:
    found = roster(LISTED + "2026-01-06 | SittingCalledOff | S-1 | reason: no-quorum")
    assert found.listing("S-1").called_off == "no-quorum"
    assert found.listing("S-2") is None


def test_what_is_said_of_a_sitting_that_nobody_called_changes_nothing() -> None:
    said = """
        2026-01-06 | SittingCalledOff | S-9 | reason: no-quorum
        2026-01-06 | SittingPutOff    | S-9 | on: 2026-02-09; reason: unwell
        2026-01-06 | BundleSent       | S-9 | pages: 9; members: P-1
    """
    assert roster(said).listings == ()
