"""A person's deadlines as an iCalendar file under a secret address, which they make and revoke on a page."""

from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from answerable import disclosure
from answerable.site.accounts.people import for_those, person_of
from answerable.site.deadlines.ical import calendar_file
from answerable.site.following.tokens import made_on, make_token, person_behind, revoke
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.persons import Person
from answerable.site.words import moment

MEDIA = "text/calendar; charset=utf-8"


def _may(person: Person) -> bool:
    return bool({"staff", "overseer", "governing"} & {person.tier, *(("staff",) if person.is_staff else ())})


@for_those(_may, "those who hold an office")
def manage(request: HttpRequest) -> HttpResponse:
    """Say whether there is an address, make one or revoke it; the address itself is shown once."""
    person, address = person_of(request).id, ""
    if person is None:
        raise PermissionDenied
    if request.method == "POST" and "revoke" in request.POST:
        revoke(person)
        tell(request, "The address is revoked: whoever still has it finds nothing there.")
        return redirect("calendar")
    if request.method == "POST":
        token = make_token(person, at=the_house().clock())
        address = request.build_absolute_uri(reverse("calendar-file", args=[token]))
    return page(
        request, "deadlines/calendar.html", made_on=_said(person), address=address, desk=_is_staff(request)
    )


def _said(person: str) -> str:
    made = made_on(person)
    return moment(made) if made else ""


def _is_staff(request: HttpRequest) -> bool:
    return bool(person_of(request).is_staff)


@require_safe
def give(request: HttpRequest, token: str) -> HttpResponse:
    """Give the deadlines of whoever made the address; the same answer, unchanged, is not sent twice."""
    person = person_behind(token)
    if person is None:
        raise Http404("There is no calendar at this address: it was revoked, or never made.")
    house = the_house()
    seen = house.show(disclosure.deadlines, person=person)
    content = calendar_file(seen, site=request.build_absolute_uri("/"), at=house.clock(), today=house.today())
    # Of what is due and not of the moment: a telephone that asks each hour is told that nothing has changed.
    tag = f'"{sha256(repr(seen).encode()).hexdigest()[:32]}"'
    is_known = request.headers.get("If-None-Match") in (tag, "*")
    response = HttpResponse(status=304) if is_known else HttpResponse(content, content_type=MEDIA)
    response["ETag"] = tag
    response["Cache-Control"] = "private, max-age=0, must-revalidate"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
