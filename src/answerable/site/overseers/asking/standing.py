"""What may we demand, of whom: by topic, with the rule, and who answers there."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.house import the_house
from answerable.site.pages import page


@for_overseers
def may_demand(request: HttpRequest) -> HttpResponse:
    """Show what the organs of this person may demand today, of whom, on which topic."""
    lines = the_house().show(disclosure.asking.may_demand, organs=person_of(request).organs)
    return page(request, "overseers/asking/may_demand.html", lines=lines, desk=True)
