"""Acts on sanctions, suspensions and appeals must fit what there is: nothing is completed that was not imposed."""

from datetime import date

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.refusal import either, on_day
from answerable.matters.matter import Matter
from answerable.matters.outcomes import Imposed, appeals_of, imposed_in, interims_of
from answerable.record import panels


def is_suspended(attempt: Attempt, matter: Matter) -> str | None:
    """An interim suspension is in force."""
    return None if _suspended(matter) else "; there is no interim suspension"


def review_fits(attempt: Attempt, matter: Matter) -> str | None:
    """A look at a suspension that lets it go on says by when it is looked at again, after that day."""
    day = attempt.fact("review_on")
    if day is not None and day <= attempt.happened_on:
        return f"; {on_day(day)} is not later than {on_day(attempt.happened_on)}"
    return None


def something_stands(attempt: Attempt, matter: Matter) -> str | None:
    """There is a sanction that stands."""
    return None if _standing(attempt, matter) else "; no sanction stands in this case"


def sanction_stands(attempt: Attempt, matter: Matter) -> str | None:
    """The sanction that is named stands on the day, on the allegation where one is named."""
    named, allegation = attempt.fact("sanction"), attempt.fact("allegation")
    standing = _standing(attempt, matter)
    if any(s.sanction == named and allegation in (None, s.allegation) for s in standing):
        return None
    there = either(list(dict.fromkeys(_name(attempt, s.sanction) for s in standing))) or "none"
    return f", of {_name(attempt, named)} on {on_day(attempt.happened_on)}; what stands then is {there}"


def something_to_bind(attempt: Attempt, matter: Matter) -> str | None:
    """There is a sanction or an interim suspension to which a condition could belong."""
    if _suspended(matter) or _standing(attempt, matter):
        return None
    return "; there is neither a sanction nor an interim suspension for it"


def binds_what_stands(attempt: Attempt, matter: Matter) -> str | None:
    """The condition belongs to a sanction that stands or, where none is named, to a suspension in force."""
    if attempt.fact("sanction") is not None:
        return sanction_stands(attempt, matter)
    return is_suspended(attempt, matter)


def something_bound(attempt: Attempt, matter: Matter) -> str | None:
    """A condition was set that is neither met nor broken."""
    return None if _running(attempt, matter) else "; no condition is still to be kept"


def was_bound(attempt: Attempt, matter: Matter) -> str | None:
    """The condition that is named was set and is neither met nor broken."""
    running = _running(attempt, matter)
    if attempt.fact("condition") in running:
        return None
    return f"; there is {either([f'“{c}”' for c in running]) or 'no such condition'}"


def appeal_pending(attempt: Attempt, matter: Matter) -> str | None:
    """An appeal waits to be let in."""
    appeals = appeals_of(matter)
    return None if appeals and appeals[-1].is_asked else "; no appeal waits for it"


def decided_before(attempt: Attempt, matter: Matter) -> str | None:
    """There is a decision that was not vetoed or confirmed already."""
    ruled = (panels.DecisionVetoed, panels.DecisionConfirmed)
    kinds = ("Found", "Sanctioned", "Disposed", "AppealDecided")
    last = max((e.index for e in matter.entries if e.event.kind in kinds), default=None)
    if last is None:
        return "; nothing was decided yet"
    said = next((e for e in matter.entries if isinstance(e.event.facts, ruled) and e.index > last), None)
    return f"; that was said on {on_day(said.event.happened_on)}" if said else None


def _suspended(matter: Matter) -> date | None:
    interims = interims_of(matter)
    return interims[-1].since if interims and interims[-1].is_in_force else None


def _standing(attempt: Attempt, matter: Matter) -> list[Imposed]:
    day = attempt.happened_on
    return [one for one in imposed_in(matter, attempt.rules) if one.is_standing(day)]


def _running(attempt: Attempt, matter: Matter) -> list[str]:
    bound = [c for one in imposed_in(matter, attempt.rules) for c in one.conditions]
    bound += [c for one in interims_of(matter) for c in one.conditions]
    open_ones = [c.condition for c in bound if c.met_on is None and c.broken_on is None]
    return list(dict.fromkeys(open_ones))


def _name(attempt: Attempt, code: str) -> str:
    return attempt.rules.term("sanctions", code).name
