"""Meetings of organs: when, how many came and how that is known, who was there, and what was passed."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """List the meetings, latest first."""
    found = the_house().show(disclosure.asking.meetings, reader=READER)
    return page(request, "public/asking/meetings.html", meetings=found)


def one(request: HttpRequest, meeting: str) -> HttpResponse:
    """Show a meeting."""
    try:
        found = the_house().show(disclosure.asking.meeting, meeting=meeting, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/asking/meeting.html", meeting=found)
