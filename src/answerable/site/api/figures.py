"""Figures for programs: which there are, each for any day, and the vintages that were given out in answers."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.errors import HttpError

from answerable import disclosure
from answerable.site.api.shapes import Figure, Measure, ReportLine, VintageGiven, shaped
from answerable.site.house import the_house

READER = "public"
router = Router(tags=["figures"])


@router.get("/figures", response=list[Measure], url_name="figures", summary="Which figures there are")
def figures(request: HttpRequest) -> list[Any]:
    """List every figure with the question that it answers."""
    return list(the_house().definitions())


@router.get(
    "/figures/{measure}",
    response=Figure,
    url_name="figure",
    summary="One figure, with definition and root",
)
def figure(
    request: HttpRequest, measure: str, as_of: date | None = None, since: date | None = None
) -> HttpResponse:
    """Give a figure as of a day, over the period from another; the last month's end and a year unless said.

    The answer is the figure's canonical JSON (RFC 8785): its SHA-256 is what answers and proofs hold. For days of which
    there is no figure the answer is 404, and says which days there are.
    """
    house, known = the_house(), _known(measure)
    begin, latest = house.body.period_start, house.latest(READER)
    if as_of and as_of < begin:
        raise HttpError(404, f"Figures reach back to {begin}. Give a later `as_of`.")
    if since and since > min(as_of or latest, latest):
        raise HttpError(
            404, "The period begins after the day it ends on. Give a `since` no later than `as_of`."
        )
    if since and since < begin:
        raise HttpError(404, f"Figures reach back to {begin}. Give a later `since`.")
    made = house.figure(known, reader=READER, as_of=as_of and min(as_of, latest), since=since)
    return HttpResponse(disclosure.released_json(made), content_type="application/json")


@router.get(
    "/figures/{measure}/vintages",
    response=list[VintageGiven],
    url_name="figure-vintages",
    summary="Which vintages of a figure were given out",
)
def vintages(request: HttpRequest, measure: str) -> list[Any]:
    """List the times that a figure was given in an answer or a release, latest first, with its place in the record."""
    found = the_house().show(disclosure.figures_given, measure=_known(measure))
    return [shaped(VintageGiven, one) | {"about": one.point} for one in found]


@router.get("/reports", response=list[ReportLine], url_name="reports", summary="Which reports come round")
def reports(request: HttpRequest) -> list[Any]:
    """List the reports, each with the figures that it tells."""
    return [
        shaped(ReportLine, plan) | {"measures": list(dict.fromkeys(s.measure for s in plan.sections))}
        for plan in the_house().plans()
    ]


def _known(measure: str) -> str:
    if measure not in dict(the_house().measures()):
        raise HttpError(404, f"There is no figure {measure!r}. Which there are: /api/v1/figures")
    return measure
