"""The overseers' desk: what they asked and how it stands, and the figures as they may see them."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.points.choices import ways


@for_overseers
def asked(request: HttpRequest) -> HttpResponse:
    """List the motions with the status of each point."""
    seen = the_house().show(disclosure.motions, reader=person_of(request).tier)
    waiting = sum(point.status in {"outstanding", "late"} for motion in seen for point in motion.points)
    return page(request, "overseers/asked.html", motions=seen, waiting=waiting, desk=True)


@for_overseers
def motion(request: HttpRequest, motion: str) -> HttpResponse:
    """Show a motion, and what came back to each point, as those who asked may see it."""
    try:
        seen = the_house().show(disclosure.motion, motion=motion, reader=person_of(request).tier)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    may = ways(seen, person_of(request).id or "", do="oversight-do", pages={})
    return page(request, "overseers/motion.html", motion=seen, ways=may, desk=True)


@for_overseers
def figures(request: HttpRequest) -> HttpResponse:
    """List the figures."""
    return page(request, "overseers/figures.html", definitions=the_house().definitions(), desk=True)


@for_overseers
def figure(request: HttpRequest, measure: str) -> HttpResponse:
    """Show a figure as of today, exact for those who govern."""
    house = the_house()
    if measure not in dict(house.measures()):
        raise Http404
    return page(
        request,
        "overseers/figure.html",
        figure=house.figure(measure, reader=person_of(request).tier),
        desk=True,
    )
