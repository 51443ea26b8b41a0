"""Correcting: an entry was wrong; it stays to be seen and no longer counts, with what is right beside it."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import field_of, given, refuse

STRUCK, RESTATED = "struck", "restated"
HOW = [(RESTATED, "Yes, but not as it says: set it right below"), (STRUCK, "No: it is to count no longer")]
Change = tuple[str, object, object]


@for_staff
def correct(request: HttpRequest, matter: str, entry: int) -> HttpResponse:
    """Say that an entry of a matter was wrong, why, and what is right; or that it did not happen."""
    view = _seen(request, matter, entry)
    form = _form(view, request)
    if request.method == "POST" and form.is_valid() and "again" not in request.POST:
        changes = _changes(view, form)
        if "sure" not in request.POST and (changes or form.cleaned_data["how"] == STRUCK):
            return page(
                request,
                "staff/sure_correct.html",
                view=view,
                changes=changes,
                is_struck=form.cleaned_data["how"] == STRUCK,
                why=dict(_reasons())[form.cleaned_data["reason"]],
                given=given(request),
                desk=True,
            )
        if _is_done(request, form, view):
            tell(request, "The entry no longer counts. It stays to be seen, with the reason.")
            return redirect("matter", matter)
    return page(request, "staff/correct.html", view=view, form=form, desk=True)


def _seen(request: HttpRequest, matter: str, entry: int) -> disclosure.CorrectionView:
    try:
        return the_house().show(
            disclosure.correction, matter=matter, entry=entry, person=person_of(request).id
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused


def _form(view: disclosure.CorrectionView, request: HttpRequest) -> forms.Form:
    made: dict[str, forms.Field] = {
        "reason": choice("What was wrong?", _reasons()),
        "how": choice("Did it happen?", HOW, initial=RESTATED),
        "right_on": day("It happened on", initial=view.item.happened_on),
    }
    made |= {f"fact_{one.name}": field_of(one) for one in view.fields}
    return type("Correction", (forms.Form,), made)(request.POST if request.method == "POST" else None)


def _reasons() -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get("correction-reasons", ())]


def _changes(view: disclosure.CorrectionView, form: forms.Form) -> list[Change]:
    """What the form says that the entry does not: the label, what it says, and what it is to say."""
    if form.cleaned_data["how"] == STRUCK:
        return []
    days = [("It happened on", view.item.happened_on, form.cleaned_data["right_on"])]
    facts = [
        (one.label, _worded(one, one.value), _worded(one, _typed(form, one)))
        for one in view.fields
        if not _is_as_it_was(one, form)
    ]
    return [change for change in (*days, *facts) if change[1] != change[2]]


def _is_as_it_was(one: disclosure.FieldView, form: forms.Form) -> bool:
    typed = _typed(form, one)
    return typed == one.value or (one.name == "words" and not typed)


def _typed(form: forms.Form, one: disclosure.FieldView) -> str:
    value: Any = form.cleaned_data.get(f"fact_{one.name}")
    return "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value)


def _worded(one: disclosure.FieldView, value: str) -> str:
    if one.name == "words" and not value:
        return "the words as they are"
    return dict(one.choices).get(value, value) or "nothing"


def _is_done(request: HttpRequest, form: forms.Form, view: disclosure.CorrectionView) -> bool:
    said = {"entry": view.item.entry, "reason": form.cleaned_data["reason"], "by": person_of(request).id}
    changed = {one.name: _typed(form, one) for one in view.fields if not _is_as_it_was(one, form)}
    words = changed.pop("words", None)
    try:
        if form.cleaned_data["how"] == STRUCK:
            the_house().act(acts.corrections.strike, **said)
        else:
            right_on = form.cleaned_data["right_on"]
            the_house().act(acts.corrections.restate, right_on=right_on, facts=changed, words=words, **said)
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True
