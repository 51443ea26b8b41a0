"""Acting: the form of an act as its rule makes it, a second look where it is grave, and the refusal with its rule."""

from collections.abc import Iterable, Mapping

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.desk import presence
from answerable.site.fields import choice, day, line, words
from answerable.site.fields import refuse as refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.hearings import deciding
from answerable.site.staff.matters import barred, beside, seen

GRAVE = {
    "Disposed",
    "Sanctioned",
    "Suspended",
    "AppealDecided",
    "Waived",
    "Refused",
    "Corrected",
    "ErasureRefused",
}
# What does more than a form can say has a page of its own.
PAGES = {
    **dict.fromkeys(
        (
            "ReleaseDrafted",
            "ReleaseStopped",
            "ReleaseIssued",
            "ReleasePostponed",
            "EarlySightGiven",
            "ReleaseNoted",
        ),
        "release-desk",
    ),
    "PublicationReviewed": "publication-review",
    "DestructionProposed": "papers-plan",
    "DestructionDeclined": "papers-plan",
    "Destroyed": "papers-plan",
    "HoldLifted": "hold-lift",
    "UndertakingSuperseded": "promise-supersede",
    "AccessGiven": "request-copy",
    "ConsultationOpened": "consultation-open",
    "ViewConsidered": "view-consider",
    "DraftChanged": "draft-change",
    "PrivatelySpoken": "private-talk",
    "Reviewed": "review-end",
    "Attached": "file-new",
    "RespondentIdentified": "identify",
    "Merged": "case-merge",
    "Split": "case-split",
    "ExhibitTaken": "exhibit-new",
    "ExhibitPassed": "exhibits",
    "StatementTaken": "case-statement-new",
    "NoteMade": "note-new",
    "OccurrenceNoted": "occurrence-new",
    "AllegationWithdrawn": "allegation-withdraw",
    "PartyAdmitted": "party-admit",
    "PartsWithheld": "case-papers",
    "Disclosed": "party-give",
    "ReportDrafted": "report-write",
    "ReportFiled": "report-write",
    "BundleMade": "bundle-new",
    "Recused": "recuse",
    "OverrideProposed": "override-ask",
    "ContactNoted": "contact-of",
}


@for_staff
def act(request: HttpRequest, matter: str, kind: str) -> HttpResponse:
    """Do one act on a matter: the form of its fields, errors that keep what was typed, a second look, done."""
    view = seen(request, matter, fields_of=kind)
    chosen = next((one for one in view.may if one.kind == kind), None)
    if chosen is None:
        return barred(request, view, kind)
    if kind in PAGES:
        return redirect(PAGES[kind], matter)
    more = deciding.more_fields(request, view, kind)
    form, me = form_of(chosen.fields, request, more), person_of(request).id or ""
    presence.come(matter, me, chosen.name, at=the_house().clock())
    meanwhile = since(request, view)
    if request.method == "POST" and form.is_valid() and not meanwhile:
        if kind in GRAVE and "sure" not in request.POST and "again" not in request.POST:
            return page(
                request,
                "staff/sure.html",
                view=view,
                act=chosen,
                form=form,
                given=given(request),
                said=told(form),
                desk=True,
            )
        if "again" not in request.POST and _is_done(request, form, matter, kind):
            tell(request, f"{chosen.name}: it is in the record.")
            presence.go(matter, me)
            return redirect("matter", matter)
    return page(
        request,
        "staff/act.html",
        view=view,
        act=chosen,
        form=form,
        meanwhile=meanwhile,
        others=beside(request, matter),
        **deciding.beside(request, view, kind),
        desk=True,
    )


def since(request: HttpRequest, view: disclosure.CaseView) -> tuple[disclosure.TimelineItem, ...]:
    """Give what others recorded in a matter since the form that was sent was opened; nothing of one just opened."""
    after = request.POST.get("after", "")
    return tuple(item for item in view.timeline if after.isdecimal() and item.entry >= int(after))


def form_of(
    fields: Iterable[disclosure.FieldView],
    request: HttpRequest,
    more: Mapping[str, forms.Field] | None = None,
) -> forms.Form:
    """Make the form of an act from its fields as shown and any more; the day is asked last, today unless said."""
    made: dict[str, forms.Field] = {one.name: field_of(one) for one in fields} | dict(more or {})
    if "happened_on" not in made:
        made["happened_on"] = day("On which day?", initial=the_house().today())
    return type("Act", (forms.Form,), made)(request.POST if request.method == "POST" else None)


def field_of(one: disclosure.FieldView) -> forms.Field:
    """Make the form field of one field as shown, with what it says already in it."""
    if one.sort in {"choice", "person"}:
        only = one.choices[0][0] if one.is_required and len(one.choices) == 1 else None
        return choice(
            one.label, list(one.choices), required=one.is_required, hint=one.hint, initial=one.value or only
        )
    if one.sort == "date":
        return day(one.label, required=one.is_required, hint=one.hint, initial=_date(one.value))
    if one.sort == "number":
        return forms.IntegerField(
            label=one.label, required=one.is_required, help_text=one.hint, initial=one.value or None
        )
    if one.sort == "flag":
        return choice(
            one.label,
            [("yes", "Yes"), ("no", "No")],
            required=one.is_required,
            hint=one.hint,
            initial=one.value or None,
        )
    if one.sort == "name":
        return line(one.label, required=one.is_required, hint=one.hint, initial=one.value or None)
    return words(one.label, required=one.is_required, hint=one.hint)


def _date(value: str):
    return the_house().a_day(value)


def _is_done(request: HttpRequest, form: forms.Form, matter: str, kind: str) -> bool:
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
    try:
        if kind in deciding.KINDS:
            deciding.decide(request, matter, kind, facts)
            return True
        happened_on, told_words = facts.pop("happened_on"), facts.pop("words", None)
        the_house().act(
            acts.cases.record,
            matter=matter,
            kind=kind,
            facts=facts,
            happened_on=happened_on,
            words=told_words,
            by=person_of(request).id,
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True


def given(request: HttpRequest) -> list[tuple[str, str]]:
    """Give what was sent, to be sent once more after a second look."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]


def told(form: forms.Form) -> list[tuple[str, object]]:
    """Give what a form says, in words, for a second look."""
    rows: list[tuple[str, object]] = []
    for name, field in form.fields.items():
        value = form.cleaned_data.get(name)
        options = dict(getattr(field, "choices", ()))
        if isinstance(value, list):
            rows.append((str(field.label), ", ".join(str(options.get(one, one)) for one in value)))
        elif value not in (None, ""):
            rows.append((str(field.label), options.get(value, value)))
    return rows
