"""Each block of a report in HTML: the sentence before the chart, the chart before the table."""

from collections.abc import Iterator

from answerable.disclosure import REASONS, STATUS_WORDS, Released, spoken
from answerable.reports.formats.charts import Drawn, chart
from answerable.reports.formats.markup import Markup, join, paragraphs, tag
from answerable.reports.formats.tables import marks_of, table
from answerable.reports.report import (
    Block,
    FigureBlock,
    Heading,
    Pairs,
    PointMark,
    Points,
    Sentence,
    Status,
    Words,
)

# A shape beside the word and the colour, for whoever sees no colour; drawn in the same 24 by 24 square.
SHAPES: dict[Status, str] = {
    "answered": "M4 12.5 9.5 18 20 6.5",
    "partly": "M5 12h14",
    "refused": "M6 6l12 12M18 6 6 18",
    "not-held": "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7 17 17 7",
    "outstanding": "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14",
    "late": "M12 5v9M12 18.5v.5",
}
SAID = {
    "answer": "",
    "statement": "Said, and not an answer",
    "refusal": "Refused",
    "silence": "No answer",
    "note": "",
    "prose": "",
    "quoted": "",
}


def block(part: Block, *, id: str, linked: bool = True) -> Markup:
    """Set one block; `id` is its own in the document, `linked` whether marks lead to what they stand for."""
    match part:
        case Heading():
            return _heading(part)
        case Sentence(words):
            return tag("p", words, class_="a-sentence a-sentence--small")
        case Words():
            return _words(part)
        case Pairs(pairs):
            rows = (join(tag("dt", name), tag("dd", value)) for name, value in pairs)
            return tag("dl", *rows, class_="a-pairs")
        case Points():
            return _points(part, linked)
        case FigureBlock():
            return _figure(part, id)


def _heading(part: Heading) -> Markup:
    state = _state(part.status) if part.status else Markup("")
    name, css = (
        ("h2", "a-heading")
        if part.level == 2
        else ("h3", "govuk-heading-m govuk-!-margin-top-7 a-subheading")
    )
    return tag(name, part.words, " " if part.status else "", state, class_=css, id=part.anchor or None)


def _state(status: Status) -> Markup:
    return tag("span", _shape(status), _status(status), class_=f"a-state a-is-{status}")


def _shape(status: Status) -> Markup:
    line = tag(
        "path",
        d=SHAPES[status],
        fill="none",
        stroke="currentColor",
        stroke_width="2.5",
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    return tag(
        "svg",
        tag("title", _status(status)),
        line,
        class_="a-mark",
        viewBox="0 0 24 24",
        width=24,
        height=24,
        aria_hidden="true",
    )


def _status(status: Status) -> str:
    return STATUS_WORDS[status].capitalize()


def _words(part: Words) -> Markup:
    by = tag("footer", part.by) if part.by else Markup("")
    if part.sort == "quoted":
        return tag("blockquote", paragraphs(part.words), by, class_="a-quoted")
    if part.sort in ("statement", "refusal", "silence"):
        state = {"statement": "statement", "refusal": "refused", "silence": "late"}[part.sort]
        label = tag("p", tag("strong", SAID[part.sort]), class_="a-told__label")
        return tag("div", label, paragraphs(part.words), by, class_=f"a-told a-is-{state}")
    if part.sort == "note":
        return paragraphs(part.words, class_="govuk-body-s a-note")
    when = tag("p", part.by, class_="a-when") if part.by else Markup("")
    return join(when, tag("div", paragraphs(part.words), class_="a-prose")) if part.words else when


def _points(part: Points, linked: bool) -> Markup:
    marks = tag(
        "ol",
        *(_point(m, linked) for m in part.marks),
        class_="a-points",
        aria_label="The points of the motion",
    )
    return join(marks, tag("p", part.completeness, class_="govuk-body a-completeness"))


def _point(mark: PointMark, linked: bool) -> Markup:
    inner = join(
        tag("span", str(mark.number), class_="a-points__number"),
        _shape(mark.status),
        tag("span", _status(mark.status), class_="a-points__word"),
    )
    whole = tag("a", inner, class_="a-points__link", href=f"#{mark.anchor}") if linked else tag("div", inner)
    return tag("li", whole, class_=f"a-points__point a-is-{mark.status}")


def _figure(part: FigureBlock, id: str) -> Markup:
    figure = part.released
    drawn = chart(figure, part.chart)
    picture = _picture(drawn) if drawn else Markup("")
    shown = (
        tag("figure", picture, tag("figcaption", drawn.caption), class_="a-chart") if drawn else Markup("")
    )
    tables = (table(t, id=f"{id}-{n}", within=f"{id}-asks") for n, t in enumerate(figure.tables, start=1))
    return tag(
        "section",
        tag("p", figure.question, id=f"{id}-asks", class_="govuk-body govuk-!-font-weight-bold a-question"),
        shown,
        *tables,
        _legend(figure),
        _definition(figure),
        class_="a-reported",
    )


def _picture(drawn: Drawn) -> Markup:
    """Set a chart in a frame that scrolls sideways where the page is narrow, by keyboard too."""
    return tag(
        "div",
        Markup(drawn.svg),
        class_="a-chart__picture",
        role="region",
        aria_label=f"Chart: {drawn.title}",
        tabindex=0,
    )


def _legend(figure: Released) -> Markup:
    """Give the meaning of the marks that stand in the tables, what is withheld, and the figure's notes."""
    marks = [f"[{m}] {REASONS[m]}" for m in marks_of(figure.tables)]  # type: ignore[index]
    lines = (["; ".join(marks) + "."] if marks else []) + [*figure.withheld, *figure.notes]
    return tag("ul", *(tag("li", line) for line in lines), class_="a-notes") if lines else Markup("")


def _definition(figure: Released) -> Markup:
    pairs = tag("dl", *_pairs(figure), class_="a-pairs a-definition")
    proof = tag(
        "p",
        f"{figure.measure} {figure.version}, for the {figure.reader} tier, from the first {figure.known_at:,} entries",
        ", whose root is ",
        tag("code", figure.root),
        class_="a-proof",
    )
    return join(pairs, proof)


def _pairs(figure: Released) -> Iterator[Markup]:
    facts = (
        ("Unit", figure.unit),
        ("Counts", figure.numerator),
        ("Out of", figure.denominator),
        ("Time", figure.time_rule),
        ("Days", f"as of the end of {spoken(figure.as_of)}; periods from {spoken(figure.since)}"),
        ("Source", figure.source),
    )
    for name, value in facts:
        if value:
            yield join(tag("dt", name), tag("dd", value))
