"""How an act is taken: what is given is checked, the rules are asked, and what happened is appended once."""

from answerable.acts.step.authority import is_kept
from answerable.acts.step.codes import check_codes
from answerable.acts.step.facts import fill, from_form, label
from answerable.acts.step.letters import letter
from answerable.acts.step.numbering import (
    complaint_of,
    next_case,
    next_contact,
    next_motion,
    next_of,
    next_organisation,
    next_person,
    next_under,
    taken,
)
from answerable.acts.step.refusal import ActRefused, one_of
from answerable.acts.step.taking import Draft, Opened, check_day, take, take_one, today
from answerable.acts.step.telling import Telling, new_code, somebody, tell
from answerable.acts.step.wording import is_for_everybody, maybe_on_paper, on_paper, only, place_of_words

__all__ = [
    "ActRefused",
    "Draft",
    "Opened",
    "Telling",
    "check_codes",
    "check_day",
    "complaint_of",
    "fill",
    "from_form",
    "is_for_everybody",
    "is_kept",
    "label",
    "letter",
    "maybe_on_paper",
    "new_code",
    "somebody",
    "next_case",
    "next_contact",
    "next_motion",
    "next_of",
    "next_organisation",
    "next_person",
    "next_under",
    "on_paper",
    "one_of",
    "only",
    "place_of_words",
    "take",
    "take_one",
    "taken",
    "tell",
    "today",
]
