"""Pages that explain due days: of the staff for any matter, of the public for what all may see."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def of_matter(request: HttpRequest, matter: str, limit: str | None = None) -> HttpResponse:
    """Explain to the staff what is due in a matter, or under one limit of it, and why on that day."""
    person = person_of(request).id
    view = _found(lambda: the_house().show(disclosure.due_days, matter=matter, limit=limit, person=person))
    return page(request, "deadlines/explained.html", view=view, desk=True)


def of_public(request: HttpRequest, matter: str, limit: str | None = None) -> HttpResponse:
    """Explain to anyone what is due in a motion, a point, a promise or whatever else is published, and why then."""
    view = _found(lambda: the_house().show(disclosure.public_due_days, matter=matter, limit=limit))
    return page(request, "deadlines/explained.html", view=view)


def _found(show: Callable[[], disclosure.DueDays]) -> disclosure.DueDays:
    try:
        return show()
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
