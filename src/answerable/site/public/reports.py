"""The reports that come round: each figure told in a sentence, drawn, and set out, as a page and as files."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import reports
from answerable.site.house import the_house
from answerable.site.pages import file, page

READER = "public"
SPREADSHEETS = {
    "ods": (reports.ods, "application/vnd.oasis.opendocument.spreadsheet"),
    "xlsx": (reports.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def every(request: HttpRequest) -> HttpResponse:
    """List the reports."""
    return page(request, "public/reports.html", plans=the_house().plans())


def one(request: HttpRequest, plan: str) -> HttpResponse:
    """Show a report as of the last month's end."""
    title, content = the_house().keep(f"report:{plan}", lambda: _as_page(plan))
    return page(request, "public/report.html", title=title, plan=plan, content=content)


def download(request: HttpRequest, plan: str, form: str) -> HttpResponse:
    """Give a report as a file: pdf, ods, xlsx, zip (tables), html or json."""
    made = _report(plan)
    name = f"{plan}-{made.as_of}.{form}"
    if form == "pdf":
        try:
            content = the_house().keep(f"report:{plan}.pdf", lambda: reports.pdf_document(made))
            return file(content, name=name, media="application/pdf")
        except reports.PdfUnavailable as absent:
            return page(request, "public/no_pdf.html", status=503, why=str(absent), plan=plan)
    if form == "zip":
        return file(
            reports.tables_zip(made, licence=the_house().body.licence), name=name, media="application/zip"
        )
    if form in SPREADSHEETS:
        written, media = SPREADSHEETS[form]
        return file(written(made, licence=the_house().body.licence), name=name, media=media)
    if form == "json":
        return file(reports.data(made), name=name, media="application/json")
    if form == "html":
        return file(reports.document(made).encode(), name=name, media="text/html; charset=utf-8")
    raise Http404


def _as_page(plan: str) -> tuple[str, str]:
    made = _report(plan)
    return made.title, reports.fragment(made)


def _report(plan: str) -> reports.Report:
    house = the_house()
    if plan not in {one.id for one in house.plans()}:
        raise Http404
    return house.show(reports.standing_report, plan=plan, as_of=house.latest(READER), reader=READER)
