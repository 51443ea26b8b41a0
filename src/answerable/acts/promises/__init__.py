"""What was promised, recommended, intended and asked from outside; and the evidence, which a second person judges."""

from answerable.acts.promises.commitments import declare, end
from answerable.acts.promises.evidence import judge, offer
from answerable.acts.promises.inquiries import report
from answerable.acts.promises.outside import ask, meet, take_up
from answerable.acts.promises.recommendations import answer, make, move
from answerable.acts.promises.undertakings import accept, disown, record, say_broken, supersede

__all__ = [
    "accept",
    "answer",
    "ask",
    "declare",
    "disown",
    "end",
    "judge",
    "make",
    "meet",
    "move",
    "offer",
    "record",
    "report",
    "say_broken",
    "supersede",
    "take_up",
]
