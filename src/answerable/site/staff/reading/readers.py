"""Who has read the papers of a matter: for those who work on it, and so for whoever asks them."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def readers(request: HttpRequest, matter: str) -> HttpResponse:
    """List who read the words, letters and files of a matter, what for and when, and who was refused."""
    try:
        view = the_house().show(disclosure.readers_of, matter=matter, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
    return page(request, "staff/readers.html", view=view, desk=True)
