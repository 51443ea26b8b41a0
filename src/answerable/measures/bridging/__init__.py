"""Why one figure is not another: the difference of every count, split by what made it, in rows whose sum is exact."""

from answerable.measures.bridging.bridge import Bridge, Span, bridge_counts
from answerable.measures.bridging.causes import CAUSES, Cause
from answerable.measures.bridging.steps import Step, find_steps

__all__ = ["CAUSES", "Bridge", "Cause", "Span", "Step", "bridge_counts", "find_steps"]
