"""Questions that one person puts in writing: put, held, answered, corrected, taken back."""

from datetime import date, datetime

from answerable.acts.asking.deadlines import due_by_rule
from answerable.acts.step import ActRefused, Draft, Opened, fill, next_of, on_paper, take, take_one
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Kind, Record, meetings
from answerable.rules import Rules


def put_question(
    record: Record,
    rules: Rules,
    *,
    organ: str,
    addressee: str,
    words: str,
    topic: str = "process",
    due_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Put a question in writing to an organ, as one who is of another; the clock starts.

    `due_on` is the day that the asker names, else the rules say how long. Raises ActRefused for no words and for a
    day that is past.
    """
    if due_on is not None and due_on < happened_on:
        said = f"{spoken(due_on)} is before the question is put, on {spoken(happened_on)}"
        raise ActRefused("due_on", said, "Give the day by which an answer is due.")
    day = due_on or due_by_rule(rules, ("QuestionTabled",), happened_on)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "Q", happened_on.year)]
        paper = on_paper(words, about=numbers[0], is_public=True)
        asked = {"addressee": addressee, "organ": organ, "topic": topic, "due_on": day}
        named = {"named_day": due_on is not None, "asker": by, "words": paper.digest}
        facts = fill(meetings.QuestionTabled, **asked, **named)
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),), (paper,))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def give_holding(
    record: Record,
    rules: Rules,
    *,
    question: Id,
    words: str,
    expected_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give a holding answer: it says that an answer will come, is none, and does not stop the clock."""
    said: dict[str, object] = {"expected_on": expected_on}
    return _say(record, rules, question, meetings.HoldingGiven, words, said, happened_on, by, at)


def answer_question(
    record: Record, rules: Rules, *, question: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Answer a question in writing, for everybody to read."""
    said: dict[str, object] = {"answerer": by}
    return _say(record, rules, question, meetings.QuestionAnswered, words, said, happened_on, by, at)


def correct_answer(
    record: Record,
    rules: Rules,
    *,
    question: Id,
    words: str,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Correct the answer to a question, for a reason from the body's list; what was answered stands beside it."""
    said: dict[str, object] = {"reason": reason}
    return _say(record, rules, question, meetings.QuestionCorrected, words, said, happened_on, by, at)


def withdraw(record: Record, rules: Rules, *, question: Id, happened_on: date, by: Id, at: datetime) -> Head:
    """Take a question back: its own asker may, while it is not answered."""
    facts = fill(meetings.QuestionWithdrawn)
    return take_one(record, rules, subject=question, facts=facts, happened_on=happened_on, by=by, at=at)


def _say(
    record: Record,
    rules: Rules,
    question: Id,
    kind: type[Kind],
    words: str,
    said: dict[str, object],
    on: date,
    by: Id,
    at: datetime,
) -> Head:
    paper = on_paper(words, about=question, is_public=True)
    facts = fill(kind, words=paper.digest, **said)
    return take_one(
        record, rules, subject=question, facts=facts, happened_on=on, by=by, at=at, papers=(paper,)
    )
