"""Whether what is said of a clock fits it: a later day within its cap, a limit missed, a party told of the day."""

from answerable.matters.decision.timing.extending import (
    far_enough,
    latest_day,
    latest_days,
    something_put_off,
    something_to_extend,
    told_rightly,
)
from answerable.matters.decision.timing.lateness import missed_limits, something_missed, was_missed
from answerable.matters.decision.timing.recounting import Moved, counted_rightly, moved_by

__all__ = [
    "Moved",
    "counted_rightly",
    "far_enough",
    "latest_day",
    "latest_days",
    "missed_limits",
    "moved_by",
    "something_missed",
    "something_put_off",
    "something_to_extend",
    "told_rightly",
    "was_missed",
]
