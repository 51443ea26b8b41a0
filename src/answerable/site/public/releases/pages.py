"""The pages of releases: what is to come, what is out, one release with all that belongs to it, and the decisions."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable import disclosure, reports
from answerable.site.house import the_house
from answerable.site.pages import file, page


def every(request: HttpRequest) -> HttpResponse:
    """Show the calendar of releases and every series."""
    return page(request, "public/releases/every.html", view=the_house().show(disclosure.calendar))


def calendar_file(request: HttpRequest) -> HttpResponse:
    """Give the calendar as a file that a calendar program subscribes to."""
    house = the_house()
    address = request.build_absolute_uri(reverse("releases")).rstrip("/")
    content = house.show(reports.release_calendar, address=address)
    return file(content, name="releases.ics", media="text/calendar; charset=utf-8")


def one(request: HttpRequest, series: str, number: int) -> HttpResponse:
    """Show a release as it was frozen, with what was noted since, and its files."""
    house = the_house()
    view = _view(series, number)
    article = house.show(reports.release_article, series=series, number=number)
    return page(
        request,
        "public/releases/one.html",
        view=view,
        article=article or "",
        files=house.show(reports.release_files, series=series, number=number),
    )


def download(request: HttpRequest, series: str, number: int, name: str) -> HttpResponse:
    """Give one file of a release, byte for byte as it was frozen, or its proof."""
    kept = the_house().show(reports.release_file, series=series, number=number, name=name)
    if kept is None:
        raise Http404
    return file(kept.content, name=kept.name, media=kept.media)


def decisions(request: HttpRequest) -> HttpResponse:
    """List every decision on what is published, and by when each is looked at again."""
    view = the_house().show(disclosure.publication_decisions)
    return page(request, "public/releases/decisions.html", view=view)


def _view(series: str, number: int) -> disclosure.ReleaseView:
    try:
        return the_house().show(disclosure.release_view, series=series, number=number)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
