"""The daily list of points without an answer, and the register of statements that are none."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page


def unanswered(request: HttpRequest) -> HttpResponse:
    """List every point that is late, refused, not held or waiting: it comes about by itself, every day."""
    every = the_house().show(disclosure.late_points)
    groups = [
        (status, [one for one in every if one.status == status])
        for status in ("late", "refused", "not-held", "outstanding")
    ]
    return page(request, "public/unanswered.html", points=every, groups=groups)


def statements(request: HttpRequest) -> HttpResponse:
    """List what was said or written without answering, latest first."""
    every = the_house().show(disclosure.statements, reader="public")
    return page(request, "public/statements.html", statements=every)
