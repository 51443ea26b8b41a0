"""Whom a case is about: proposed from the list of members with reasons, and decided by whoever looks."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, imports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.matters import barred, seen

KIND = "RespondentIdentified"
BASIS = "list-of-members"
NONE_OF_THEM = "none"


@for_staff
def identify(request: HttpRequest, case: str) -> HttpResponse:
    """Show whom the complaint may mean, and record whom somebody found it to mean."""
    view = seen(request, case)
    if not any(one.kind == KIND for one in view.may):
        return barred(request, view, KIND)
    look = _look(request)
    asked = look.cleaned_data if look.is_bound and look.is_valid() else {}
    shown = the_house().show(
        imports.proposals,
        matter=case,
        person=person_of(request).id,
        name=asked.get("name") or None,
        branch=asked.get("branch", ""),
    )
    form = _form(request, shown)
    if request.method == "POST" and form.is_valid() and _is_done(request, form, case, shown):
        tell(request, "Whom the case is about: it is in the record.")
        return redirect("matter", case)
    return page(
        request, "staff/intake/identify.html", view=view, shown=shown, look=look, form=form, desk=True
    )


def _look(request: HttpRequest) -> forms.Form:
    """Make the form that looks again, under another name or with a branch; sent by post, since names are in it."""
    fields = {
        "name": line("Look for another name", required=False),
        "branch": line("Their branch, if you know it", required=False),
    }
    made = type("Look", (forms.Form,), fields)
    return made(request.POST if "look" in request.POST or request.POST.get("name") else None)


def _form(request: HttpRequest, shown: imports.ProposalsView) -> forms.Form:
    lists_ = the_house().body.lists
    people = [(one.number, f"{one.name}, number {one.number}") for one in shown.candidates]
    memberships = [(term.id, term.name) for term in lists_.get("memberships", ())]
    bases = [(term.id, term.name) for term in lists_.get("identity-bases", ())]
    none = (NONE_OF_THEM, "None of them" if people else "Nobody in the list")
    fields = {
        "who": choice("Who is it?", [*people, none], most_radios=12),
        "membership": choice(
            "If none of them: what were they when the complaint was received?", memberships, required=False
        ),
        "basis": choice("How do you know?", bases, required=False, initial=BASIS),
        "happened_on": day("On which day was it found out?", initial=the_house().today()),
    }
    sent = request.method == "POST" and "look" not in request.POST
    return type("Identify", (forms.Form,), fields)(request.POST if sent else None)


def _is_done(request: HttpRequest, form: forms.Form, case: str, shown: imports.ProposalsView) -> bool:
    said = form.cleaned_data
    if said["who"] == NONE_OF_THEM and not said["membership"]:
        form.add_error("membership", "Say what they were, or that they are not identified")
        return False
    try:
        facts = _facts(request, case, said)
        the_house().act(
            acts.intake.identify,
            case=case,
            basis=said["basis"] or None,
            happened_on=said["happened_on"],
            by=person_of(request).id,
            **facts,
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved, disclosure.NotHere) as refused:
        refuse(form, refused)
        return False
    return True


def _facts(request: HttpRequest, case: str, said: dict[str, Any]) -> dict[str, Any]:
    if said["who"] == NONE_OF_THEM:
        return {"membership": said["membership"]}
    member = the_house().show(imports.listed, matter=case, number=said["who"], person=person_of(request).id)
    return {
        "membership": member.at_receipt,
        "at_conduct": member.at_conduct,
        "respondent": member.known_as,
        # One whom the register knows by their number has the name that they were entered with.
        "name": None if member.known_as else member.name,
        "number": None if member.known_as else member.number,
        "group": member.group,
        "since": member.since,
    }
