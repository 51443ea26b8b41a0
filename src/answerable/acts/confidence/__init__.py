"""How people find themselves treated: complaints about the handling, and surveys; apart from the process itself."""

from answerable.acts.confidence.handling import HandlingReceipt, acknowledge, complain, decide
from answerable.acts.confidence.surveys import Answers, hold_survey

__all__ = ["Answers", "HandlingReceipt", "acknowledge", "complain", "decide", "hold_survey"]
