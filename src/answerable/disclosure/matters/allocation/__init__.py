"""Who has how much in hand, who could be given what, what two people let pass, and a desk that is to be handed over."""

from answerable.disclosure.matters.allocation.desk import DeskItem, DeskView, desk
from answerable.disclosure.matters.allocation.leave import Leave, leave
from answerable.disclosure.matters.allocation.workload import Load, TeamView, Workload, workload

__all__ = ["DeskItem", "DeskView", "Leave", "Load", "TeamView", "Workload", "desk", "leave", "workload"]
