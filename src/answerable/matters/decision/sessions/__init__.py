"""Sessions of courses: no place is booked that is not there, and a place that is given up goes to the first in line."""

from answerable.matters.decision.sessions.handing import hand_on
from answerable.matters.decision.sessions.places import own_session, place_free, place_held, session_full

__all__ = ["hand_on", "own_session", "place_free", "place_held", "session_full"]
