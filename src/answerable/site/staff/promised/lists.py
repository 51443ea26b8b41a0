"""What was promised, recommended, intended and asked, with a way to each and to whatever is to be recorded."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "staff"


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show all of it on one page."""
    house, told = the_house(), disclosure.promises
    return page(
        request,
        "staff/promised/lists.html",
        view=house.show(told.undertakings, reader=READER),
        inquiries=house.show(told.inquiries, reader=READER),
        commitments=house.show(told.commitments, reader=READER),
        asks=house.show(told.asks, reader=READER),
        desk=True,
    )
