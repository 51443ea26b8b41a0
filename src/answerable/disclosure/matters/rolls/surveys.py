"""The surveys that were held: who was asked and how they were chosen, in words; the counts are a figure."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.wording import sentence_case
from answerable.record import Id, Record, confidence, standing
from answerable.rules import Rules

BY_CHANCE = (
    "Chance chose whom to ask, so that the answers say something of the whole group, within an interval."
)
BY_THEMSELVES = (
    "People chose themselves whether to answer. Their answers are theirs: they say nothing of those who did not, and "
    "no interval can be given."
)


@dataclass(frozen=True)
class SurveyView:
    """One survey: its number, the day, who was asked, how they were chosen, and how it was done in the body's words."""

    id: Id
    held_on: date
    group: str
    is_random: bool
    chosen: str
    method: str


def surveys(record: Record, rules: Rules, *, on: date) -> tuple[SurveyView, ...]:
    """Give every survey held by the end of a day, latest first."""
    entries = standing(record.read(kinds={"SurveyHeld", "Corrected"}))
    held = [
        e.event
        for e in entries
        if isinstance(e.event.facts, confidence.SurveyHeld) and e.event.happened_on <= on
    ]
    return tuple(
        _view(record, rules, event.subject, event.facts, event.happened_on) for event in reversed(held)
    )


def _view(record: Record, rules: Rules, id: Id, facts: object, on: date) -> SurveyView:
    assert isinstance(facts, confidence.SurveyHeld)
    paper = record.paper(facts.method) if facts.method else None
    return SurveyView(
        id=id,
        held_on=on,
        group=sentence_case(rules.term("survey-groups", facts.group).name),
        is_random=facts.is_random,
        chosen=BY_CHANCE if facts.is_random else BY_THEMSELVES,
        method=paper.words if paper and paper.is_public else "",
    )
