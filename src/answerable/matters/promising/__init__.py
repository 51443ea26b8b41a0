"""How promises and recommendations stand, told once for views and figures."""

from answerable.matters.promising.states import (
    HEADINGS,
    OF_ACCEPTED,
    UNDERTAKING_STATES,
    heading,
    recommendation_status,
    undertaking_state,
)

__all__ = [
    "HEADINGS",
    "OF_ACCEPTED",
    "UNDERTAKING_STATES",
    "heading",
    "recommendation_status",
    "undertaking_state",
]
