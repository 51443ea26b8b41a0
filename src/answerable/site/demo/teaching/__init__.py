"""Training in the invented Guild: who is commissioned, who was taught, and the sessions with their places."""

from answerable.site.demo.teaching.commissions import commission_all, teach
from answerable.site.demo.teaching.sessions import hold_sessions

__all__ = ["commission_all", "hold_sessions", "teach"]
