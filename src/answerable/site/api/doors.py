"""What programs can read: figures, motions, the head of the record; as the public sees them, and nothing more."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError

from answerable import disclosure
from answerable.site.house import the_house

READER = "public"

api = NinjaAPI(
    title="Answerable",
    version="1",
    description="How a membership body's complaints process stands, as the public may see it. A cell is"
    ' {"value": …}, {"day": …} or {"withheld": reason}; a withheld cell is not nought. Every figure names the'
    " day for which it speaks, the place in the record at which it was known, and the record's root there.",
    docs_url=None,
    urls_namespace="api-1",
)


class Register(Schema):
    """The head of the record."""

    body: str
    size: int
    root: str
    at: str | None


class Measure(Schema):
    """A figure that can be had, and what it asks."""

    measure: str
    title: str
    question: str
    unit: str
    version: str


class Point(Schema):
    """A point of a motion, and what became of it."""

    number: int
    words: str
    due_on: date
    status: str


class Motion(Schema):
    """A motion, and what became of its points."""

    id: str
    title: str
    organ: str
    addressee: str
    passed_on: date
    due_on: date
    points: list[Point]


@api.get("/record", response=Register, url_name="record", summary="How long the record is, and its root")
def record(request: HttpRequest) -> dict[str, Any]:
    """Give size and root of the record as it is now."""
    seen = the_house().show(disclosure.register)
    return {"body": seen.body, "size": seen.size, "root": seen.root, "at": seen.at and seen.at.isoformat()}


@api.get("/figures", response=list[Measure], url_name="figures", summary="Which figures there are")
def figures(request: HttpRequest) -> list[Any]:
    """List every figure with the question that it answers."""
    return list(the_house().definitions())


@api.get(
    "/figures/{measure}",
    response=dict[str, Any],
    url_name="figure",
    summary="One figure, with definition and root",
)
def figure(
    request: HttpRequest, measure: str, as_of: date | None = None, since: date | None = None
) -> dict[str, Any]:
    """Give a figure as of a day, over the period from another; the last month's end and a year unless said."""
    house = the_house()
    if measure not in dict(house.measures()):
        raise HttpError(404, f"There is no figure {measure!r}. Which there are: /api/v1/figures")
    if since and as_of and since > as_of:
        raise HttpError(
            422, "The period begins after the day it ends on. Give a `since` no later than `as_of`."
        )
    return house.figure(measure, reader=READER, as_of=as_of, since=since).to_json()


@api.get("/motions", response=list[Motion], url_name="motions", summary="Every motion and its points")
def motions(request: HttpRequest) -> list[Any]:
    """List the motions, latest first, with the status of each point."""
    return [_motion(one) for one in the_house().show(disclosure.motions, reader=READER)]


@api.get("/motions/{motion}", response=Motion, url_name="motion", summary="One motion and its points")
def motion(request: HttpRequest, motion: str) -> Any:
    """Give a motion with the status of each point."""
    try:
        return _motion(the_house().show(disclosure.motion, motion=motion, reader=READER))
    except disclosure.NotHere:
        raise HttpError(404, f"There is no motion {motion}. Which there are: /api/v1/motions") from None


def _motion(seen: Any) -> dict[str, Any]:
    named = ("id", "title", "organ", "addressee", "passed_on", "due_on")
    points = [
        {name: getattr(point, name) for name in ("number", "words", "due_on", "status")}
        for point in seen.points
    ]
    return {name: getattr(seen, name) for name in named} | {"points": points}
