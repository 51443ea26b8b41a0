"""Questions in writing at the desk: which wait, which are late; each is answered on its own page."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.house import the_house
from answerable.site.pages import page, page_number


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """List the written questions: those without an answer first, the longest due at the top."""
    house, number = the_house(), page_number(request)
    waiting = house.show(disclosure.asking.written_questions, reader="staff", which="open")
    done = house.show(disclosure.asking.written_questions, reader="staff", which="done", page=number)
    return page(request, "staff/asking/written.html", waiting=waiting, done=done, desk=True)
