"""Complaining of somebody's conduct: what happened, when, whom it is about, and who tells it."""

from typing import Any

from answerable import acts
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.public.complaining.flow import Flow, Question


def questions() -> tuple[Question, ...]:
    """Give the questions in their order; only the first must be answered."""
    return (_what_happened(), _when(), _about_whom(), *_you(), _name())


def _what_happened() -> Question:
    hint = "In your own words: what was done or said, where, and who saw or heard it."
    return Question(
        "what-happened", "What happened", {"words": words("Tell us what happened", rows=12, hint=hint)}
    )


def _when() -> Question:
    hint = "The day, or the last day if it went on, such as 8 2 2019. Leave it empty if you do not know."
    return Question(
        "when", "When it happened", {"conduct_on": day("When did it happen?", required=False, hint=hint)}
    )


def _about_whom() -> Question:
    hint = "Their name, or how we might find them. Leave it empty if you do not know."
    why = "We tell them what is alleged before anything is decided, and not your name unless you agree."
    fields = {"respondent_name": line("Whom is it about?", required=False, hint=hint)}
    return Question("about-whom", "Whom it is about", dict(fields), why)


def _you() -> tuple[Question, ...]:
    # A body that does not tell those it was done to from those who saw it asks nobody which they are.
    reporters = [(term.id, term.name) for term in the_house().body.lists.get("reporters", ())]
    asked = {"reporter": choice("Which of these are you?", reporters)}
    return (Question("you", "You", dict(asked)),) if reporters else ()


def _name() -> Question:
    name = "You need not give it. We look into complaints without a name too."
    contact = "E-mail, telephone or post. Without it, you can follow the complaint with your receipt."
    why = "Only those who handle the complaint see this. It is kept apart from the record of what happened."
    fields = {
        "complainant_name": line("Your name", required=False, hint=name),
        "contact": line("How may we reach you?", required=False, hint=contact),
    }
    return Question("name", "Your name and how to reach you", dict(fields), why)


def _receipt(sent: Any) -> dict[str, str]:
    return {"case": sent.case, "complaint": sent.complaint, "code": sent.code}


CONDUCT = Flow(
    name="complain",
    draft="complaint",
    kept_as="receipt",
    kind="Received",
    questions=questions,
    must=1,
    send=acts.complaints.receive,
    receipt=_receipt,
    begin="public/complain.html",
    received="public/received.html",
    not_taken="Complaints about anybody’s conduct are not taken here: the rules know no procedure for them.",
)
