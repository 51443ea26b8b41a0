"""Training: what members owe and how it ends, and the providers who are commissioned to give it."""

from answerable.acts.training.commissions import (
    approach,
    cease,
    contract,
    finalise,
    plan,
    roll_out,
    seek,
    select,
)
from answerable.acts.training.obligations import book, complete, lapse, oblige, start, waive

__all__ = [
    "approach",
    "book",
    "cease",
    "complete",
    "contract",
    "finalise",
    "lapse",
    "oblige",
    "plan",
    "roll_out",
    "seek",
    "select",
    "start",
    "waive",
]
