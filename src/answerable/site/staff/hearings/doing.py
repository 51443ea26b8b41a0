"""What is done with a sitting: moved, called off, its papers sent, ties declared, and that it was held."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, refuse, several
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.hearings.sittings import seen

View = disclosure.hearings.SittingPage


@for_staff
def move(request: HttpRequest, sitting: str) -> HttpResponse:
    """Put a sitting on another day."""
    view = _to_be_held(request, sitting)
    fields = {"on": day("To which day?"), "reason": choice("Why?", list(view.reasons))}
    return _done(
        request,
        view,
        fields,
        acts.hearings.put_off,
        title=f"Move {sitting}",
        sentence="It moves with those called to it and with its cases. Whoever may not sit on the new day bars it.",
        button="Move it",
        said="It is moved.",
    )


@for_staff
def call_off(request: HttpRequest, sitting: str) -> HttpResponse:
    """Call a sitting off."""
    view = _to_be_held(request, sitting)
    return _done(
        request,
        view,
        {"reason": choice("Why?", list(view.reasons))},
        acts.hearings.call_off,
        title=f"Call off {sitting}",
        sentence="Its cases wait for another sitting.",
        button="Call it off",
        said="It is called off.",
    )


@for_staff
def papers(request: HttpRequest, sitting: str) -> HttpResponse:
    """Record that papers went out, and how long there is to read them."""
    view = _to_be_held(request, sitting)
    cases = [(item.case, item.case) for item in view.agenda]
    fields = {
        "pages": forms.IntegerField(label="How many pages?", min_value=1),
        "reading_minutes": forms.IntegerField(
            label="Minutes given to read them",
            required=False,
            min_value=1,
            help_text="Shown beside the number of pages wherever the sitting is told of.",
        ),
        "case": choice("Of which case?", cases, required=False, hint="Leave it out where they are of all."),
        "members": several(
            "To whom?", [(m.id, m.name) for m in view.members], required=False, hint="Nobody chosen: to all."
        ),
        "happened_on": day("On which day did they go out?", initial=the_house().today()),
    }
    return _done(
        request,
        view,
        fields,
        acts.hearings.send_papers,
        title=f"Papers of {sitting}",
        sentence=f"{view.reading[:1].upper()}{view.reading[1:]} so far.",
        button="Record that they went out",
        said="The papers are in the record.",
    )


@for_staff
def declare(request: HttpRequest, sitting: str) -> HttpResponse:
    """Declare a tie, or that there is none, for oneself or for a member who says so at the sitting."""
    view = seen(request, sitting)
    if view.state == "called-off":
        raise Http404
    me = person_of(request).id
    members = [(m.id, m.name) for m in view.members]
    fields = {
        "person": choice("Who declares?", members, initial=me if me in dict(members) else None),
        "case": choice(
            "Of which case?",
            [(i.case, i.case) for i in view.agenda],
            required=False,
            hint="Leave it out for all.",
        ),
        "nature": choice("What do they declare?", list(view.natures)),
        "stood_aside": choice("Do they stand aside?", [("yes", "Yes"), ("no", "No")], initial="no"),
        "happened_on": day("On which day?", initial=min(the_house().today(), view.on)),
    }
    return _done(
        request,
        view,
        fields,
        acts.hearings.declare,
        title=f"Declare at {sitting}",
        sentence="Whoever stands aside decides nothing of that case, and counts towards no quorum. "
        "A tie without standing aside bars the decision.",
        button="Record the declaration",
        said="The declaration is in the record.",
    )


@for_staff
def held(request: HttpRequest, sitting: str) -> HttpResponse:
    """Record that a sitting was held: who was there, and on which of its cases."""
    view = _to_be_held(request, sitting)
    if view.on > the_house().today():
        raise Http404
    there = several("Who was there?", list(view.may_sit), hint="Those who stood aside on a case among them.")
    there.initial = [m.id for m in view.members]
    before = several("Which cases were before it?", [(i.case, i.case) for i in view.agenda], required=False)
    before.initial = [i.case for i in view.agenda]
    return _done(
        request,
        view,
        {"members": there, "cases": before},
        acts.hearings.hold,
        title=f"{sitting} was held",
        sentence="Whoever was there is recorded as it was; a decision that the rules bar is refused when it is made.",
        button="Record the sitting",
        said="The sitting is in the record. Findings and decisions may be recorded now.",
    )


def _to_be_held(request: HttpRequest, sitting: str) -> View:
    view = seen(request, sitting)
    if view.state not in ("to-come", "unsaid"):
        raise Http404
    return view


def _done(
    request: HttpRequest,
    view: View,
    fields: dict[str, forms.Field],
    verb: Callable[..., object],
    *,
    title: str,
    sentence: str,
    button: str,
    said: str,
) -> HttpResponse:
    """Ask for what an act needs, do it, and go back to the sitting; what was typed survives a refusal."""
    form = type("Doing", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {
            name: _value(name, value) for name, value in form.cleaned_data.items() if value not in (None, "")
        }
        if verb is not acts.hearings.hold:
            facts.setdefault("happened_on", the_house().today())
        try:
            the_house().act(verb, sitting=view.id, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, said)
            return redirect("sitting", view.id)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence=sentence,
        button=button,
        back="sitting",
        back_to=(view.id,),
        desk=True,
    )


def _value(name: str, value: Any) -> Any:
    if name == "stood_aside":
        return value == "yes"
    return tuple(value) if isinstance(value, list) else value
