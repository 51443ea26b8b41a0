"""What a guard can check, and what can follow from an act: the words that a procedure may use."""

from typing import Literal

Check = Literal[
    "trained",
    "not-conflicted",
    "not-investigator",
    "quorum",
    "panel-trained",
    "reason-given",
    "accepted-addressee",
    "own-organ",
    "another-person",
    "same-person",
    "not-held",
    "not-before",
    "limit-missed",
    "draft-found-fit",
    "not-early",
    "not-involved",
    "place-free",
    "session-full",
    "place-held",
    "own-session",
    "by-the-bound",
]
Following = Literal["first-in-line", "places-given-up", "begun"]
