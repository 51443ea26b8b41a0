"""The report of an investigation: begun from what the case says, kept as it is written on, and filed as a PDF."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff
from answerable.site.fields import words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.investigating.shapes import Fields, barred, case_of, form_of, is_done, shown

PARTS = {
    "summary": ("In short", 4),
    "allegations": ("What is alleged", 6),
    "chronology": ("What happened and when", 10),
    "evidence": ("The exhibits", 8),
    "statements": ("Who was heard", 6),
    "findings": ("Findings proposed", 6),
    "reasons": ("Why these", 12),
}
LONGEST = 100_000


@for_staff
def write(request: HttpRequest, case: str) -> HttpResponse:
    """Write on the report: keep it as it is, or file it."""
    view = case_of(request, case)
    if not {"ReportDrafted", "ReportFiled"} & view.may:
        return barred(request, case, "ReportFiled")
    draft = shown(disclosure.investigation.report_so_far, request, case)
    form = form_of(_fields(draft), request)
    if request.method == "POST" and form.is_valid():
        parts = {name: form.cleaned_data[name] for name in PARTS}
        if "file" in request.POST and _is_filed(request, form, view, parts):
            tell(request, "The report is filed with the papers of the case.")
            return redirect("investigation", case)
        if "keep" in request.POST and _is_kept(request, form, case, parts):
            tell(request, "The report is kept as it is so far. What was kept before stays in the record too.")
            return redirect("report-write", case)
    return page(request, "staff/investigating/report.html", view=view, form=form, draft=draft, desk=True)


def _fields(draft: disclosure.investigation.ReportDraft) -> Fields:
    fields: Fields = {}
    for name, (label, rows) in PARTS.items():
        fields[name] = words(label, required=False, rows=rows, most=LONGEST)
        fields[name].initial = draft.parts.get(name, "")
    return fields


def _is_kept(request: HttpRequest, form, case: str, parts: dict[str, str]) -> bool:
    form.cleaned_data = {}
    verb = acts.investigation.draft_report
    return is_done(request, form, verb, case=case, parts=parts, happened_on=the_house().today())


def _is_filed(
    request: HttpRequest, form, view: disclosure.investigation.InvestigationView, parts: dict[str, str]
) -> bool:
    content = reports.words_as_pdf(
        f"Report on {view.case}",
        the_house().body.name,
        the_house().today(),
        [(label, parts[name]) for name, (label, _) in PARTS.items() if parts[name].strip()],
    )
    proposed = sum(1 for one in view.allegations if one.id in parts["findings"])
    form.cleaned_data = {}
    return is_done(
        request,
        form,
        acts.investigation.file_report,
        case=view.case,
        content=content,
        findings_proposed=proposed,
        happened_on=the_house().today(),
    )
