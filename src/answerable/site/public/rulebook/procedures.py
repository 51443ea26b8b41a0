"""Every procedure with its stages, its limits and who may do what, as any version of it has it."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page


def procedures(request: HttpRequest) -> HttpResponse:
    """List the procedures."""
    return page(request, "public/procedures.html", procedures=the_house().show(disclosure.procedures))


def procedure(request: HttpRequest, procedure: str) -> HttpResponse:
    """Show one procedure as it is in force today, or on the day that is asked for: its diagram, limits and acts."""
    house = the_house()
    asked = house.a_day(request.GET.get("on", ""))
    found = house.show(disclosure.procedure, procedure=procedure, on=asked or house.today())
    if found is None:
        raise Http404
    return page(request, "public/procedure.html", procedure=found, is_asked=asked is not None)
