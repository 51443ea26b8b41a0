"""The calendar of releases: each announced well beforehand, and put off only with a reason that everybody reads."""

from calendar import monthrange
from datetime import date, datetime, timedelta

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    one_of,
    only,
    take,
    taken,
    today,
)
from answerable.days import OutsideCalendar, due
from answerable.disclosure import spoken
from answerable.matters import NotAllowed
from answerable.record import Event, Head, Id, Record, releases, standing
from answerable.rules import ReleasePlan, ReportPlan, Rules

MONTHS = {"month": 1, "quarter": 3, "year": 12}


def announce(
    record: Record, rules: Rules, *, series: str, as_of: date, on: date | None = None, by: Id, at: datetime
) -> Opened:
    """Announce the release of a series on the period that ends with `as_of`, for a day or for the one the rules give.

    Raises ActRefused for a series that is not released, a day that ends no period, a period announced already, and
    a day on which the body does not work; NotAllowed where it is announced too late.
    """
    plan = released(rules, series)
    day = on or usual_day(record, rules, series=series, as_of=as_of)
    made_on = today(rules, at)
    _check_period(plan, as_of)
    _check_day(rules, plan, as_of, day, made_on)
    number = release_id(series, as_of)
    if taken(record, number):
        raise ActRefused(
            "as_of", f"{number} was announced already", "Postpone it, if it is to be another day."
        )
    facts = fill(releases.ReleaseAnnounced, series=series, on=day, since=beginning(plan, as_of), as_of=as_of)
    event = Event(subject=number, facts=facts, happened_on=made_on, actor=by)
    return Opened(number, take(record, rules, draft=lambda _: Draft((event,)), at=at))


def postpone(
    record: Record,
    rules: Rules,
    *,
    release: Id,
    on: date,
    reason: str,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Put an announced release on a later day; the reason is shown beside it for good, and that it is late."""
    made_on = today(rules, at)
    announced = announced_day(record, release)
    if announced is None:
        raise ActRefused("release", f"No release {release} is announced", "Check the number in the calendar.")
    if on <= max(announced, made_on):
        said = f"{spoken(on)} is not later than {spoken(max(announced, made_on))}"
        raise ActRefused("on", said, "A release is put off, and never brought forward.")
    if not _is_working(rules, on):
        raise ActRefused("on", f"{spoken(on)} is no working day", "Choose a day on which the body works.")
    paper = maybe_on_paper(words, about=release, is_public=True)
    facts = fill(releases.ReleasePostponed, on=on, reason=reason, words=paper.digest if paper else None)
    event = Event(subject=release, facts=facts, happened_on=made_on, actor=by)
    return take(record, rules, draft=lambda _: Draft((event,), only(paper)), at=at)


def released(rules: Rules, series: str) -> ReportPlan:
    """Give the plan of a series that is released; raises ActRefused naming those there are."""
    plans = {plan.id: plan for plan in rules.reports if plan.release}
    if series not in plans:
        raise ActRefused("series", f"No series {series!r} is released", one_of(plans))
    return plans[series]


def released_by(plan: ReportPlan) -> ReleasePlan:
    """Give how a series goes out."""
    assert plan.release is not None, "asked only of a series that is released"
    return plan.release


def release_id(series: str, as_of: date) -> Id:
    """Give the number of the release of a series on a period: there is one for each period, and never another."""
    return f"F-{series}-{as_of:%Y-%m}"


def beginning(plan: ReportPlan, as_of: date) -> date:
    """Give the first day of the period that ends with a day."""
    place = as_of.year * 12 + as_of.month - MONTHS[plan.every]
    return date(place // 12, place % 12 + 1, 1)


def ends(plan: ReportPlan, day: date) -> date:
    """Give the last day of the period of a series in which a day lies."""
    months = MONTHS[plan.every]
    month = (day.month - 1) // months * months + months
    return date(day.year, month, monthrange(day.year, month)[1])


def next_period(record: Record, rules: Rules, *, series: str, on: date) -> date:
    """Give the last day of the period to announce next: after the latest announced, or else the one that goes on."""
    plan = released(rules, series)
    announced = standing(record.read(kinds={"ReleaseAnnounced", "Corrected"}))
    facts = [e.event.facts for e in announced]
    latest = max(
        (f.as_of for f in facts if isinstance(f, releases.ReleaseAnnounced) and f.series == series),
        default=None,
    )
    return ends(plan, latest + timedelta(days=1) if latest else on)


def usual_day(record: Record, rules: Rules, *, series: str, as_of: date) -> date:
    """Give the day on which the rules would have a release go out: the first working day from then on."""
    plan = released(rules, series)
    day = due(
        start=as_of, length=released_by(plan).after, calendar=rules.calendar, source=released_by(plan).source
    ).on
    while not _is_working(rules, day):
        day += timedelta(days=1)
    return day


def announced_day(record: Record, release: Id) -> date | None:
    """Give the day for which a release is announced now, or None where it is not announced."""
    facts = [e.event.facts for e in standing(record.read(subject=release))]
    days = [f.on for f in facts if isinstance(f, releases.ReleaseAnnounced | releases.ReleasePostponed)]
    return days[-1] if days else None


def _check_period(plan: ReportPlan, as_of: date) -> None:
    if as_of != ends(plan, as_of):
        raise ActRefused(
            "as_of",
            f"{spoken(as_of)} is not the last day of a {plan.every}",
            f"Give the last day of a {plan.every}, such as {spoken(ends(plan, as_of))}.",
        )


def _check_day(rules: Rules, plan: ReportPlan, as_of: date, day: date, made_on: date) -> None:
    how = released_by(plan)
    if day <= as_of:
        raise ActRefused("on", f"{spoken(day)} is before the period has ended", "Choose a later day.")
    if not _is_working(rules, day):
        raise ActRefused("on", f"{spoken(day)} is no working day", "Choose a day on which the body works.")
    earliest = due(start=made_on, length=how.announced, calendar=rules.calendar, source=how.source).on
    if day < earliest:
        raise NotAllowed(
            f"Not allowed: to announce “{plan.title}” for {spoken(day)}; it must be announced"
            f" {how.announced.count} {how.announced.unit.replace('-', ' ')} beforehand, so {spoken(earliest)} is the"
            " earliest",
            source=how.source,
        )


def _is_working(rules: Rules, day: date) -> bool:
    try:
        return rules.calendar.is_working(day)
    except OutsideCalendar:
        return day.weekday() < 5
