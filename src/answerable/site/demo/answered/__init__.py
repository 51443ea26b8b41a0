"""What came of what was asked: refusals put before the Court, doubts, judgements, and what was merely said."""

from answerable.site.demo.answered.sequel import tell_sequel

__all__ = ["tell_sequel"]
