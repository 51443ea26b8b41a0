"""Calling a sitting: first the day and the cases, then those who may sit, each who may not with the rule."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, refuse, several
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.hearings.sittings import seen


@for_staff
def choose(request: HttpRequest, panel: str) -> HttpResponse:
    """Ask for the day and the cases, and go on to those who may sit."""
    house, who = the_house(), person_of(request).id
    chosen = next((one for one in house.show(disclosure.panels, person=who) if one.id == panel), None)
    if chosen is None:
        raise Http404
    waiting = house.show(disclosure.awaiting_panel, person=who)
    made = type(
        "Choose",
        (forms.Form,),
        {
            "on": day("On which day will it sit?"),
            "cases": several("Which cases will be before it?", list(waiting), required=False),
        },
    )
    form = made(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        address = reverse("sitting-call", args=[panel, told["on"].isoformat()])
        return redirect(address + "?" + "&".join(f"case={case}" for case in told["cases"]))
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Call a sitting of the {chosen.name}",
        sentence="First the day and the cases. Then we show who may sit on each of them, and who may not and why.",
        button="Show who may sit",
        back="sittings",
        desk=True,
    )


@for_staff
def call(request: HttpRequest, panel: str, day: str) -> HttpResponse:
    """Choose those who are to sit from those who may, and call the sitting."""
    house, who, on = the_house(), person_of(request).id, the_house().a_day(day)
    cases = tuple(dict.fromkeys(request.GET.getlist("case")))
    if on is None:
        raise Http404
    proposed = _proposals(panel=panel, day=on, cases=cases, person=who)
    form = _form(request, proposed, cases, ())
    if request.method == "POST" and form.is_valid():
        facts = {"panel": panel, "on": on, "cases": cases, **_told(form), "happened_on": house.today()}
        try:
            called = house.act(acts.hearings.call, by=who, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The sitting is called as {called.sitting}. Send its papers next.")
            return redirect("sitting", called.sitting)
    title = f"Who is to sit on the {proposed.panel_name}?"
    return _page(request, form, proposed, cases, title, "Call the sitting", ("sittings",))


@for_staff
def again(request: HttpRequest, sitting: str) -> HttpResponse:
    """Call a sitting with others in the place of those who cannot sit, or with other cases."""
    house, who, view = the_house(), person_of(request).id, seen(request, sitting)
    if view.state not in ("to-come", "unsaid"):
        raise Http404
    held = tuple(item.case for item in view.agenda)
    proposed = _proposals(panel=view.panel, day=view.on, cases=held, person=who)
    form = _form(request, proposed, held, tuple(one.id for one in view.members))
    if request.method == "POST" and form.is_valid():
        facts = {**_told(form), "cases": held, "happened_on": house.today()}
        try:
            house.act(acts.hearings.call_again, sitting=sitting, by=who, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{sitting} is called with those whom you named.")
            return redirect("sitting", sitting)
    title = f"Who is to sit at {sitting}?"
    return _page(request, form, proposed, held, title, "Call it with these", ("sitting", sitting))


def _proposals(**asked: Any) -> disclosure.hearings.ProposalsView:
    try:
        return the_house().show(disclosure.hearings.proposals, **asked)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _form(
    request: HttpRequest,
    proposed: disclosure.hearings.ProposalsView,
    cases: tuple[str, ...],
    called: tuple[str, ...],
) -> forms.Form:
    members = [(one.id, _named(one)) for one in proposed.may]
    presiding = [(one.id, one.name) for one in proposed.may if one.may_preside]
    members_field = several("Who is to sit?", members, hint=_hint(proposed))
    members_field.initial = [one for one in called if one in dict(members)]
    made = type(
        "Call",
        (forms.Form,),
        {"members": members_field, "chair": choice("Who presides?", presiding, required=False)},
    )
    return made(request.POST if request.method == "POST" else None)


def _named(one: disclosure.hearings.ProposalView) -> str:
    return ", ".join(part for part in (one.name, one.counts_as, one.busy) if part)


def _hint(proposed: disclosure.hearings.ProposalsView) -> str:
    return f"Choose {proposed.size}." if proposed.size else ""


def _told(form: forms.Form) -> dict[str, Any]:
    told = form.cleaned_data
    return {"members": tuple(told["members"]), "chair": told["chair"] or None}


def _page(
    request: HttpRequest,
    form: forms.Form,
    proposed: disclosure.hearings.ProposalsView,
    cases: tuple[str, ...],
    title: str,
    button: str,
    back: tuple[str, ...],
) -> HttpResponse:
    return page(
        request,
        "staff/hearings/call.html",
        form=form,
        view=proposed,
        cases=cases,
        title=title,
        button=button,
        back=back,
        desk=True,
    )
