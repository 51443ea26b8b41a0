"""What waits for an overseer, or for those who govern; and what they may do about a point."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.points import acting, saying

BACK = "oversight-motion"


@for_overseers
def waiting(request: HttpRequest) -> HttpResponse:
    """List what is due from this person about points: decisions on refusals, judgements, offers to be taken up."""
    person = person_of(request)
    due = the_house().show(disclosure.waiting_points, person=person.id or "")
    listed = the_house().show(disclosure.late_points)
    refused = [one for one in listed if one.status in {"refused", "not-held"}]
    return page(request, "overseers/waiting.html", due=due, refused=refused, titles=person.titles, desk=True)


@for_overseers
def do(request: HttpRequest, motion: str, number: int, kind: str) -> HttpResponse:
    """Do one act on a point."""
    return acting.do(request, motion, number, kind, reader=person_of(request).tier, back=BACK)


@for_overseers
def say(request: HttpRequest, motion: str) -> HttpResponse:
    """Record what was said or written and is no answer."""
    return saying.say(request, motion, reader=person_of(request).tier, back=BACK)
