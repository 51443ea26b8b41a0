"""What inquiries recommended, and what became of it."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """Show every inquiry, with how its recommendations stand."""
    seen = the_house().show(disclosure.promises.inquiries, reader=READER)
    return page(request, "public/promised/recommendations.html", inquiries=seen)


def inquiry(request: HttpRequest, inquiry: str) -> HttpResponse:
    """Show one inquiry with all its recommendations."""
    try:
        found = the_house().show(disclosure.promises.inquiry, inquiry=inquiry, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/promised/inquiry.html", inquiry=found)


def one(request: HttpRequest, inquiry: str, number: int) -> HttpResponse:
    """Show one recommendation with its whole history."""
    try:
        found = the_house().show(
            disclosure.promises.recommendation, inquiry=inquiry, number=number, reader=READER
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/promised/recommendation.html", one=found)
