"""The rules tried on a matter that never was: what is due when, and why. An address holds all; nothing is kept."""

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.fields import choice, day
from answerable.site.house import the_house
from answerable.site.pages import page


def trying(request: HttpRequest, procedure: str) -> HttpResponse:
    """Try a procedure: first the day of its opening, then one step after another; each answer is an address."""
    steps, look_on = request.GET.getlist("step"), the_house().a_day(request.GET.get("look", ""))
    view = the_house().show(disclosure.trial, procedure=procedure, steps=steps, look_on=look_on)
    if view is None:
        raise Http404
    is_begun = bool(steps) and not view.faults
    form = _adding(request, view) if is_begun else _opening(request, view)
    if form.is_bound and form.is_valid():
        line = _step(form, view) if is_begun else _first(form, view)
        if line is not None:
            return redirect(_address(view.procedure, [*steps, line] if is_begun else [line]))
    looking = _looking(request)
    if looking.is_bound and looking.is_valid():
        return redirect(_address(view.procedure, steps, look=looking.cleaned_data["on"]))
    return page(
        request,
        "public/trying.html",
        view=view,
        form=form,
        looking=looking,
        steps=steps,
        without=_without(view, steps),
        is_begun=is_begun,
    )


def _address(procedure: str, steps: list[str], *, look: date | None = None) -> str:
    asked: dict[str, Any] = {"step": steps} | ({"look": look.isoformat()} if look else {})
    return reverse("procedure-trying", args=[procedure], query=asked)


def _without(view: disclosure.TrialView, steps: list[str]) -> list[str]:
    """Give for each step the address of the same trial without it; the opening cannot be left out."""
    shown = [one.line for one in view.steps]
    return [
        "",
        *(
            _address(view.procedure, [s for n, s in enumerate(shown) if n != place])
            for place in range(1, len(shown))
        ),
    ]


def _opening(request: HttpRequest, view: disclosure.TrialView) -> forms.Form:
    fields: dict[str, forms.Field] = {
        "opened": day(f"{view.opening}: on which day?", hint="For example, 22 12 2026"),
    }
    if view.opening_sets:
        fields["sets"] = day("Which due day does it set?", hint="The deadline that is given with it")
    made = type("Opening", (forms.Form,), fields)
    return made(request.GET if "opened_day" in request.GET else None)


def _adding(request: HttpRequest, view: disclosure.TrialView) -> forms.Form:
    fields: dict[str, forms.Field] = {
        "act": choice("What happens next?", [(one.value, one.name) for one in view.offers], most_radios=3),
        "done": day("On which day?"),
        "sets": day(
            "Until which day?", required=False, hint="Where the act sets one, such as a later due day"
        ),
    }
    made = type("Adding", (forms.Form,), fields)
    return made(request.GET if "act" in request.GET or "done_day" in request.GET else None)


def _looking(request: HttpRequest) -> forms.Form:
    made = type("Looking", (forms.Form,), {"on": day("As it would stand at the end of")})
    return made(request.GET if "on_day" in request.GET else None)


def _first(form: forms.Form, view: disclosure.TrialView) -> str:
    told = form.cleaned_data
    sets = f" {view.opening_sets}={told['sets'].isoformat()}" if view.opening_sets else ""
    return f"{told['opened'].isoformat()} {view.opens_with}{sets}"


def _step(form: forms.Form, view: disclosure.TrialView) -> str | None:
    """Give the line of the step, or say what it wants and give None."""
    told = form.cleaned_data
    chosen = next(one for one in view.offers if one.value == told["act"])
    opened = view.steps[0].line.split(" ")[0]
    if told["done"].isoformat() < opened:
        form.add_error("done", f"“On which day?”: that is before it was opened, on {opened}")
        return None
    if chosen.sets and told["sets"] is None:
        form.add_error("sets", f"“{chosen.name}” sets a day: give it under “Until which day?”")
        return None
    until = f" {chosen.sets}={told['sets'].isoformat()}" if chosen.sets else ""
    return f"{told['done'].isoformat()} {chosen.value}{until}"
