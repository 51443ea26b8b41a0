"""The figures: what each asks and how it counts, its tables and chart, on any day, and as files."""

from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure, reports
from answerable.site.accounts.people import person_of
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"


def catalogue(request: HttpRequest) -> HttpResponse:
    """List every figure with the question that it answers."""
    return page(request, "public/figures.html", definitions=the_house().definitions())


def one(request: HttpRequest, measure: str) -> HttpResponse:
    """Show one figure: chart, tables, definition and proof; for another day where one is asked for."""
    form = _form(request)
    figure = figure_asked(request, measure, form)
    return page(
        request,
        "public/figure.html",
        figure=figure,
        form=form,
        chart=reports.chart(figure, sort_of_chart(measure)),
        narrow=reports.chart(figure, sort_of_chart(measure), width=reports.NARROW),
        query={"as_of": figure.as_of, "since": figure.since},
        exact=the_house().is_exact(person_of(request).tier),
    )


def figure_asked(request: HttpRequest, measure: str, form: forms.Form | None = None) -> disclosure.Released:
    """Give a figure for the days that are asked for; raises Http404 where there is no such figure."""
    house = the_house()
    if measure not in dict(house.measures()):
        raise Http404
    asked = form.cleaned_data if form and form.is_bound and form.is_valid() else {}
    as_of = asked.get("as_of") or _day(request, "as_of")
    since = asked.get("since") or _day(request, "since")
    latest = house.latest(READER)
    as_of = min(as_of, latest) if as_of else None
    if as_of and as_of < house.body.period_start:
        as_of = house.body.period_start
    return house.figure(
        measure, reader=READER, as_of=as_of, since=since if not as_of or (since and since <= as_of) else None
    )


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def _form(request: HttpRequest) -> forms.Form:
    made = type(
        "Days",
        (forms.Form,),
        {
            "as_of": day(
                "As of the end of", required=False, hint="The last month's end, unless you give another day"
            ),
            "since": day("Over the period from", required=False, hint="A year, unless you give another day"),
        },
    )
    return made(request.GET if any(name.startswith(("as_of_", "since_")) for name in request.GET) else None)


def sort_of_chart(measure: str) -> Any:
    """Give the sort of chart that the body's reports draw of a measure."""
    sections = [section for plan in the_house().plans() for section in plan.sections]
    return next((section.chart for section in sections if section.measure == measure), "none")


def alone(figure: disclosure.Released) -> reports.Report:
    """Make a report of one figure, so that its files are made as a report's are."""
    return reports.Report(
        about=figure.measure,
        title=figure.title,
        subtitle=figure.question,
        body=the_house().body.name,
        reader=figure.reader,
        blocks=(reports.FigureBlock(figure, sort_of_chart(figure.measure)),),
        as_of=figure.as_of,
        known_at=figure.known_at,
        root=figure.root,
    )
