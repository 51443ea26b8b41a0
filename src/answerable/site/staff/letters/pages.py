"""All letters that wait, those of one matter, and one alone with what may be done with it."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.letters.sending import NotSent, send

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved, NotSent)


@for_staff
def waiting(request: HttpRequest) -> HttpResponse:
    """Show the letters that wait: to be agreed to, to leave, and those that did not arrive."""
    held = the_house().show(disclosure.outbox, person=person_of(request).id)
    groups = (
        ("To be agreed to", [one for one in held if one.stand == "written" and one.needs_second]),
        ("Ready to leave", [one for one in held if one.may_leave and one.stand != "failed"]),
        ("Did not arrive", [one for one in held if one.stand == "failed"]),
    )
    return page(request, "staff/letters/waiting.html", groups=groups, number=len(held), desk=True)


@for_staff
def of_matter(request: HttpRequest, matter: str) -> HttpResponse:
    """Show the letters of one matter, and from which templates another may be written."""
    return page(request, "staff/letters/matter.html", view=_shown(request, matter), desk=True)


@for_staff
def one(request: HttpRequest, matter: str, tail: str) -> HttpResponse:
    """Show one letter as its reader will see it; agree, give back, send, set down as posted."""
    view = _one(request, matter, tail)
    fault = ""
    if request.method == "POST":
        try:
            said, number = _done(request, view)
        except REFUSED as refused:
            fault = str(refused)
        else:
            tell(request, said)
            return redirect("letter", matter, number.rpartition("/")[2])
    reasons = {
        name: [(term.id, term.name) for term in the_house().body.lists.get(name, ())]
        for name in ("letter-return-reasons", "letter-failures")
    }
    shown = {"view": view, "fault": fault, "reasons": reasons, "tail": tail}
    return page(request, "staff/letters/letter.html", status=409 if fault else 200, desk=True, **shown)


@for_staff
def printed(request: HttpRequest, matter: str, tail: str) -> HttpResponse:
    """Give a letter as a PDF for print, large where it was asked for so."""
    view = _one(request, matter, tail)
    if view.words is None:
        raise Http404("The paper is no longer held.")
    form = request.GET.get("form") or view.form
    try:
        made = reports.letter_pdf(
            view.words, body=the_house().body.name, on=view.written_on, language=view.language, form=form
        )
    except reports.PdfUnavailable as missing:
        return HttpResponse(str(missing), status=503, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{view.number.replace("/", "-")}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


def _done(request: HttpRequest, view: disclosure.LetterView) -> tuple[str, str]:
    """Do what was asked, and give what to say of it and the number of the letter."""
    deed, house = request.POST.get("deed", ""), the_house()
    facts: dict[str, Any] = {"matter": view.matter, "number": view.number}
    facts |= {"happened_on": house.today(), "by": person_of(request).id}
    if deed == "put-forward":
        return "It may leave now.", house.act(acts.letters.put_forward, **facts).matter
    if deed == "send":
        return send(house, view, by=facts["by"]), view.number
    deeds: dict[str, tuple[str, Callable[..., Any], dict[str, str]]] = {
        "agree": ("You agreed to it; it may leave.", acts.letters.agree, {}),
        "give-back": (
            "It was given back.",
            acts.letters.give_back,
            {"reason": request.POST.get("reason", "")},
        ),
        "posted": ("It is set down as posted.", acts.letters.record_sent, _posted(request)),
        "came-back": (
            "It is set down as not having arrived.",
            acts.letters.record_failed,
            _came_back(request),
        ),
    }
    if deed not in deeds:
        raise Http404
    said, verb, more = deeds[deed]
    house.act(verb, **facts, **more)
    return said, view.number


def _posted(request: HttpRequest) -> dict[str, str]:
    return {"channel": "post", "proof": request.POST.get("proof", "")}


def _came_back(request: HttpRequest) -> dict[str, str]:
    return {"reason": request.POST.get("reason", ""), "proof": request.POST.get("proof", "")}


def _shown(request: HttpRequest, matter: str) -> disclosure.LettersView:
    return _seen(disclosure.letters, request, matter=matter)


def _one(request: HttpRequest, matter: str, tail: str) -> disclosure.LetterView:
    return _seen(disclosure.letter, request, matter=matter, number=f"{matter}/{tail}")


def _seen(view: Callable[..., Any], request: HttpRequest, **asked: str) -> Any:
    try:
        return the_house().show(view, person=person_of(request).id, **asked)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
