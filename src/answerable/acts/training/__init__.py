"""Training: what members owe and how it ends, sessions and places, and the providers commissioned to give it."""

from answerable.acts.training.commissions import (
    approach,
    cease,
    contract,
    finalise,
    plan,
    roll_out,
    seek,
    select,
    tell_all_members,
)
from answerable.acts.training.obligations import (
    book,
    complete,
    give_up_place,
    lapse,
    note_presence,
    oblige,
    revive,
    start,
    wait_list,
    waive,
)
from answerable.acts.training.sessions import announce, cancel, give, lay_down, move

__all__ = [
    "announce",
    "approach",
    "book",
    "cancel",
    "cease",
    "complete",
    "contract",
    "finalise",
    "give",
    "give_up_place",
    "lapse",
    "lay_down",
    "move",
    "note_presence",
    "oblige",
    "plan",
    "revive",
    "roll_out",
    "seek",
    "select",
    "start",
    "tell_all_members",
    "wait_list",
    "waive",
]
