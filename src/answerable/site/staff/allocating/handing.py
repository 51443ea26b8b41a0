"""A desk handed over: who gets what is chosen, looked at once more, and recorded in one act."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import given, refuse, told


@for_staff
def hand_over(request: HttpRequest, person: str) -> HttpResponse:
    """Choose for each thing that somebody has in hand who gets it, see what will be, and do it all in one act."""
    house, me = the_house(), person_of(request).id
    if house.show(disclosure.somebody, of=person, person=me) is None:
        raise Http404
    view = house.show(disclosure.allocation.desk, of=person, person=me)
    form = _form(request, view)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and "sure" not in request.POST and "again" not in request.POST:
        shown: dict[str, Any] = {"form": form, "given": given(request), "said": told(form)}
        return page(request, "staff/allocating/sure.html", view=view, **shown, desk=True)
    if is_sent and "again" not in request.POST:
        plan = {item.id: form.cleaned_data[_name(n)] for n, item in enumerate(view.items)}
        try:
            done = house.act(
                acts.allocation.hand_over,
                person=person,
                plan=plan,
                reason=form.cleaned_data["reason"],
                happened_on=form.cleaned_data["happened_on"],
                by=me,
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            del done
            tell(request, f"The desk of {view.name} is handed over: it is in the record.")
            return redirect("person", person)
    return page(request, "staff/allocating/desk.html", view=view, form=form, desk=True)


def _name(number: int) -> str:
    return f"to_{number}"


def _form(request: HttpRequest, view: disclosure.allocation.DeskView) -> forms.Form:
    body = the_house().body
    fields: dict[str, forms.Field] = {
        _name(n): choice(item.words, list(item.choices), hint=item.hint, most_radios=0)
        for n, item in enumerate(view.items)
    }
    reasons = [(term.id, term.name) for term in body.lists.get("handover-reasons", ())]
    fields["reason"] = choice("Why is it handed over?", reasons)
    fields["happened_on"] = day("From which day?", initial=the_house().today())
    return type("Desk", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
