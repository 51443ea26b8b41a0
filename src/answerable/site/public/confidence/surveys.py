"""What people say when they are asked: a page of its own, beside no figure of the process."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.disclosure import Cell
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"


@dataclass(frozen=True)
class Answered:
    """How one question came out, each number as it may be seen."""

    question: Cell
    said: Cell
    confident: Cell
    neither: Cell
    not_confident: Cell
    share: Cell
    low: Cell
    high: Cell


@dataclass(frozen=True)
class Shown:
    """One survey with its numbers, as they may be seen."""

    about: disclosure.SurveyView
    asked: Cell
    answered: Cell
    share: Cell
    answers: tuple[Answered, ...]


def surveys(request: HttpRequest) -> HttpResponse:
    """Show every survey with how many answered, and where chance chose them, between what the truth may lie."""
    house = the_house()
    figure = house.figure("confidence", reader=READER)
    held = house.show(disclosure.surveys, on=figure.as_of)
    return page(
        request, "public/confidence.html", figure=figure, surveys=[_shown(figure, one) for one in held]
    )


def _shown(figure: disclosure.Released, about: disclosure.SurveyView) -> Shown:
    table, counts = figure.table("answers"), figure.table("surveys")
    assert table is not None and counts is not None
    names = ("question", "said", "confident", "neither", "not_confident", "share", "low", "high")
    rows = [row for key, row in zip(table.keys, table.rows, strict=True) if key[0] == about.id]
    cells = {
        name: counts.cell((about.id,), name) or disclosure.Withheld("x")
        for name in ("asked", "answered", "share")
    }
    answers = tuple(Answered(**{name: row[table.position(name)] for name in names}) for row in rows)
    return Shown(about, answers=answers, **cells)
