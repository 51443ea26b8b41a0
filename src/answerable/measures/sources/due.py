"""The due days of cases under the limit for the whole: looked up by the day on which each limit starts.

Days are counted by the calendar, in Python, once for each distinct starting day; the engine only joins.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from answerable.measures.sources.limits import case_procedure, due_on, whole
from answerable.measures.sources.stages import Expr, matches
from answerable.rules import Limit, Rules, Trigger

ONE_DAY = timedelta(days=1)
Run = Callable[[Expr], Iterable[dict[str, Any]]]
Put = Callable[[str, Mapping[str, tuple[type, Sequence[Any]]]], Expr]


def due_days(cases: Expr, events: Expr, rules: Rules, *, run: Run, put: Put) -> Expr:
    """Give matter, due_day and late_from, the first day on which a case is late; cases without a limit have no row."""
    starts = [_starts(cases, events, day, limit, rules) for day, limit in _limits(rules)]
    if not starts:
        return cases.filter(cases.matter.isnull()).select(
            "matter", due_day="opened_on", late_from="opened_on"
        )
    started = starts[0].union(*starts[1:]) if len(starts) > 1 else starts[0]
    found = list(run(started.select("limited_by", "starts_on").distinct()))
    lookup = put("due_days", _columns(found, dict(_limits(rules)), rules))
    return started.join(lookup, ["limited_by", "starts_on"]).select("matter", "due_day", "late_from")


def _limits(rules: Rules) -> list[tuple[str, Limit]]:
    procedure = case_procedure(rules)
    versions = procedure.versions if procedure else ()
    found = ((version.in_force.isoformat(), whole(version)) for version in versions)
    return [(day, limit) for day, limit in found if limit]


def _starts(cases: Expr, events: Expr, day: str, limit: Limit, rules: Rules) -> Expr:
    governed = cases.filter(cases.in_force == day)
    procedure = case_procedure(rules)
    assert procedure is not None
    # Nearly every rule book: the whole runs from the opening, and no event need be looked for.
    if Trigger(kind=procedure.opens_with) in limit.starts:
        return governed.select("matter", limited_by="in_force", starts_on="opened_on")
    found = events.filter(matches(events, limit.starts)).select("subject", "place", "happened_on")
    joined = found.join(governed, found.subject == governed.matter)
    joined = joined.filter(joined.place >= joined.opening)
    return joined.group_by("matter").agg(limited_by=joined.in_force.max(), starts_on=joined.happened_on.min())


def _columns(
    found: list[dict[str, Any]], limits: Mapping[str, Limit], rules: Rules
) -> dict[str, tuple[type, Sequence[Any]]]:
    days = [due_on(row["starts_on"], limits[row["limited_by"]], rules) for row in found]
    return {
        "limited_by": (str, [row["limited_by"] for row in found]),
        "starts_on": (date, [row["starts_on"] for row in found]),
        "due_day": (date, days),
        "late_from": (date, [day + ONE_DAY for day in days]),
    }
