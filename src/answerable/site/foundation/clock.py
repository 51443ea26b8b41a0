"""The one clock: everything else is told what time it is."""

from datetime import UTC, datetime


def now() -> datetime:
    """Tell the time: the one place in the house that looks at a clock."""
    return datetime.now(UTC)
