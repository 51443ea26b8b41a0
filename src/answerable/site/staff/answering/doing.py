"""What the staff do about a point beside answering it, and the statements that they record."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.points import acting, saying

READER = "staff"
BACK = "points-motion"


@for_staff
def do(request: HttpRequest, motion: str, number: int, kind: str) -> HttpResponse:
    """Do one act on a point."""
    return acting.do(request, motion, number, kind, reader=READER, back=BACK)


@for_staff
def say(request: HttpRequest, motion: str) -> HttpResponse:
    """Record what was said or written and is no answer."""
    return saying.say(request, motion, reader=READER, back=BACK)


@for_staff
def statements(request: HttpRequest) -> HttpResponse:
    """List what was said without answering, latest first."""
    every = the_house().show(disclosure.statements, reader=READER)
    return page(request, "points/statements.html", statements=every, desk=True)


@for_staff
def explain(request: HttpRequest, statement: str) -> HttpResponse:
    """Record what a statement was later said to mean."""
    return saying.explain(request, statement, reader=READER, back="statements-desk")
