"""What a desk looks up beside its cases: the codes in force and their reviews, and which cases wait for a panel."""

from answerable.disclosure.matters.rolls.awaiting import awaiting_panel
from answerable.disclosure.matters.rolls.codes import CodesView, CodeView, codes

__all__ = ["CodeView", "CodesView", "awaiting_panel", "codes"]
