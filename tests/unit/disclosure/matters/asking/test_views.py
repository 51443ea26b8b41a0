"""Views of what is asked are plain values, compared by what they hold."""

from datetime import date

from answerable.disclosure.matters.asking import MotionRef


def test_two_of_the_same_are_equal() -> None:
    assert MotionRef("M-2026-01", "Action", date(2026, 3, 3)) == MotionRef(
        "M-2026-01", "Action", date(2026, 3, 3)
    )
