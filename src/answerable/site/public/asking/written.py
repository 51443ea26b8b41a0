"""Questions that single persons put in writing, and what came back: each with its day, and late where it is late."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page, page_number

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """List the written questions, latest first, with how each stands."""
    number = page_number(request)
    view = the_house().show(disclosure.asking.written_questions, reader=READER, page=number)
    return page(request, "public/asking/written.html", view=view)


def one(request: HttpRequest, question: str) -> HttpResponse:
    """Show a written question with everything that came back."""
    try:
        found = the_house().show(disclosure.asking.written_question, question=question, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/asking/written_one.html", question=found)
