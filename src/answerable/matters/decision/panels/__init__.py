"""Panels as their rules make them: who must be among those who decide, who presides, whether they voted."""

from answerable.matters.decision.panels.composing import chair_present, composition, falls_short
from answerable.matters.decision.panels.guidance import within_tariff
from answerable.matters.decision.panels.remitting import new_panel
from answerable.matters.decision.panels.voting import vote_taken

__all__ = ["chair_present", "composition", "falls_short", "new_panel", "vote_taken", "within_tariff"]
