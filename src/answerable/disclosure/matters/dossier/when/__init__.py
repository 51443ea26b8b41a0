"""When a matter came, on which days its clock stood still, and which of its limits an act may speak of."""

from answerable.disclosure.matters.dossier.when.limits import limits_to_choose
from answerable.disclosure.matters.dossier.when.received import received
from answerable.disclosure.matters.dossier.when.standing_still import (
    ClockDays,
    StopView,
    clock_days,
    stops_told,
)

__all__ = ["ClockDays", "StopView", "clock_days", "limits_to_choose", "received", "stops_told"]
