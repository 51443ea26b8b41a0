"""What was promised, recommended, intended and asked from outside in the invented history, and what became of it."""

from answerable.site.demo.promised.outside import declare_all, meet_outsiders
from answerable.site.demo.promised.recommendations import inquire
from answerable.site.demo.promised.undertakings import promise_all

__all__ = ["declare_all", "inquire", "meet_outsiders", "promise_all"]
