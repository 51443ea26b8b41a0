"""What anyone can check: the head of the record, and the procedures with the rule behind each step."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page


def record(request: HttpRequest) -> HttpResponse:
    """Show how long the record is and its root, since when, and how to check it."""
    return page(request, "public/record.html", register=the_house().show(disclosure.register))


def checkpoint(request: HttpRequest) -> HttpResponse:
    """Give the head of the record as three lines: origin, size, root."""
    return HttpResponse(the_house().checkpoint(), content_type="text/plain; charset=utf-8")


def procedures(request: HttpRequest) -> HttpResponse:
    """List the procedures."""
    return page(request, "public/procedures.html", procedures=the_house().show(disclosure.procedures))


def procedure(request: HttpRequest, procedure: str) -> HttpResponse:
    """Show one procedure: its diagram, its limits and who may do what, each with its rule."""
    found = the_house().show(disclosure.procedure, procedure=procedure)
    if found is None:
        raise Http404
    return page(request, "public/procedure.html", procedure=found)
