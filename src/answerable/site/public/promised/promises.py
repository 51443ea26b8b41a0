"""Promises, what the body says it stands for, and what organisations from outside asked for."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """Show every promise as it stands today, the commitments, and how many asks wait."""
    house = the_house()
    return page(
        request,
        "public/promised/promises.html",
        view=house.show(disclosure.promises.undertakings, reader=READER),
        commitments=house.show(disclosure.promises.commitments, reader=READER),
        asks=house.show(disclosure.promises.asks, reader=READER),
        inquiries=house.show(disclosure.promises.inquiries, reader=READER),
    )


def one(request: HttpRequest, undertaking: str) -> HttpResponse:
    """Show one promise with everything that happened to it."""
    try:
        found = the_house().show(disclosure.promises.undertaking, undertaking=undertaking, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/promised/promise.html", one=found)


def asked(request: HttpRequest) -> HttpResponse:
    """Show every meeting with organisations from outside, what each asked for, and for how long it has waited."""
    view = the_house().show(disclosure.promises.asks, reader=READER)
    return page(request, "public/promised/asks.html", view=view)
