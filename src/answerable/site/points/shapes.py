"""What may be done about a point beside answering and refusing: for each kind verb, fields, and plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from answerable import acts
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house

Fields = dict[str, forms.Field]


@dataclass(frozen=True)
class Shape:
    """One act on a point: the verb that takes it, its form, what it means, and what is said when it is done."""

    verb: Callable[..., Any]
    fields: Callable[[], Fields]
    lead: str
    done: str


def terms(name: str) -> list[tuple[str, str]]:
    """Give the codes and words of one of the body's lists."""
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]


def organs() -> list[tuple[str, str]]:
    """Give the organs of the body."""
    return [(organ.id, organ.name) for organ in the_house().body.organs]


def offices() -> list[tuple[str, str]]:
    """Give the offices of the body."""
    return [(role.id, role.name) for role in the_house().body.roles]


def happened() -> forms.Field:
    """Ask for the day on which it happened, today unless said."""
    return day("On which day?", initial=the_house().today())


def _routing() -> Fields:
    return {"happened_on": happened()}


def _instead() -> Fields:
    return {
        "offer": choice("What can be given instead?", terms("offers")),
        "words": words("What you offer, in words", hint="It is shown to everybody."),
        "happened_on": happened(),
    }


def _inspection() -> Fields:
    return {
        "to": choice(
            "Whom would you show it to?", organs(), required=False, hint="Whoever asked, unless you say"
        ),
        "inspectors": forms.IntegerField(label="To how many of them?", required=False, min_value=1),
        "words": words("Where, when and how", required=False, hint="It is shown to everybody."),
        "happened_on": happened(),
    }


def _observations() -> Fields:
    return {
        "words": words("What do you say to it?", hint="It is shown to everybody."),
        "happened_on": happened(),
    }


def _clarification() -> Fields:
    return {
        "sort": choice("What is it?", terms("clarification-sorts")),
        "reason": choice("Why?", terms("clarification-reasons")),
        "words": words(
            "What is to be added, or is right",
            hint="In words. A wrong figure is corrected in the register, and the point is answered anew.",
        ),
        "happened_on": happened(),
    }


def _direction() -> Fields:
    return {
        "direction": choice("What is decided?", terms("directions")),
        "words": words("Why", required=False, hint="It is shown to everybody."),
        "due_on": day(
            "To be answered by",
            required=False,
            hint="If it is to be answered or published. The rules say how long, unless you do",
        ),
        "review_on": day("To be looked at again by", required=False, hint="Needed where the refusal stands"),
        "happened_on": happened(),
    }


def _doubt() -> Fields:
    return {
        "words": words("What is missing, or does not answer it?", hint="It is shown to everybody."),
        "happened_on": happened(),
    }


def _verdict() -> Fields:
    return {
        "verdict": choice("How do you judge?", terms("answer-verdicts")),
        "words": words("Why", required=False, hint="It is shown to everybody."),
        "due_on": day(
            "If it is not answered: due again by",
            required=False,
            hint="The rules say how long, unless you do",
        ),
        "happened_on": happened(),
    }


def _taking_up() -> Fields:
    return {
        "accepted": choice("Is the offer taken up?", [("yes", "Yes"), ("no", "No")]),
        "words": words("In words", required=False, hint="It is shown to everybody."),
        "happened_on": happened(),
    }


def statement_fields(motion: str, numbers: list[int], chosen: int | None) -> Fields:
    """Give the form of a statement, with the points of a motion that it may bear on."""
    bearing = [(f"{motion}/{n}", f"Point {n}") for n in numbers]
    return {
        "words": words("What was said or written, word for word"),
        "channel": choice("By which way?", terms("statement-channels")),
        "attribution": choice("Is it known who said it?", terms("attributions"), initial="named"),
        "speaker": choice(
            "In which office?",
            offices(),
            required=False,
            hint="Leave it out where nobody is named",
            most_radios=0,
        ),
        "addressees": forms.MultipleChoiceField(
            label="To whom?", choices=organs(), required=False, widget=forms.CheckboxSelectMultiple()
        ),
        "bears_on": forms.MultipleChoiceField(
            label="On which points does it bear?",
            choices=bearing,
            required=False,
            initial=[f"{motion}/{chosen}"] if chosen else [],
            help_text="None of them is answered by it",
            widget=forms.CheckboxSelectMultiple(),
        ),
        "happened_on": happened(),
    }


def sequel_fields() -> Fields:
    """Give the form of what a statement was later said to mean."""
    return {
        "words": words("What was said about it later, word for word"),
        "attribution": choice("Is it known who said so?", terms("attributions"), initial="named"),
        "speaker": choice(
            "In which office?",
            offices(),
            required=False,
            hint="Leave it out where nobody is named",
            most_radios=0,
        ),
        "happened_on": happened(),
    }


def remedy_fields() -> Fields:
    """Give what is asked besides when a point is refused because the record does not hold it."""
    return {
        "remedy": line(
            "If it is not held: what will be kept from now on?",
            required=False,
            hint="It is recorded as a promise, which binds once accepted",
        ),
        "remedy_due_on": day("By when?", required=False),
    }


SHAPES: Mapping[str, Shape] = {
    "PointRouted": Shape(
        acts.answering.put_before,
        _routing,
        "The organ to which the addressee does answer decides on the refusal, and its clock starts.",
        "The refusal is before the organ that decides on it.",
    ),
    "InsteadOffered": Shape(
        acts.answering.offer_instead,
        _instead,
        "The refusal stands. What can be given without anybody being identified stands beside it.",
        "The offer stands beside the refusal.",
    ),
    "InspectionOffered": Shape(
        acts.answering.offer_inspection,
        _inspection,
        "Figures are shown to a few instead of being given. The point stays refused.",
        "The offer is on the record. The point stays refused.",
    ),
    "ObservationsGiven": Shape(
        acts.answering.observe,
        _observations,
        "Whoever asked says that the point is not answered. The chair judges when you have given your view.",
        "Your observations are on the record. The chair judges.",
    ),
    "AnswerClarified": Shape(
        acts.answering.clarify,
        _clarification,
        "The answer that was given stands, and this is set beside it.",
        "It stands beside the answer.",
    ),
    "OrganDirected": Shape(
        acts.answering.direct,
        _direction,
        "What you decide is shown to everybody, and so is the day on which it is looked at again.",
        "The decision is on the record.",
    ),
    "Dissatisfied": Shape(
        acts.answering.dispute,
        _doubt,
        "Whoever answered gives their view within the days that the rules set. Then the chair judges.",
        "It is on the record. Whoever answered is asked for their view.",
    ),
    "AnswerJudged": Shape(
        acts.answering.judge,
        _verdict,
        "Judged not to be answered, the point is open again and counts as such from today.",
        "The judgement is on the record.",
    ),
    "InspectionAnswered": Shape(
        acts.answering.answer_inspection,
        _taking_up,
        "Whether it is taken up or not, the point stays refused: what a few have seen is not an answer to all.",
        "It is on the record.",
    ),
}  # fmt: skip
