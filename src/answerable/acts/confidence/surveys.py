"""A survey of confidence: who was asked, how they were chosen, how many answered, and how each question came out."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, Opened, fill, maybe_on_paper, next_of, one_of, only, take
from answerable.record import Event, Head, Id, Record, confidence
from answerable.rules import Rules

LISTED = "survey-questions"


@dataclass(frozen=True, kw_only=True)
class Answers:
    """How many gave each answer to one question; together they are everybody who answered the survey."""

    confident: int
    neither: int
    not_confident: int
    no_answer: int = 0

    @property
    def together(self) -> int:
        """Everybody who is counted in them."""
        return self.confident + self.neither + self.not_confident + self.no_answer


def hold_survey(
    record: Record,
    rules: Rules,
    *,
    group: str,
    asked: int,
    answered: int,
    is_random: bool,
    method: str,
    answers: Mapping[str, Answers],
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Enter a survey with all its counts, in one act; `method` says for everybody how people were chosen and asked.

    `is_random` is true only where chance chose whom to ask: whoever chose to answer speaks for themselves. Raises
    ActRefused where the numbers do not add up, or a question is on no list of the body.
    """
    _check(rules, asked, answered, method, answers)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "K", happened_on.year)]
        paper = maybe_on_paper(method, about=numbers[0], field="method", is_public=True)
        said = {"group": group, "asked": asked, "answered": answered, "is_random": is_random}
        held = fill(confidence.SurveyHeld, method=paper.digest if paper else None, **said)
        every = (held, *(_counted(question, one) for question, one in answers.items()))
        events = (Event(subject=numbers[0], facts=one, happened_on=happened_on, actor=by) for one in every)
        return Draft(tuple(events), only(paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _counted(question: str, one: Answers) -> confidence.SurveyCounted:
    return fill(confidence.SurveyCounted, question=question, **asdict(one))


def _check(rules: Rules, asked: int, answered: int, method: str, answers: Mapping[str, Answers]) -> None:
    if not method.strip():
        raise ActRefused("method", "It is not said how people were asked", "Say it in a sentence or two.")
    if asked < 1:
        raise ActRefused("asked", f"{asked} people were asked", "Give how many were asked.")
    if not 0 <= answered <= asked:
        said = f"{answered:,} of {asked:,} answered"
        raise ActRefused("answered", said, "Give how many of those asked gave any answer.")
    if not answers:
        raise ActRefused("answers", "No question was counted", "Give the counts of one question or more.")
    known = [term.id for term in rules.body.lists.get(LISTED, ())]
    for question, one in answers.items():
        if question not in known:
            raise ActRefused("answers", f"There is no question {question!r}", one_of(known))
        _check_one(question, one, answered)


def _check_one(question: str, one: Answers, answered: int) -> None:
    numbers = (one.confident, one.neither, one.not_confident, one.no_answer)
    if min(numbers) < 0 or one.together != answered:
        raise ActRefused(
            f"answers-{question}",
            f"The answers are {one.together:,} together, and {answered:,} answered",
            "Count whoever left the question out as no answer, so that both are the same.",
        )
