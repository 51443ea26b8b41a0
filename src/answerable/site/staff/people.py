"""People: who holds which office and seat, who is trained for them, and the acts that change it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

VERBS: dict[str, tuple[str, Callable[..., Any]]] = {
    "appoint": ("Appoint to an office", acts.people.appoint),
    "stand-down": ("End an office", acts.people.stand_down),
    "seat": ("Give a seat on a panel", acts.people.seat),
    "unseat": ("End a seat on a panel", acts.people.unseat),
    "train": ("Record a course completed", acts.people.train),
    "declare": ("Declare a tie", acts.people.declare_conflict),
}


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show everyone who holds an office or a seat, and the panels."""
    house, who = the_house(), person_of(request).id
    staff, panels = house.show(disclosure.staff, person=who), house.show(disclosure.panels, person=who)
    return page(request, "staff/people.html", staff=staff, panels=panels, desk=True)


@for_staff
def one(request: HttpRequest, person: str) -> HttpResponse:
    """Show what one person holds and held, and what may be done."""
    return page(request, "staff/person.html", one=_one(request, person), verbs=VERBS, desk=True)


@for_staff
def name(request: HttpRequest) -> HttpResponse:
    """Enter a new person by name; an office or a seat is given next."""
    form = type("Name", (forms.Form,), {"name": line("Their name")})(
        request.POST if request.method == "POST" else None
    )
    if request.method == "POST" and form.is_valid():
        try:
            opened = the_house().act(
                acts.people.name,
                name=form.cleaned_data["name"],
                happened_on=the_house().today(),
                by=person_of(request).id,
            )
        except (acts.ActRefused, acts.NotAllowed) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{form.cleaned_data['name']} is in the register as {opened.matter}.")
            return redirect("person", opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="A new person",
        sentence="They get a number. Their name is kept apart from the record.",
        button="Enter",
        back="people",
        desk=True,
    )


@for_staff
def act(request: HttpRequest, person: str, verb: str) -> HttpResponse:
    """Do one act about a person: appoint, end, seat, train, declare a tie."""
    shown = _one(request, person)
    if verb not in VERBS:
        raise Http404
    title, deed = VERBS[verb]
    form = type(
        "Act",
        (forms.Form,),
        _fields(verb) | {"happened_on": day("From which day?", initial=the_house().today())},
    )(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            the_house().act(deed, person=person, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{title}: it is in the record.")
            return redirect("person", person)
    return page(request, "staff/person_act.html", form=form, title=title, one=shown, desk=True)


def _fields(verb: str) -> dict[str, forms.Field]:
    body = the_house().body
    roles, panels, courses = (
        [(each.id, each.name) for each in some] for some in (body.roles, body.panels, body.courses)
    )
    contracts = [(term.id, term.name) for term in body.lists.get("contracts", ())]
    fte = forms.IntegerField(
        label="Hundredths of full time",
        initial=100,
        min_value=1,
        max_value=100,
        help_text="60 is three days a week",
    )
    fields: dict[str, dict[str, forms.Field]] = {
        "appoint": {
            "role": choice("Which office?", roles, most_radios=12),
            "fte": fte,
            "contract": choice("How engaged?", contracts),
        },
        "stand-down": {"role": choice("Which office?", roles, most_radios=12)},
        "seat": {"panel": choice("On which panel?", panels)},
        "unseat": {"panel": choice("On which panel?", panels)},
        "train": {
            "course": choice("Which course?", courses),
            "expires_on": day("Valid until", required=False, hint="Leave it empty if it does not expire"),
            "evidence": words("On what evidence?", required=False, rows=2),
        },
        "declare": {
            "against": line("Tied to which person or case?", hint="A number, such as P-0012 or C-2026-0004"),
            "nature": line("What sort of tie?", hint="One word, such as family, friend, employer"),
        },
    }
    return fields[verb]


def _one(request: HttpRequest, person: str) -> disclosure.StaffView:
    """Give somebody who holds an office or a seat; or who was entered by name and holds none yet."""
    house = the_house()
    found = house.show(disclosure.somebody, of=person, person=person_of(request).id)
    if found is None:
        raise Http404
    return found
