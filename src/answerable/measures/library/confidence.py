"""How much confidence have people in the process, as they say themselves when they are asked?

Kept apart from the figures of the process: it is what people say, of a day, in a survey, and no measure of how cases
are dealt with. A share of those who chose to answer speaks for them and nobody else; only where chance chose whom to
ask is there an interval, and it says nothing of those who were asked and did not answer.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.shaping.proportions import wilson
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="confidence",
    title="Confidence, as people say in surveys",
    question="How much confidence do people say that they have in the process?",
    unit="people-asked",
    numerator="Those who gave each answer to a question of a survey.",
    denominator="Those who answered that question; and of the survey, those who were asked.",
    time_rule=(
        "Every survey held by the end of D. An interval of 95 % (Wilson 1927) is given only where chance chose whom to"
        " ask; it speaks of the people asked as they were on that day."
    ),
    source="What affected people say of a process is measured by itself, and apart from what the process did.",
    version="1",
    is_apart=True,
)
KINDS = ("SurveyHeld", "SurveyCounted")
SAID = ("confident", "neither", "not_confident")


@dataclass(frozen=True)
class Surveys:
    """What was entered of each survey: the survey itself, and the counts of its questions, by survey and question."""

    held: tuple[Fact, ...]
    counted: tuple[tuple[str, str, Fact], ...]


def tell(history: History) -> Surveys:
    """Read in plain Python."""
    return _read(history.facts(KINDS))


def query(views: Views) -> Surveys:
    """Read from the columns."""
    return _read(views.facts(KINDS))


def _read(facts: Iterable[Fact]) -> Surveys:
    held: dict[str, Fact] = {}
    counted: dict[tuple[str, str], Fact] = {}
    for fact in facts:
        if fact.kind == "SurveyHeld":
            held[fact.subject] = fact
        elif fact.subject in held:
            counted[fact.subject, fact.says["question"]] = fact
    rows = ((survey, question, fact) for (survey, question), fact in counted.items())
    return Surveys(tuple(held.values()), tuple(rows))


def shape(read: Surveys, rules: Rules, scope: Scope) -> Figure:
    """Set the surveys, and the answers to each question."""
    surveys, answers = _surveys(read), _answers(read, rules)
    together = (
        *sums.across(answers, "said", *SAID),
        *sums.across(answers, "answered", "said", "no_answer"),
        *_same(surveys, answers),
    )
    return Figure(DEFINITION, scope, (surveys, answers), together, tuple(_notes(read)))


def _notes(read: Surveys) -> Iterable[str]:
    yield "This is what people say, and no figure of how cases are dealt with: it is not to be read beside them."
    if not read.held:
        yield "No survey has been held."
    elif not all(fact.says["is_random"] for fact in read.held):
        yield "Where people chose themselves to answer, their shares speak for them alone, and no interval is given."


def _surveys(read: Surveys) -> Table:
    rows = tuple(
        (
            fact.subject,
            fact.on,
            fact.says["group"],
            fact.says["is_random"],
            fact.says["asked"],
            fact.says["answered"],
            columns.ratio(fact.says["answered"], fact.says["asked"]),
        )
        for fact in sorted(read.held, key=lambda fact: (fact.on, fact.subject))
    )
    heads = (
        columns.key("survey", "Survey", "surveys"),
        columns.day("held_on", "Held on"),
        columns.code("group", "Who was asked", "survey-groups"),
        columns.flag("is_random", "Chosen by chance"),
        columns.count("asked", "Asked", "people-asked"),
        columns.count("answered", "Answered", "people-asked"),
        columns.share("share", "Answered, of those asked", of=("answered", "asked")),
    )
    return Table("surveys", "The surveys", heads, rows)


def _answers(read: Surveys, rules: Rules) -> Table:
    held = {fact.subject: fact for fact in read.held}
    order = listed(rules, "survey-questions", (question for _, question, _ in read.counted))
    placed = sorted(read.counted, key=lambda one: (held[one[0]].on, one[0], order.index(one[1])))
    rows = tuple(_row(held[survey], question, fact) for survey, question, fact in placed)
    heads = (
        columns.key("survey", "Survey", "surveys"),
        columns.key("question", "Question", "survey-questions"),
        columns.count("answered", "Answered the survey", "people-asked"),
        columns.count("no_answer", "Not this question", "people-asked"),
        columns.count("said", "Answered it", "people-asked"),
        columns.count("confident", "Confident", "people-asked"),
        columns.count("neither", "Neither", "people-asked"),
        columns.count("not_confident", "Not confident", "people-asked"),
        columns.share("share", "Confident, of those who answered it", of=("confident", "said")),
        columns.number("low", "From", "per cent", of=("confident", "said")),
        columns.number("high", "To", "per cent", of=("confident", "said")),
    )
    return Table("answers", "The answers to each question", heads, rows)


def _row(held: Fact, question: str, fact: Fact) -> Row:
    confident, neither, not_confident = (fact.says[name] for name in SAID)
    said, missing = confident + neither + not_confident, fact.says["no_answer"]
    interval = wilson(confident, said) if held.says["is_random"] else None
    low, high = (round(100 * one, 1) for one in interval) if interval else (None, None)
    counts = (said + missing, missing, said, confident, neither, not_confident)
    return (held.subject, question, *counts, columns.ratio(confident, said), low, high)


def _same(surveys: Table, answers: Table) -> Iterable[Sum]:
    """Say where everybody who answered a survey is counted in a question: a sum for whoever guards what is withheld."""
    answered = {row[0]: row[5] for row in surveys.rows}
    for row in answers.rows:
        if row[2] == answered[row[0]]:
            key = (str(row[0]), str(row[1]))
            yield sums.same(Place("answers", key, "answered"), Place("surveys", key[:1], "answered"))


MEASURE = Measure(DEFINITION, tell, query, shape)
