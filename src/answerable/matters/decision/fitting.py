"""An act must fit the matter as it stands: no clock resumed that runs, no finding on what was never alleged."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from answerable.days import due
from answerable.matters.clock import Clock, Reading, clocks
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import NotAllowed, either, on_day
from answerable.matters.matter import Matter, Stretch
from answerable.rules import Limit

Fit = Callable[[Attempt, Matter], str | None]


def fits_now(attempt: Attempt) -> NotAllowed | None:
    """Refuse what would not fit whatever were said."""
    return _refused(_NOW, attempt)


def fits_as_said(attempt: Attempt) -> NotAllowed | None:
    """Refuse what does not fit as it is said."""
    return _refused(_SAID, attempt)


def _refused(fits: Mapping[str, Fit], attempt: Attempt) -> NotAllowed | None:
    fit = fits.get(attempt.permission.kind)
    why = fit(attempt, attempt.matter) if fit and attempt.matter else None
    return attempt.refuse(f"Not allowed: {attempt.act}{why}") if why else None


# -- whatever is said ----------------------------------------------------------------------------------------------


def _not_stopped_yet(attempt: Attempt, matter: Matter) -> str | None:
    since = _running(matter.stopped)
    return f"; it has been stopped since {on_day(since)}" if since else None


def _stopped(attempt: Attempt, matter: Matter) -> str | None:
    return None if _running(matter.stopped) else "; no clock is stopped"


def _suspended(attempt: Attempt, matter: Matter) -> str | None:
    return None if _running(matter.suspended) else "; there is no interim suspension"


def _something_alleged(attempt: Attempt, matter: Matter) -> str | None:
    return None if matter.allegations else "; no allegation has been put"


def _something_to_extend(attempt: Attempt, matter: Matter) -> str | None:
    day = attempt.happened_on
    open_ended = any(last is None or last > day for _, last in _extendable(attempt, matter))
    return None if open_ended else f"; nothing is due on {on_day(day)} that could be put off"


def _running(stretches: tuple[Stretch, ...]) -> date | None:
    return stretches[-1][0] if stretches and stretches[-1][1] is None else None


# -- as it is said -------------------------------------------------------------------------------------------------


def _new_allegation(attempt: Attempt, matter: Matter) -> str | None:
    put = attempt.fact("allegation")
    if put not in {a.id for a in matter.allegations}:
        return None
    return f" “{put}”; it was put already. Give the new allegation a number of its own"


def _known_allegation(attempt: Attempt, matter: Matter) -> str | None:
    named, known = attempt.fact("allegation"), [a.id for a in matter.allegations]
    if named is None or named in known:
        return None
    return f", on the allegation “{named}”; there is {either(known) or 'none'}"


def _known_course(attempt: Attempt, matter: Matter) -> str | None:
    course, courses = attempt.fact("course"), [c.id for c in attempt.rules.body.courses]
    if course is not None and course not in courses:
        return f", with the course “{course}”; choose {either(courses)}"
    return _known_allegation(attempt, matter)


def _new_complaint(attempt: Attempt, matter: Matter) -> str | None:
    joined = attempt.fact("complaint")
    return f"; {joined} is in it already" if joined in matter.complaints else None


def _far_enough(attempt: Attempt, matter: Matter) -> str | None:
    named, until_on, day = attempt.fact("limit"), attempt.fact("until_on"), attempt.happened_on
    limit = attempt.book.limits.get(named)
    if limit is None:
        return f"; there is no limit “{named}”; choose {either(list(attempt.book.limits))}"
    lasts = {running.id: last for running, last in _extendable(attempt, matter)}
    if limit.id not in lasts:
        return f"; nothing is due under “{limit.name}” on {on_day(day)}"
    if until_on <= day:
        return f"; {on_day(until_on)} is not later than {on_day(day)}"
    last = lasts[limit.id]
    if last is None or until_on <= last:
        return None
    return f"; “{limit.name}” may last until {on_day(last)} at most, by {limit.source}"


def _extendable(attempt: Attempt, matter: Matter) -> Iterator[tuple[Limit, date | None]]:
    """Give the limits whose clock runs, with the furthest day to which each may be put off, where a rule sets one."""
    reading = Reading(attempt.rules, matter, attempt.book, attempt.happened_on)
    for limit in attempt.book.version.limits:
        runs = clocks(reading, limit)
        if runs and runs[-1].ended_on is None:
            yield limit, _furthest(attempt, limit, runs[-1])


def _furthest(attempt: Attempt, limit: Limit, clock: Clock) -> date | None:
    if limit.at_most is None:
        return None
    calendar = attempt.rules.calendar
    return due(start=clock.began_on, length=limit.at_most, calendar=calendar, source=limit.source).on


_NOW: Mapping[str, Fit] = {
    "Stopped": _not_stopped_yet,
    "Resumed": _stopped,
    "Lifted": _suspended,
    "Found": _something_alleged,
    "Recommended": _something_alleged,
    "Extended": _something_to_extend,
}
_SAID: Mapping[str, Fit] = {
    "Alleged": _new_allegation,
    "Recommended": _known_allegation,
    "Found": _known_allegation,
    "Sanctioned": _known_course,
    "Linked": _new_complaint,
    "Extended": _far_enough,
}
