"""What is done about a release: announced, put off, put together, shown early, signed, noted."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse
from answerable.site.staff.releases.pages import release_of

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved, reports.PdfUnavailable)
TITLES = {
    "draft": ("Put the release together", "Put it together and check it"),
    "sight": ("Note who is shown it beforehand", "Note it"),
    "issue": ("Sign the release and let it go out", "Sign it: it goes out"),
    "postpone": ("Put the release off", "Put it off"),
    "note": ("Add a note to the release", "Add the note"),
}
SENTENCES = {
    "draft": "It is made from the record as it is now, and checked. What does not agree stops it, and is told.",
    "sight": "It is counted in public, with the office and the reason; the name stays here.",
    "issue": "It is numbered and frozen. Nobody can change it afterwards, nor take it back.",
    "postpone": "The reason is shown beside it for good, and that it is late.",
    "note": "The release stands as it is; the note is shown above it to everybody.",
}


@for_staff
def announce(request: HttpRequest, series: str) -> HttpResponse:
    """Announce the next release of a series."""
    house = the_house()
    plan = next((one for one in house.plans() if one.id == series and one.release), None)
    if plan is None:
        raise Http404
    as_of = house.show(acts.releases.next_period, series=series)
    fields: dict[str, forms.Field] = {
        "as_of": day("The last day of its period", initial=as_of),
        "on": day(
            "On which day is it to go out?",
            initial=house.show(acts.releases.usual_day, series=series, as_of=as_of),
        ),
    }
    form = _form(fields, request)
    if request.method == "POST" and form.is_valid():
        done = _done(request, form, acts.releases.announce, series=series)
        if done is not None:
            tell(request, f"Announced: {done.matter}. It stands in the public calendar from now on.")
            return redirect("release-desk", done.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Announce: {plan.title}",
        sentence=_beforehand(plan.release),
        button="Announce it",
        back="releases-desk",
        desk=True,
    )


def _beforehand(how: Any) -> str:
    return f"It must be announced {how.announced.count} {how.announced.unit} beforehand ({how.source})."


@for_staff
def do(request: HttpRequest, release: str, verb: str) -> HttpResponse:
    """Do one thing about a release."""
    if verb not in TITLES:
        raise Http404
    view = release_of(release)
    form = _form(_fields(verb), request)
    if request.method == "POST" and form.is_valid():
        done = _done(request, form, _verb(verb), release=release)
        if done is not None:
            _say(request, verb, done)
            return redirect("release-desk", release)
    title, button = TITLES[verb]
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"{title}: {view.line.title}, {view.line.period}",
        sentence=SENTENCES[verb],
        button=button,
        back="release-desk",
        back_to=[release],
        desk=True,
    )


def _say(request: HttpRequest, verb: str, done: Any) -> None:
    if isinstance(done, acts.releases.Drawn) and done.is_stopped:
        faults = sum(one.is_fault for one in done.findings)
        tell(
            request, f"It was stopped: {faults} of its checks found something that does not agree. See below."
        )
    elif verb == "issue":
        tell(request, f"Out, as number {done.number}. Its page and files stand in public from now on.")
    else:
        tell(request, "It is in the record.")


def _verb(verb: str) -> Callable[..., Any]:
    verbs: dict[str, Callable[..., Any]] = {
        "draft": acts.releases.draft,
        "sight": acts.releases.show_early,
        "issue": acts.releases.issue,
        "postpone": acts.releases.postpone,
        "note": acts.releases.note,
    }
    return verbs[verb]


def _fields(verb: str) -> dict[str, forms.Field]:
    house = the_house()
    if verb == "sight":
        return {
            "person": line(
                "Who is shown it?", hint="Their number, such as P-0006; it is not shown in public"
            ),
            "office": choice("Of which office?", _terms("early-sight-offices")),
            "reason": choice("Why?", _terms("early-sight-reasons")),
        }
    if verb == "issue":
        return {"pdf": forms.BooleanField(label="Make a PDF too", required=False)}
    if verb == "postpone":
        return {
            "on": day("To which day?", initial=house.today()),
            "reason": choice("Why?", _terms("postpone-reasons")),
            "words": words("In words", required=False, hint="Shown to everybody", rows=3),
        }
    if verb == "note":
        return {
            "sort": choice("What sort of note?", _terms("release-note-sorts")),
            "words": words("The note", hint="Shown to everybody, above the release"),
        }
    return {}


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]


def _form(fields: dict[str, forms.Field], request: HttpRequest) -> forms.Form:
    return type("Doing", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _done(request: HttpRequest, form: forms.Form, verb: Callable[..., Any], **more: Any) -> Any:
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
    try:
        return the_house().act(verb, by=person_of(request).id, **facts, **more) or True
    except REFUSED as refused:
        refuse(form, refused)
        return None
