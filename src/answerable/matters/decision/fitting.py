"""An act must fit the matter as it stands: no clock resumed that runs, no finding on what was never alleged."""

from collections.abc import Callable, Mapping
from datetime import date

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.panels.fitting import PANELS_NOW, PANELS_SAID
from answerable.matters.decision.refusal import NotAllowed, either, on_day
from answerable.matters.decision.timing import (
    counted_rightly,
    far_enough,
    something_missed,
    something_put_off,
    something_to_extend,
    told_rightly,
    was_missed,
)
from answerable.matters.decision.versions import fits_the_version, may_be_moved
from answerable.matters.matter import Matter, Stretch

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


_NOW: Mapping[str, Fit] = {
    "Stopped": _not_stopped_yet,
    "Resumed": _stopped,
    "Lifted": _suspended,
    **PANELS_NOW,
    "Found": _something_alleged,
    "Recommended": _something_alleged,
    "Extended": something_to_extend,
    "LatenessAttributed": something_missed,
    "ExtensionTold": something_put_off,
    "VersionMoved": may_be_moved,
}
_SAID: Mapping[str, Fit] = {
    "Alleged": _new_allegation,
    **PANELS_SAID,
    "Recommended": _known_allegation,
    "Found": _known_allegation,
    "Sanctioned": _known_course,
    "Linked": _new_complaint,
    "Extended": far_enough,
    "LatenessAttributed": was_missed,
    "ExtensionTold": told_rightly,
    "Recounted": counted_rightly,
    "VersionMoved": fits_the_version,
}
