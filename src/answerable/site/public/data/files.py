"""A figure as files: the numbers, described, as CSV, JSON, package and spreadsheet; and its chart by itself."""

import json
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable import disclosure, reports
from answerable.site.house import the_house
from answerable.site.open import absolute, unchanged
from answerable.site.pages import file
from answerable.site.public.figures import alone, figure_asked, sort_of_chart
from answerable.site.public.reports import SPREADSHEETS

CSV = "text/csv; charset=utf-8; header=present"
CSVW = "application/csvm+json"


@unchanged
def download(request: HttpRequest, measure: str, form: str) -> HttpResponse:
    """Give a figure as a file: json, zip (a data package of CSV), ods, xlsx, or its chart as svg."""
    figure = figure_asked(request, measure)
    if form == "svg":
        return _picture(request, figure)
    if (made := FORMS.get(form)) is None:
        raise Http404
    content, media = made(figure)
    return file(content, name=f"{measure}-{figure.as_of}.{form}", media=media)


@unchanged
def table(request: HttpRequest, measure: str, table: str) -> HttpResponse:
    """Give one table of a figure as CSV; a link in the head of the answer leads to what describes it."""
    figure = figure_asked(request, measure)
    answer = file(
        reports.table_csv(_table(figure, table)), name=f"{measure}-{table}-{figure.as_of}.csv", media=CSV
    )
    described = _address(request, "figure-table-described", figure, table)
    answer["Link"] = f'<{described}>; rel="describedby"; type="{CSVW}"'
    return answer


@unchanged
def described(request: HttpRequest, measure: str, table: str) -> HttpResponse:
    """Give what describes the CSV of a table to programs (CSV on the Web)."""
    figure = figure_asked(request, measure)
    found, body = _table(figure, table), the_house().body
    url = _address(request, "figure-table", figure, table)
    made = reports.table_metadata(figure, found, url=url, publisher=body.name, licence=body.licence)
    return give_json(made, media=CSVW)


@unchanged
def package(request: HttpRequest, measure: str) -> HttpResponse:
    """Give the data package of one figure, its tables each at an address of its own (Frictionless Data Package)."""
    figure = figure_asked(request, measure)
    return give_json(
        package_of(request, (figure,), name=measure, title=figure.title, description=figure.question)
    )


def package_of(
    request: HttpRequest, figures: tuple[disclosure.Released, ...], *, name: str, title: str, description: str
) -> dict[str, Any]:
    """Give the descriptor of the tables of some figures, at their addresses."""
    body = the_house().body
    resources = [
        reports.resource(figure, table, _address(request, "figure-table", figure, table.name))
        | {"name": f"{figure.measure}-{table.name}"}
        for figure in figures
        for table in figure.tables
    ]
    more = {"knownAt": figures[0].known_at, "root": figures[0].root, "asOf": str(figures[0].as_of)}
    return reports.package(
        name=name,
        title=title,
        description=description,
        publisher=body.name,
        licence=body.licence,
        resources=resources,
        more=more,
    )


def csvm(request: HttpRequest) -> HttpResponse:
    """Say where what describes a CSV file is found (CSV on the Web, 5.3)."""
    return HttpResponse("{+url}-metadata.json\n", content_type="text/plain; charset=utf-8")


def _picture(request: HttpRequest, figure: disclosure.Released) -> HttpResponse:
    """Give the chart of a figure as a picture that says what it is, of which day, and where it comes from."""
    drawn = reports.chart(figure, sort_of_chart(figure.measure))
    if drawn is None:
        raise Http404
    lines = (
        f"{drawn.title}. {drawn.caption}",
        f"{the_house().body.name}, as of {disclosure.spoken(figure.as_of)}, as known at {figure.known_at:,} entries"
        f" of the record on {disclosure.spoken(the_house().today())}",
    )
    query = {"as_of": str(figure.as_of), "since": str(figure.since)}
    source = absolute(reverse("figure", args=(figure.measure,), query=query), request)
    made = reports.signed(drawn, title=figure.title, lines=lines, source=source)
    answer = HttpResponse(made, content_type="image/svg+xml; charset=utf-8")
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


def _table(figure: disclosure.Released, name: str) -> disclosure.ReleasedTable:
    found = figure.table(name)
    if found is None:
        raise Http404
    return found


def _address(request: HttpRequest, view: str, figure: disclosure.Released, table: str) -> str:
    """Give the whole address of something of a table, for the very days of the figure."""
    query = {"as_of": str(figure.as_of), "since": str(figure.since)}
    return absolute(reverse(view, args=(figure.measure, table), query=query), request)


def give_json(made: dict[str, Any], *, media: str = "application/json") -> HttpResponse:
    """Answer with JSON that a person can read as well."""
    content = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    return HttpResponse(content, content_type=media)


def _spreadsheet(form: str) -> Callable[[disclosure.Released], tuple[bytes, str]]:
    made, media = SPREADSHEETS[form]
    return lambda figure: (made(alone(figure), licence=the_house().body.licence), media)


def _zip(figure: disclosure.Released) -> tuple[bytes, str]:
    return reports.tables_zip(alone(figure), licence=the_house().body.licence), "application/zip"


FORMS: dict[str, Callable[[disclosure.Released], tuple[bytes, str]]] = {
    "json": lambda figure: (disclosure.released_json(figure), "application/json"),
    "zip": _zip,
    "ods": _spreadsheet("ods"),
    "xlsx": _spreadsheet("xlsx"),
}
