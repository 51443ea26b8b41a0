"""Whoever asked says that an answer does not answer; whoever answered gives their view; the chair judges."""

from datetime import date, datetime

from answerable.acts.answering.routing import OPENS, due_anew
from answerable.acts.step import fill, maybe_on_paper, on_paper, only, take_one
from answerable.record import Head, Id, Record, answers
from answerable.rules import Rules


def dispute(
    record: Record, rules: Rules, *, point: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Say that what came back does not answer the point, and why; open to whoever asked, within the rules' window."""
    paper = on_paper(words, about=point, is_public=True)
    facts = fill(answers.Dissatisfied, words=paper.digest)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def observe(
    record: Record, rules: Rules, *, point: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Give the view of whoever answered on that; what was answered stays as it is."""
    paper = on_paper(words, about=point, is_public=True)
    facts = fill(answers.ObservationsGiven, words=paper.digest)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def judge(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    verdict: str,
    words: str | None = None,
    due_on: date | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Judge whether the point is answered; where it is not, it is due again, by `due_on` or as the rules say."""
    paper = maybe_on_paper(words, about=point, is_public=True)
    opens = rules.term("answer-verdicts", verdict).sort == OPENS
    facts = fill(
        answers.AnswerJudged,
        verdict=verdict,
        words=paper.digest if paper else None,
        due_on=due_anew(record, rules, point, "AnswerJudged", due_on, happened_on) if opens else None,
    )
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )
