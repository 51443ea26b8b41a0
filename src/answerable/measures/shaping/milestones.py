"""Milestones of a plan: the day first planned, the day now forecast, the day reached, and the days they slipped."""

from collections.abc import Iterable
from datetime import date

from answerable.measures.figure import Row, Scope
from answerable.measures.shaping import columns
from answerable.measures.sources.spell import Fact

HEADS = (
    columns.key("milestone", "Milestone", "milestones"),
    columns.day("planned_on", "Planned for"),
    columns.day("forecast_on", "Forecast for"),
    columns.day("reached_on", "Reached on"),
    columns.number("slip", "Days of slip", "days"),
)


def milestones(planned: Iterable[Fact], reached: Iterable[tuple[Fact, str]], scope: Scope) -> tuple[Row, ...]:
    """Give one row for each matter and milestone, by matter and then by the day first planned or reached."""
    plans: dict[tuple[str, str], date] = {}
    forecasts: dict[tuple[str, str], date] = {}
    came: dict[tuple[str, str], date] = {}
    for fact in planned:
        key = (fact.subject, fact.says["milestone"])
        # What was planned first is the plan; whatever replaces it, by either name, is the forecast.
        if key not in plans and fact.says["sort"] != "forecast":
            plans[key] = fact.says["on"]
        else:
            forecasts[key] = fact.says["on"]
    for fact, milestone in reached:
        came.setdefault((fact.subject, milestone), fact.on)
    keys = sorted(
        {*plans, *forecasts, *came}, key=lambda k: (k[0], plans.get(k) or came.get(k) or forecasts[k], k[1])
    )
    return tuple(_row(key, plans.get(key), forecasts.get(key), came.get(key), scope) for key in keys)


def _row(
    key: tuple[str, str], plan: date | None, forecast: date | None, came: date | None, scope: Scope
) -> Row:
    late = scope.as_of if plan and plan < scope.as_of else None
    by = came or forecast or late
    return (*key, plan, forecast, came, (by - plan).days if plan and by else None)
