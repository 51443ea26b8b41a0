"""Complaining about the handling: what of it, what went wrong, and what was handled."""

from typing import Any

from answerable import acts
from answerable.site.fields import choice, line, words
from answerable.site.house import the_house
from answerable.site.public.complaining.flow import Flow, Question


def questions() -> tuple[Question, ...]:
    """Give the questions in their order; the first two must be answered."""
    concerns = [(term.id, term.name) for term in the_house().body.lists.get("handling-subjects", ())]
    return (
        Question("concern", "What it is about", {"concern": choice("What do you complain of?", concerns)}),
        Question("words", "What went wrong", {"words": words("Tell us what went wrong", rows=10)}),
        _what_was_handled(),
        _name(),
    )


def _what_was_handled() -> Question:
    hint = "The number of a case, of your receipt or of a motion. Leave it empty if you do not have it."
    why = "With it we know who had a part in it. None of them decides your complaint."
    return Question(
        "number",
        "What was handled",
        {"matter": line("What was it that we handled?", required=False, hint=hint)},
        why,
    )


def _name() -> Question:
    contact = "E-mail, telephone or post. Without it, you can follow the complaint with your receipt."
    why = "Only those who deal with this complaint see it."
    fields = {
        "complainant_name": line("Your name", required=False, hint="You need not give it."),
        "contact": line("How may we reach you?", required=False, hint=contact),
    }
    return Question("name", "Your name and how to reach you", dict(fields), why)


def _receipt(sent: Any) -> dict[str, str]:
    return {"number": sent.number, "code": sent.code}


HANDLING = Flow(
    name="handling",
    draft="handling",
    kept_as="handling",
    kind="HandlingComplained",
    questions=questions,
    must=2,
    send=acts.confidence.complain,
    receipt=_receipt,
    begin="public/handling/begin.html",
    received="public/handling/received.html",
    not_taken="Complaints about the handling are not taken here: the rules know no procedure for them.",
)
