"""The page of workload."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def workload(request: HttpRequest) -> HttpResponse:
    """Show who has how much in hand, and what waits with which team."""
    view = the_house().show(disclosure.allocation.workload, person=person_of(request).id)
    return page(request, "staff/allocating/workload.html", view=view, desk=True)
