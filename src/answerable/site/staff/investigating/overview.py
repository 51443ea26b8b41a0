"""Looking at an investigation: the whole of it, its chronology, its exhibits, and one exhibit with its chain."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.pages import page
from answerable.site.staff.investigating.shapes import case_of, shown


@for_staff
def overview(request: HttpRequest, case: str) -> HttpResponse:
    """Show a case as it is investigated."""
    return page(request, "staff/investigating/whole.html", view=case_of(request, case), desk=True)


@for_staff
def chronology(request: HttpRequest, case: str) -> HttpResponse:
    """Show what happened and when, oldest first; the page prints as it stands."""
    days = shown(disclosure.investigation.chronology, request, case)
    view = case_of(request, case)
    return page(request, "staff/investigating/chronology.html", view=view, days=days, desk=True)


@for_staff
def exhibits(request: HttpRequest, case: str) -> HttpResponse:
    """Show the list of exhibits, each with its chain; the page prints as an exhibit list."""
    return page(request, "staff/investigating/exhibits.html", view=case_of(request, case), desk=True)


@for_staff
def exhibit(request: HttpRequest, case: str, number: int) -> HttpResponse:
    """Show one exhibit: its chain of custody, and whether its file is what it was when it was taken."""
    one = shown(disclosure.investigation.exhibit, request, case, exhibit=f"{case}/e{number}")
    view = case_of(request, case)
    return page(request, "staff/investigating/exhibit.html", view=view, one=one, number=number, desk=True)
