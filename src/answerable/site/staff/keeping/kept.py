"""What is to be done about papers: what may be destroyed by now, what waits, who asked, and which holds stand."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show all of it on one page."""
    view = the_house().show(disclosure.papers_kept, person=person_of(request).id)
    return page(request, "staff/papers/every.html", view=view, desk=True)
