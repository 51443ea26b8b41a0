"""What members owe: the list with its filters, and a new obligation of a named member, as a sanction or without one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show what members owe: all of it, at one state, or with one flag."""
    asked = request.GET
    number = int(asked["page"]) if asked.get("page", "").isdecimal() and int(asked["page"]) else 1
    query = {name: asked[name] for name in ("state", "flag") if asked.get(name)}
    view = the_house().show(
        disclosure.teaching.obligations, person=person_of(request).id, page=number, **query
    )
    return page(request, "staff/training/owed.html", view=view, query=query, desk=True)


@for_staff
def oblige(request: HttpRequest) -> HttpResponse:
    """Record that a named member owes a course; where it is a sanction, imposing the sanction does so by itself."""
    house = the_house()
    fields = {
        "respondent": line(
            "Who owes it?", hint="The number of a member, such as P-0412; enter new people under People"
        ),
        "course": choice("Which course?", [(one.id, one.name) for one in house.body.courses]),
        "as_sanction": choice(
            "Is it a sanction?", [("no", "No, it is owed without one"), ("yes", "Yes")], initial="no"
        ),
        "case": line("In which case?", required=False, hint="For example, C-2026-0412"),
        "happened_on": day("Since which day?", initial=house.today()),
    }
    form = type("Oblige", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = form.cleaned_data | {"as_sanction": form.cleaned_data["as_sanction"] == "yes"}
        facts["case"] = facts["case"] or None
        try:
            opened = house.act(acts.training.oblige, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The obligation is {opened.matter}.")
            return redirect("matter", opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Record that training is owed",
        sentence="With a sanction or without one: whoever must learn, owes it.",
        button="Record it",
        back="training-owed",
        desk=True,
    )
