"""Questions to a party: each a matter of its own with its own clock, answered by the party or entered for them."""

from datetime import date, datetime

from answerable.acts.investigation.numbers import check_is_case, next_question
from answerable.acts.step import ActRefused, Draft, Opened, fill, on_paper, take, take_one
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Record, investigation
from answerable.rules import Rules


def ask_party(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    to: str,
    words: str,
    due_on: date | None = None,
    allegation: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Put a question to a party of a case; it opens a matter such as C-2026-0412/q1.

    It is due on the day that is given, or within the time of the rules where none is. Its words are papers of the case.
    """
    check_is_case(record, case)
    if due_on and due_on < happened_on:
        raise ActRefused(
            "due_on",
            f"{spoken(due_on)} is before the question is put",
            "Give a day on which a reply can be made.",
        )
    paper, numbers = on_paper(words, about=case), list[Id]()

    def draft(_: Head) -> Draft:
        numbers[:] = [next_question(record, case)]
        facts = fill(
            investigation.PartyAsked,
            case=case,
            to=to,
            due_on=due_on,
            allegation=allegation,
            words=paper.digest,
        )
        return Draft((Event(subject=numbers[0], facts=facts, happened_on=happened_on, actor=by),), (paper,))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def reply(
    record: Record,
    rules: Rules,
    *,
    question: Id,
    words: str,
    channel: str = "web",
    happened_on: date,
    by: Id = "public",
    at: datetime,
) -> Head:
    """Reply to a question that was put to a party; late replies are taken all the same."""
    paper = on_paper(words, about=case_of_question(record, question))
    facts = fill(investigation.PartyReplied, channel=channel, words=paper.digest)
    return take_one(
        record, rules, subject=question, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def drop_question(
    record: Record,
    rules: Rules,
    *,
    question: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Wait for a reply no longer, for a reason from the body's list."""
    case_of_question(record, question)
    facts = fill(investigation.PartyQuestionEnded, reason=reason)
    return take_one(record, rules, subject=question, facts=facts, happened_on=happened_on, by=by, at=at)


def case_of_question(record: Record, question: Id) -> Id:
    """Give the case in which a question was put; raises ActRefused where there is no such question."""
    asked = next(iter(record.read(subject=question, kinds=("PartyAsked",))), None)
    if asked is None or not isinstance(asked.event.facts, investigation.PartyAsked):
        raise ActRefused(
            "question", f"There is no question {question}", "Check the number; one looks like C-2026-0412/q1."
        )
    return asked.event.facts.case
