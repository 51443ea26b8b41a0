"""Papers kept and destroyed: retention, holds, requests of those they concern, and always two people to destroy."""

from answerable.acts.keeping.bulk import Bulk, Passed, destroy_all, propose_all
from answerable.acts.keeping.destruction import Gone, decline, destroy, propose
from answerable.acts.keeping.holds import lift, place, review
from answerable.acts.keeping.requests import (
    ask_access,
    ask_erasure,
    give_access,
    refuse_access,
    refuse_erasure,
)
from answerable.acts.keeping.retention import Begun, begin

__all__ = [
    "Begun",
    "Bulk",
    "Gone",
    "Passed",
    "ask_access",
    "ask_erasure",
    "begin",
    "decline",
    "destroy",
    "destroy_all",
    "give_access",
    "lift",
    "place",
    "propose",
    "propose_all",
    "refuse_access",
    "refuse_erasure",
    "review",
]
