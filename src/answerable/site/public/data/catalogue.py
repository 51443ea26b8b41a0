"""The catalogue of open data: what there is, in which forms, on which terms, and how programs ask for it."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.open import absolute, unchanged
from answerable.site.pages import page
from answerable.site.public.data.files import give_json, package_of
from answerable.site.public.figures import READER, sort_of_chart


def catalogue(request: HttpRequest) -> HttpResponse:
    """Show every figure with its files, the reports, the interface, and on which terms all of it may be used."""
    house = the_house()
    lines = [(one, sort_of_chart(one.measure) != "none") for one in house.definitions()]
    return page(
        request,
        "public/data.html",
        lines=lines,
        plans=house.plans(),
        as_of=house.latest(READER),
        address=absolute("", request),
    )


@unchanged
def whole(request: HttpRequest) -> HttpResponse:
    """Give one data package of every table of every figure, at their addresses."""
    house = the_house()
    figures: tuple[disclosure.Released, ...] = tuple(
        house.figure(one.measure, reader=READER) for one in house.definitions()
    )
    title = f"Figures of {house.body.name}"
    about = "How the complaints process stands: every figure that the public may see, table by table."
    return give_json(
        package_of(request, figures, name=f"{house.body.id}-figures", title=title, description=about)
    )
