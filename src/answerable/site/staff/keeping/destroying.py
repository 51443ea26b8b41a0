"""Destroying: what would go and what stays, proposed by one, agreed or declined by another, and certified after."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice
from answerable.site.house import the_house
from answerable.site.keeping import destroyed
from answerable.site.pages import file, page, tell
from answerable.site.staff.acting import refuse
from answerable.site.words import plural

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)


@for_staff
def plan(request: HttpRequest, matter: str) -> HttpResponse:
    """Show what would be destroyed, and propose it, agree to it or decline it."""
    view = _seen(request, matter)
    form = _form(view, request)
    if request.method == "POST" and form.is_valid():
        try:
            said = _done(request, view, form.cleaned_data)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, said)
            done = "certificate" if request.POST.get("do") == "Destroyed" else "papers-plan"
            return redirect(done, matter)
    return page(request, "staff/papers/plan.html", view=view, form=form, desk=True)


@for_staff
def certificate(request: HttpRequest, matter: str) -> HttpResponse:
    """Show the certificate of a destruction; it names nobody."""
    report = _certificate(matter)
    return page(
        request,
        "staff/papers/certificate.html",
        matter=matter,
        title=report.title,
        report=reports.fragment(report),
        desk=True,
    )


@for_staff
def certificate_pdf(request: HttpRequest, matter: str) -> HttpResponse:
    """Give the certificate as a PDF, or say why none can be made here."""
    try:
        content = reports.pdf_document(_certificate(matter))
    except reports.PdfUnavailable as missing:
        return page(request, "public/no_pdf.html", why=str(missing), status=503, desk=True)
    return file(content, name=f"certificate-{matter.replace('/', '-')}.pdf", media="application/pdf")


def _seen(request: HttpRequest, matter: str) -> disclosure.PlanView:
    try:
        return the_house().show(disclosure.destruction, matter=matter, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused


def _certificate(matter: str) -> reports.Report:
    try:
        return the_house().show(reports.certificate, matter=matter)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _form(view: disclosure.PlanView, request: HttpRequest) -> forms.Form:
    """Make the form: to agree, the list must have been read; to decline, a reason must be given."""
    made: dict[str, forms.Field] = {}
    asked = request.POST.get("do") if request.method == "POST" else None
    if asked != "DestructionDeclined" and {"DestructionProposed", "Destroyed"} & set(view.may):
        missing = {"required": "Read what goes and what stays, and tick the box"}
        made["read"] = forms.BooleanField(
            label="I have read what goes and what stays", error_messages=missing
        )
    if asked in (None, "DestructionDeclined") and "DestructionDeclined" in view.may:
        terms = the_house().body.lists.get("decline-reasons", ())
        made["reason"] = choice("Why is it declined?", [(term.id, term.name) for term in terms])
    return type("Destruction", (forms.Form,), made)(request.POST if request.method == "POST" else None)


def _done(request: HttpRequest, view: disclosure.PlanView, given: dict[str, Any]) -> str:
    house, by, asked = the_house(), str(person_of(request).id), request.POST.get("do")
    if asked == "DestructionProposed":
        house.act(acts.keeping.propose, matter=view.id, by=by)
        return "It is proposed. A second person must agree before anything is destroyed."
    if asked == "DestructionDeclined":
        house.act(acts.keeping.decline, matter=view.id, reason=given["reason"], by=by)
        return "It is declined. Nothing was destroyed."
    if asked != "Destroyed":
        raise acts.ActRefused("do", f"There is nothing to do called {asked!r}", "Use a button of the page.")
    gone = destroyed(house, matter=view.id, by=by)
    return f"{plural(gone.papers, 'paper')} destroyed, for good. This is the certificate."
