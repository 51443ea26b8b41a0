"""Putting a meeting on the record: when, how many came, and who of those that are asked was there."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.fields import choice, day, line, refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell

THERE = [("yes", "There"), ("no", "Not there")]


@for_overseers
def new(request: HttpRequest) -> HttpResponse:
    """Record a meeting of an organ of this person's."""
    offices = the_house().show(disclosure.asking.offices_of, organs=person_of(request).organs)
    form = _form(request, offices)
    if request.method == "POST" and form.is_valid():
        try:
            opened = the_house().act(
                acts.asking.hold_meeting, **_facts(form, offices), by=person_of(request).id
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(
                request,
                f"The meeting is on the record as {opened.matter}. A motion can now say that it was passed there.",
            )
            return redirect("meeting", opened.matter)
    return page(
        request,
        "overseers/asking/form.html",
        form=form,
        title="Record a meeting",
        sentence="Say how many came, and how that is known: an estimate is shown as one.",
        button="Record the meeting",
        desk=True,
    )


def _form(request: HttpRequest, offices: tuple[tuple[str, str], ...]) -> forms.Form:
    house = the_house()
    own = [(o.id, o.name) for o in house.body.organs if o.id in person_of(request).organs]
    known = [(t.id, t.name) for t in house.body.lists.get("attendance-qualities", ())] or [
        ("unknown", "not known")
    ]
    fields: dict[str, forms.Field] = {
        "organ": choice("Who met?", own, initial=own[0][0] if len(own) == 1 else None),
        "happened_on": day("On which day?", initial=house.today()),
        "title": line("What the meeting is called", required=False, hint="Such as: Spring meeting"),
        "attendance": forms.IntegerField(label="How many came", required=False, min_value=0),
        "attendance_quality": choice("That number is", known, initial=known[-1][0]),
    }
    for office, name in offices:
        fields[f"office-{office}"] = choice(
            f"Was the holder of this office there: {name}?", THERE, required=False
        )
    return type("Meeting", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _facts(form: forms.Form, offices: tuple[tuple[str, str], ...]) -> dict[str, object]:
    said = form.cleaned_data
    names = ("organ", "happened_on", "title", "attendance", "attendance_quality")
    noted = {office: said[f"office-{office}"] == "yes" for office, _ in offices if said[f"office-{office}"]}
    return {**{name: said[name] for name in names}, "offices": noted}
