"""How often confidential papers are read, by whom in which office and what for: in counts, for those who oversee."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_overseers
from answerable.site.house import the_house
from answerable.site.pages import page


@for_overseers
def readings(request: HttpRequest) -> HttpResponse:
    """Count the readings of the last twelve months by month, office and purpose, and the refusals."""
    counted = the_house().show(disclosure.readings_counted)
    return page(request, "overseers/readings.html", counted=counted, desk=True)
