"""Papers put together as one file: chosen, set while the page tells how far it has come, and kept with the case."""

from collections.abc import Iterator

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.html import format_html

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, line, several
from answerable.site.house import the_house
from answerable.site.pages import frame
from answerable.site.staff.investigating.shapes import (
    REFUSED,
    Fields,
    asked,
    barred,
    case_of,
    form_of,
    shown,
)

HERE = "<!-- how far it has come -->"
SECTIONS = {
    "Received": "The complaint",
    "Linked": "The complaint",
    "ReportFiled": "The report",
    "StatementTaken": "Statements",
    "ExhibitTaken": "Exhibits",
    "Attached": "Files",
    "PartyAsked": "Questions and replies",
    "PartyReplied": "Questions and replies",
}
OTHERS = "Correspondence"
ORDER = ("Allegations", "Chronology", *dict.fromkeys(SECTIONS.values()), OTHERS)
NEVER = ("BundleMade", "PartsWithheld", "OccurrenceNoted")
PLAIN = "text/plain; charset=utf-8"


@for_staff
def choose(request: HttpRequest, case: str) -> HttpResponseBase:
    """Choose the papers of a bundle, and make it."""
    view = case_of(request, case)
    if "BundleMade" not in view.may:
        return barred(request, case, "BundleMade")
    lines = [one for one in shown(disclosure.investigation.papers, request, case) if one.kind not in NEVER]
    form = form_of(_fields(view, lines), request)
    if request.method == "POST" and form.is_valid():
        wanted = [tuple(one.split("/", 1)) for one in form.cleaned_data["papers"]]
        chosen = [(int(entry), field) for entry, field in wanted]
        held = shown(disclosure.investigation.contents, request, case, chosen=chosen)
        parts = [*_of_the_case(request, view), *(_part(one) for one in held)]
        answer = StreamingHttpResponse(_made(request, view, form, parts))
        answer["Cache-Control"] = "no-store"
        return answer
    sentence = (
        "Cover, index, page numbers and bookmarks are made. Documents that cannot be set on paper are named."
    )
    title, button = "Put the papers together", "Make the bundle"
    return asked(request, case, form=form, title=title, button=button, sentence=sentence)


def _fields(
    view: disclosure.investigation.InvestigationView, lines: list[disclosure.investigation.PaperLine]
) -> Fields:
    papers = [(f"{one.entry}/{one.field}", f"{one.title}, {one.on:%-d %B %Y}") for one in lines]
    chosen = several("Which papers?", papers)
    chosen.initial = [code for code, _ in papers]
    fields: Fields = {
        "purpose": line("What is it for?", hint="It stands on the cover", initial="For the panel")
    }
    if view.sittings:
        fields["sitting"] = choice("For which sitting?", list(view.sittings), required=False)
    fields["papers"] = chosen
    return fields


def _of_the_case(
    request: HttpRequest, view: disclosure.investigation.InvestigationView
) -> Iterator[reports.Part]:
    """Set the allegations and the chronology, which are no papers yet."""
    today = the_house().today()
    put = "\n\n".join(
        f"{one.id}: {one.rule} ({one.clause})\nagainst {one.respondent}"
        + (f"\nwithdrawn: {one.withdrawn}" if one.withdrawn else "")
        for one in view.allegations
    )
    if put:
        yield reports.Part("Allegations", "What is alleged", today, put.encode(), PLAIN)
    days = shown(disclosure.investigation.chronology, request, view.case)
    told = "\n".join(f"{day.on:%-d %B %Y}: {day.what}{f'. {day.words}' if day.words else ''}" for day in days)
    if told:
        yield reports.Part("Chronology", "What happened and when", today, told.encode(), PLAIN)


def _part(held: disclosure.investigation.PaperContent) -> reports.Part:
    one = held.line
    return reports.Part(SECTIONS.get(one.kind, OTHERS), one.title, one.on, held.content, one.media, one.note)


def _made(
    request: HttpRequest,
    view: disclosure.investigation.InvestigationView,
    form: forms.Form,
    parts: list[reports.Part],
) -> Iterator[str]:
    """Say how far it has come after each document; the page ends when the bundle is kept, or with why it is not."""
    values = frame(request) | {"view": view, "documents": len(parts), "desk": True}
    head, _, tail = render_to_string("staff/investigating/making.html", values, request).partition(HERE)
    yield head
    ordered = sorted(parts, key=lambda part: ORDER.index(part.section))
    cover = reports.Cover(
        body=the_house().body.name,
        title=f"Bundle of papers: {view.case}",
        purpose=form.cleaned_data["purpose"],
        made_on=the_house().today(),
    )
    try:
        for step in reports.bundling(ordered, cover):
            if isinstance(step, reports.Bundle):
                yield _kept(request, view.case, form, step)
            else:
                yield format_html("<li>{} of {}: {}</li>\n", step.number, step.of, step.title)
    except REFUSED as refused:
        yield format_html("<li><strong>Not kept.</strong> {}</li>", str(refused))
    yield tail


def _kept(request: HttpRequest, case: str, form: forms.Form, made: reports.Bundle) -> str:
    the_house().act(
        acts.investigation.keep_bundle,
        case=case,
        made=made,
        name=f"Bundle, {form.cleaned_data['purpose']}",
        sitting=form.cleaned_data.get("sitting") or None,
        happened_on=the_house().today(),
        by=person_of(request).id,
    )
    missing = "".join(format_html("<li>{}: {}</li>", one.title, one.fault) for one in made.index if one.fault)
    return (
        format_html(
            "<li><strong>Done: {} pages, {} documents, {}.</strong></li>\n",
            made.pages,
            len(made.index),
            made.reading,
        )
        + missing
    )
