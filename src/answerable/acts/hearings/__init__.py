"""Hearings: who may be called, a sitting called, its papers sent, what is declared at it, and who sat."""

from answerable.acts.hearings.declaring import declare
from answerable.acts.hearings.listing import Called, call, call_again, call_off, put_off
from answerable.acts.hearings.papers import send_papers
from answerable.acts.hearings.pools import join, leave
from answerable.acts.hearings.sitting import Held, hold, sit

__all__ = [
    "Called",
    "Held",
    "call",
    "call_again",
    "call_off",
    "declare",
    "hold",
    "join",
    "leave",
    "put_off",
    "send_papers",
    "sit",
]
