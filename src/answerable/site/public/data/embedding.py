"""A chart to set in another's page: a page made for it, which says its day, its place in the record and its source."""

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt

from answerable import disclosure, reports
from answerable.site.house import the_house
from answerable.site.open import absolute, unchanged
from answerable.site.pages import page
from answerable.site.public.figures import figure_asked, sort_of_chart


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # round what follows: "not changed" carries these heads as well
@unchanged
def framed(request: HttpRequest, measure: str) -> HttpResponse:
    """Give a chart as a page made for a frame: no cookie, no script, nothing about whoever reads it."""
    figure = figure_asked(request, measure)
    drawn = _drawn(figure)
    # Not in the frame of our own pages: that knows who is here, and this may not.
    values = {
        "body": the_house().body,
        "figure": figure,
        "wide": drawn,
        "narrow": reports.chart(figure, sort_of_chart(measure), width=reports.NARROW),
        "source": _whole(request, "figure", figure),
        "known_on": the_house().today(),
    }
    return render(request, "public/framed.html", values)


def offered(request: HttpRequest, measure: str) -> HttpResponse:
    """Show how the chart of a figure is set in another page, with what is to be copied."""
    figure = figure_asked(request, measure)
    drawn = _drawn(figure)
    title = f"{figure.title}: {the_house().body.name}"
    frame = (
        f'<iframe src="{absolute(reverse("embed", args=(measure,)), request)}" title="{title}"'
        ' width="100%" height="560" loading="lazy"></iframe>'
    )
    picture = (
        f'<a href="{absolute(reverse("figure", args=(measure,)), request)}">'
        f'<img src="{_whole(request, "figure-file", figure, "svg")}" alt="{title}, as of {figure.as_of}"></a>'
    )
    return page(request, "public/embedding.html", figure=figure, chart=drawn, codes=(frame, picture))


def _drawn(figure: disclosure.Released) -> reports.Drawn:
    drawn = reports.chart(figure, sort_of_chart(figure.measure))
    if drawn is None:
        raise Http404
    return drawn


def _whole(request: HttpRequest, view: str, figure: disclosure.Released, *more: str) -> str:
    query = {"as_of": str(figure.as_of), "since": str(figure.since)}
    return absolute(reverse(view, args=(figure.measure, *more), query=query), request)
