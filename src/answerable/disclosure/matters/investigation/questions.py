"""The questions that were put to the parties of a case, each with its own clock, and the replies."""

from collections.abc import Iterator
from datetime import date

from answerable.disclosure.matters.dossier import terms_of
from answerable.disclosure.matters.investigation.entering import Here
from answerable.disclosure.matters.investigation.views import QuestionView
from answerable.disclosure.matters.wording import due_in_words, long_day
from answerable.matters import Duty, Matter, duties, fold
from answerable.record import investigation as kinds


def question_matters(here: Here) -> Iterator[Matter]:
    """Give the questions of a case as the matters that they are, in order."""
    number = 1
    while entries := list(here.record.read(subject=f"{here.matter.id}/q{number}")):
        found = fold(entries, here.rules)
        if found is not None:
            yield found
        number += 1


def questions(here: Here, *, to: str | None = None) -> tuple[QuestionView, ...]:
    """Give the questions of a case; of one party, where one is named."""
    asked = ((one, _asked(one)) for one in question_matters(here))
    return tuple(_view(here, one, facts) for one, facts in asked if to is None or facts.to == to)


def _asked(question: Matter) -> kinds.PartyAsked:
    facts = next(f for e in question.entries if isinstance(f := e.event.facts, kinds.PartyAsked))
    return facts


def _view(here: Here, question: Matter, asked: kinds.PartyAsked) -> QuestionView:
    duty = next(iter(duties(here.rules, question, on=here.on)), None)
    replied = next((e for e in question.entries if isinstance(e.event.facts, kinds.PartyReplied)), None)
    reply = replied.event.facts if replied else None
    dropped = next(
        (f for e in question.entries if isinstance(f := e.event.facts, kinds.PartyQuestionEnded)), None
    )
    due_on = duty.due.on if duty else question.opened_on
    return QuestionView(
        id=question.id,
        to=here.party(asked.to),
        words=here.words(asked.words),
        asked_on=question.opened_on,
        due_on=due_on,
        due=_due(here, duty, due_on, question.is_open),
        why=duty.due.explain() if duty else "",
        is_open=question.is_open,
        is_late=bool(duty and duty.is_late(here.on)),
        replied_on=replied.event.happened_on if replied else None,
        reply=here.words(reply.words) if isinstance(reply, kinds.PartyReplied) else "",
        ended=_why(here, dropped.reason) if dropped else "",
    )


def _why(here: Here, reason: str) -> str:
    return terms_of(here.record, here.rules, "PartyQuestionEnded").code(
        "PartyQuestionEnded", "reason", reason
    )


def _due(here: Here, duty: Duty | None, on: date, is_open: bool) -> str:
    return due_in_words(here.rules.calendar, on, on=here.on) if duty and is_open else long_day(on)
