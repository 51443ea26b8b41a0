"""What is the case, in one plain sentence, before anything else is shown."""

from datetime import date

from answerable.disclosure.matters.wording import due_in_words, is_at, long_day
from answerable.disclosure.sentences import spoken
from answerable.matters import Duty, Matter
from answerable.rules import Rules


def sentence(rules: Rules, matter: Matter, stage_name: str, due: Duty | None, *, on: date) -> str:
    """Say where a matter stands, since when, and what is due next by which day."""
    return f"{_standing(rules, matter, stage_name)}; {_next(rules, matter, due, on)}."


def _standing(rules: Rules, matter: Matter, stage_name: str) -> str:
    if matter.is_open or matter.closed_on is None:
        return f"{matter.id} {is_at(stage_name)}, since {spoken(matter.moments[-1].began_on)}"
    how = f" ({rules.term('disposals', matter.disposal).name})" if matter.disposal else ""
    return f"{matter.id} was closed on {spoken(matter.closed_on)}{how}"


def _next(rules: Rules, matter: Matter, due: Duty | None, on: date) -> str:
    if matter.stopped and matter.stopped[-1][1] is None:
        return f"its clock has been stopped since {spoken(matter.stopped[-1][0])}"
    if due is None:
        return "nothing is due now"
    if due.is_late(on):
        day, late = long_day(due.due.on), due_in_words(rules.calendar, due.due.on, on=on).rsplit(", ", 1)[1]
        return f"“{due.name}” was due on {day} and is {late}"
    return f"“{due.name}” is due on {due_in_words(rules.calendar, due.due.on, on=on)}"
