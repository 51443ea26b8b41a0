"""One way to set a page: a template with plain values, in the frame that every page shares."""

import sys
from functools import cache
from hashlib import sha256
from http.client import responses
from typing import Any

import jinja2
from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from answerable.disclosure import REASONS, SIGNS, in_money
from answerable.site.desk import drafts
from answerable.site.desk.meanings import MEANINGS
from answerable.site.fields import faults, parts_of_day, sort_of, typed
from answerable.site.foundation.trouble import trouble_of
from answerable.site.house import the_house
from answerable.site.persons import NOBODY, Person
from answerable.site.words import day, days_from, moment, month, number, plural, said, short_day, spoken

PUBLIC = (
    ("home", "How it stands"),
    ("questions", "What was asked"),
    ("promises", "Promises"),
    ("figures", "Figures"),
    ("releases", "Releases"),
    ("complain", "Complain"),
    ("follow", "Follow a complaint"),
)
# What leads nowhere where the body takes no complaints.
COMPLAINING = ("complain", "follow")
STAFF = (
    ("today", "Today"),
    ("cases", "Cases"),
    ("search", "Search"),
    ("letters", "Letters"),
    ("points", "Questions"),
    ("sittings", "Sittings"),
    ("people", "People"),
    ("training", "Training"),
    ("desk-codes", "Codes"),
    ("desk-promises", "Promises"),
    ("releases-desk", "Releases"),
    ("papers", "Papers kept"),
    ("home", "Public pages"),
)
PROVIDER = (("taught", "Your sessions"), ("home", "Public pages"))
OVERSEER = (
    ("asked", "Questions"),
    ("oversight-promises", "Promises"),
    ("oversight-figures", "Figures"),
    ("oversight-readings", "Readings"),
    ("home", "Public pages"),
)


STATUS_WORDS = {
    "answered": "Answered",
    "partly": "Partly answered",
    "refused": "Refused",
    "not-held": "Not held",
    "outstanding": "Outstanding",
    "late": "Late, no answer",
}


def menu(person: Person | None, desk: bool) -> tuple[tuple[str, str], ...]:
    """Give the pages that stand in the bar at the top, for this person, at the desk or in public."""
    person = person or NOBODY
    own = (
        STAFF if person.is_staff else OVERSEER if person.may_ask else PROVIDER if person.gives_courses else ()
    )
    if desk and own:
        return own
    public: tuple[tuple[str, str], ...] = PUBLIC
    if not the_house().hears("Received"):
        public = tuple(one for one in PUBLIC if one[0] not in COMPLAINING)
    return public + (((own[0][0], "Your desk"),) if own else ())


def environment(**options: Any) -> jinja2.Environment:
    """Make the templates' environment: ours first, GOV.UK's macros beside them, our words as filters."""
    ours, govuk = options.pop("loader"), jinja2.PackageLoader("govuk_frontend_jinja")
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader([ours, jinja2.PrefixLoader({"govuk_frontend_jinja": govuk})]),
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
        **options,
    )
    made.globals.update(
        asset=asset,
        url=_url,
        menu=menu,
        sort_of=sort_of,
        parts_of_day=parts_of_day,
        typed=typed,
        faults=faults,
        plural=plural,
        spoken=spoken,
        reasons=REASONS,
        money=SIGNS,
        status_words=STATUS_WORDS,
        meanings=MEANINGS,
    )
    made.filters.update(
        day=day,
        short_day=short_day,
        moment=moment,
        month=month,
        number=number,
        said=said,
        days_from=days_from,
        in_money=in_money,
        spoken=spoken,
    )
    return made


def _url(name: str, *args: object, **query: object) -> str:
    """Give the address of a view, with a query where one is given."""
    kept = {k: str(v) for k, v in query.items() if v is not None}
    return reverse(name, args=args, query=kept) if kept else reverse(name, args=args)


@cache
def asset(name: str) -> str:
    """Give the address of one of our static files; it changes when the file does."""
    found = finders.find(f"answerable/{name}")
    if not found:
        return static(f"answerable/{name}")
    with open(found, "rb") as file:
        return f"{static(f'answerable/{name}')}?v={sha256(file.read()).hexdigest()[:10]}"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give what every page needs: the body, who is here, the record's head, and what is to be said at the top."""
    house = the_house()
    return {
        "body": house.body,
        "demo": house.is_demo,
        "person": getattr(request, "person", None),
        "head": house.head(),
        "today": house.today(),
        "hears": house.hears,
        "told": [(one.level >= messages.WARNING, str(one)) for one in messages.get_messages(request)],
        "path": request.path,
        "drafter": _ticket(request),
    }


def _ticket(request: HttpRequest) -> str:
    """Give what a form of the desk carries, so that what is typed in it is kept for whoever types it."""
    person = getattr(request, "person", None)
    return (
        drafts.ticket(person.id, request.path)
        if drafts.keeps(request.path) and person and person.is_staff
        else ""
    )


def page(request: HttpRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """Answer with a page: a template, the frame, and plain values."""
    shared = frame(request)
    if shared["drafter"] and request.method == "GET":
        values["begun_before"] = drafts.offered(values, shared["person"].id, request.path)
    return render(request, template, shared | values, status=status)


def tell(request: HttpRequest, words: str) -> None:
    """Say a sentence at the top of the next page."""
    messages.success(request, words)


def file(content: bytes, *, name: str, media: str) -> HttpResponse:
    """Answer with a file to keep."""
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def problem(status: int, detail: str, **more: Any) -> JsonResponse:
    """Tell a program what went wrong (RFC 9457)."""
    told = {"type": "about:blank", "title": responses[status], "status": status, "detail": detail}
    return JsonResponse(told | more, status=status, content_type="application/problem+json")


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was too old to be taken; Django calls this when its token does not fit."""
    return page(request, "faults/stale.html", status=403)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this page is not for this person."""
    return page(request, "faults/forbidden.html", status=403, why=str(exception or ""))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that there is no such page."""
    if request.path.startswith("/api/"):
        return problem(404, "There is nothing at this address. What there is: /api/v1/openapi.json")
    return page(request, "faults/missing.html", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Say what broke here, and that nothing was half done; needs neither record nor database."""
    trouble = trouble_of(sys.exc_info()[1])
    status = 503 if trouble else 500
    if request.path.startswith("/api/"):
        said = trouble.title if trouble else "Something broke on our side."
        return problem(status, said, trouble=trouble.name if trouble else None)
    words = jinja2.Environment(loader=jinja2.PackageLoader("answerable.site"), autoescape=True)
    said = words.get_template("faults/failed.html").render(asset=asset, trouble=trouble)
    answer = HttpResponse(said, status=status)
    if trouble:
        answer["Retry-After"] = "300"
    return answer


def page_number(request: HttpRequest) -> int:
    """Give the number of the page of a list that is asked for; the first, where none is."""
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and int(asked) else 1
