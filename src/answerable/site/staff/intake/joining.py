"""A case joined to another about the same person, and further cases opened about further persons."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.matters import barred, seen


@for_staff
def merge(request: HttpRequest, case: str) -> HttpResponse:
    """Let a case go on as part of another."""
    reasons = _terms("reasons")
    fields = {
        "into": line("Which case does it become part of?", hint="Its number, such as C-2026-0412"),
        "reason": choice("Why?", reasons, initial="same-matter", most_radios=12),
    }
    sentence = (
        "This case ends, and what it held is looked at in the other. Both keep their numbers and their story."
    )
    return _joined(request, case, "Merged", acts.intake.merge, fields, "Join the case to another", sentence)


@for_staff
def split(request: HttpRequest, case: str) -> HttpResponse:
    """Open a case of its own about each further person."""
    hint = "One name in each line. The case itself goes on about whom it is about now."
    fields = {
        "names": words("About whom else is the complaint?", rows=3, hint=hint),
        "reason": choice("Why?", _terms("split-reasons")),
    }
    sentence = "Each new case has the complaint's words and its day of receipt, from which its limits run."
    title = "Open a case about each further person"
    return _joined(request, case, "Split", acts.intake.split, fields, title, sentence)


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]


def _joined(
    request: HttpRequest,
    case: str,
    kind: str,
    verb: Callable[..., Any],
    fields: dict[str, forms.Field],
    title: str,
    sentence: str,
) -> HttpResponse:
    view = seen(request, case)
    if not any(one.kind == kind for one in view.may):
        return barred(request, view, kind)
    when = {"happened_on": day("On which day?", initial=the_house().today())}
    form = type("Joining", (forms.Form,), fields | when)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_done(request, form, verb, case):
        tell(request, f"{title}: it is in the record.")
        return redirect("matter", case)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"{case}: {title[:1].lower()}{title[1:]}",
        sentence=sentence,
        button=title,
        back="matter",
        back_to=[case],
        desk=True,
    )


def _is_done(request: HttpRequest, form: forms.Form, verb: Callable[..., Any], case: str) -> bool:
    facts = dict(form.cleaned_data)
    if "names" in facts:
        facts["names"] = [name.strip() for name in facts["names"].splitlines() if name.strip()]
    try:
        the_house().act(verb, case=case, by=person_of(request).id, **facts)
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True
