"""Were the questions that single persons put in writing answered, and in time?

Asked by everyone who ever put one. A holding answer says that an answer will come, and is none: the clock goes on,
and a question that has nothing but a holding answer is open. A correction does not answer a question anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.measures.figure import Column, Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.quantiles import quantile
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="written-questions",
    title="Written questions and their answers",
    question="Of the questions put in writing, how many were answered in time, late, or not yet, and after how long?",
    unit="questions",
    numerator=(
        "Questions by what came of them: answered by the day that was set, answered after it, withdrawn without an"
        " answer, still in time, or overdue. A holding answer is no answer; those that got one are told beside."
    ),
    denominator="None: these are counts. Days are reckoned over the answered only, and say so.",
    time_rule=(
        "Questions put from the first day of the period to the end of D, as they stand at the end of D. Days are"
        " calendar days from the day on which the question was put to the day of its first answer."
    ),
    source="Written questions in legislatures: tabled, for answer by a day, holding answer, answered, withdrawn",
    version="1",
)
STATES = ("in_time", "late", "withdrawn", "waiting", "overdue")
NUMBERS = (
    columns.count("questions", "Questions put", "questions"),
    columns.count("answered", "Answered", "questions"),
    columns.count("in_time", "of which in time", "questions"),
    columns.count("late", "of which late", "questions"),
    columns.count("withdrawn", "Withdrawn", "questions"),
    columns.count("waiting", "Open, and still in time", "questions"),
    columns.count("overdue", "Open, and overdue", "questions"),
    columns.count("holding", "Had a holding answer", "questions"),
)
DAYS = (
    columns.count("answered", "Answered", "questions"),
    columns.days("median", "Median days to the answer", base="answered"),
    columns.days("p90", "Nine in ten within days", base="answered"),
    columns.days("longest", "Longest, in days", base="answered"),
    columns.days("against_due", "Median days after the day that was set", base="answered"),
)


@dataclass(frozen=True)
class Question:
    """One question: to whom, when put and due, when first answered, and whether withdrawn or held."""

    addressee: str
    tabled_on: date
    due_on: date
    answered_on: date | None
    withdrawn: bool
    holding: bool

    def state(self, as_of: date) -> str:
        """Say in one word what came of it by the end of a day."""
        if self.answered_on:
            return "in_time" if self.answered_on <= self.due_on else "late"
        if self.withdrawn:
            return "withdrawn"
        return "overdue" if self.due_on < as_of else "waiting"


def tell(history: History) -> Counter[Question]:
    """Count in plain Python."""
    tabled = {f.subject: f for f in reversed(history.facts({"QuestionTabled"}))}
    answered = {f.subject: f.on for f in reversed(history.facts({"QuestionAnswered"}))}
    withdrawn = {f.subject for f in history.facts({"QuestionWithdrawn"})}
    held = {f.subject for f in history.facts({"HoldingGiven"})}
    return Counter(
        Question(
            fact.says["addressee"], fact.on, fact.says["due_on"], answered.get(q), q in withdrawn, q in held
        )
        for q, fact in tabled.items()
        if fact.on >= history.scope.since
    )


def query(views: Views) -> Counter[Question]:
    """Count over the columns."""
    put = views.of("QuestionTabled")
    opening = put.group_by("subject").agg(opening=put.place.min())
    put = put.join(opening, put.place == opening.opening).select(
        "subject", "addressee", "due_on", tabled_on="happened_on"
    )
    put = put.filter(put.tabled_on >= views.scope.since)
    answers = views.of("QuestionAnswered")
    answered = answers.group_by("subject").agg(answered_on=answers.happened_on.min())
    withdrawn = views.of("QuestionWithdrawn").select(withdrawn_one="subject").distinct()
    held = views.of("HoldingGiven").select(held_one="subject").distinct()
    joined = put.left_join(answered, "subject").drop("subject_right")
    joined = joined.left_join(withdrawn, joined.subject == withdrawn.withdrawn_one)
    joined = joined.left_join(held, joined.subject == held.held_one)
    told = joined.mutate(withdrawn=joined.withdrawn_one.notnull(), holding=joined.held_one.notnull())
    names = ("addressee", "tabled_on", "due_on", "answered_on", "withdrawn", "holding")
    return Counter({Question(*said): n for said, n in views.tally(told, *names).items()})


def shape(questions: Counter[Question], rules: Rules, scope: Scope) -> Figure:
    """Set the questions by month and by addressee, with the days that the answered took."""
    organs = [o.id for o in rules.body.organs]
    asked = {q.addressee for q in questions}
    addressees = [*(o for o in organs if o in asked), *sorted(asked - set(organs))]
    month = columns.key("month", "Month put")
    organ = columns.key("addressee", "Put to", "organs")
    cut = _Cut(questions, scope.as_of)
    by_month = cut.counts(
        "by-month", "By the month in which they were put", month, _month, spans.months(scope)
    )
    by_organ = cut.counts("by-addressee", "By whom they were put to", organ, _addressee, addressees)
    took = cut.days(
        "days-by-month", "Days to the answer, of the answered only", month, _month, spans.months(scope)
    )
    slow = cut.days("days-by-addressee", "The same by whom they were put to", organ, _addressee, addressees)
    notes = () if questions else ("No question was put in writing in the period.",)
    return Figure(
        DEFINITION,
        scope,
        (by_month, by_organ, took, slow),
        tuple(_sums(by_month, by_organ, took, slow)),
        notes,
    )


def _month(question: Question) -> str:
    return spans.month(question.tabled_on)


def _addressee(question: Question) -> str:
    return question.addressee


@dataclass(frozen=True)
class _Cut:
    """The questions, cut by one thing or another."""

    questions: Counter[Question]
    as_of: date

    def counts(
        self, name: str, title: str, head: Column, by: Callable[[Question], str], keys: Iterable[str]
    ) -> Table:
        """Count by what came of them."""
        numbers: dict[str, Counter[str]] = {key: Counter() for key in keys}
        for question, n in self.questions.items():
            state = question.state(self.as_of)
            found = numbers[by(question)]
            found.update({"questions": n, state: n, "holding": n if question.holding else 0})
            found["answered"] += n if question.answered_on else 0
        heads = (head, *NUMBERS)
        rows: list[Row] = [(key, *(found[c.name] for c in NUMBERS)) for key, found in numbers.items()]
        return Table(name, title, heads, (*rows, sums.total(heads, rows)))

    def days(
        self, name: str, title: str, head: Column, by: Callable[[Question], str], keys: Iterable[str]
    ) -> Table:
        """Reckon the days of the answered."""
        every = ((key, [(q, n) for q, n in self.questions.items() if by(q) == key]) for key in keys)
        rows: list[Row] = [(key, *_took(found)) for key, found in every]
        return Table(name, title, (head, *DAYS), (*rows, (sums.TOTAL, *_took(list(self.questions.items())))))


def _took(questions: Sequence[tuple[Question, int]]) -> tuple[Any, ...]:
    took, against = Counter[int](), Counter[int]()
    for question, n in questions:
        if question.answered_on:
            took[(question.answered_on - question.tabled_on).days] += n
            against[(question.answered_on - question.due_on).days] += n
    return (took.total(), *_quantiles(took), max(took, default=None), quantile(against, 0.5))


def _quantiles(took: Mapping[int, int]) -> tuple[float | None, float | None]:
    return quantile(took, 0.5), quantile(took, 0.9)


def _sums(by_month: Table, by_organ: Table, took: Table, slow: Table) -> list[Sum]:
    whole: list[Sum] = []
    for table, days in ((by_month, took), (by_organ, slow)):
        whole += [*sums.down(table), *sums.down(days)]
        whole += sums.across(table, "questions", *STATES)
        whole += sums.across(table, "answered", "in_time", "late")
        whole += [
            sums.same(Place(table.name, key, "answered"), Place(days.name, key, "answered"))
            for key in sums.keys(table)
        ]
    total = (sums.TOTAL,)
    whole += [
        sums.same(Place(by_month.name, total, c.name), Place(by_organ.name, total, c.name)) for c in NUMBERS
    ]
    return whole


MEASURE = Measure(DEFINITION, tell, query, shape)
