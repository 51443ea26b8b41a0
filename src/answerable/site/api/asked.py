"""What was asked, for programs: motions, their points, and the news of both."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from ninja.errors import HttpError

from answerable import disclosure
from answerable.site.api.paging import Asked, page_of
from answerable.site.api.shapes import Motion, News, Point, PointOfMotion, shaped
from answerable.site.house import the_house
from answerable.site.open import tag_uri

READER = "public"
Status = Literal["answered", "partly", "refused", "not-held", "outstanding", "late"]
router = Router(tags=["what was asked"])


@router.get("/motions", response=list[Motion], url_name="motions", summary="Every motion and its points")
def motions(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the motions, latest first, with the status of each point."""
    return [_motion(one) for one in page_of(request, response, _every(), asked)]


@router.get("/motions/{motion}", response=Motion, url_name="motion", summary="One motion and its points")
def motion(request: HttpRequest, motion: str) -> Any:
    """Give a motion with the status of each point."""
    try:
        return _motion(the_house().show(disclosure.motion, motion=motion, reader=READER))
    except (disclosure.NotHere, ValueError):
        raise HttpError(404, f"There is no motion {motion}. Which there are: /api/v1/motions") from None


@router.get("/points", response=list[PointOfMotion], url_name="points", summary="Every point that was put")
def points(
    request: HttpRequest, response: HttpResponse, asked: Query[Asked], status: Status | None = None
) -> list[Any]:
    """List the points of all motions, latest motion first; only those that stand so, where a status is given."""
    found = [
        shaped(Point, point) | {"motion": line.id}
        for line in _every()
        for point in line.points
        if status in (None, point.status)
    ]
    return list(page_of(request, response, found, asked))


@router.get("/news", response=list[News], url_name="news", summary="What is new, latest first")
def news(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the news that the feeds tell, each by a name that never changes."""
    found = page_of(request, response, the_house().show(disclosure.news), asked)
    return [shaped(News, one) | {"id": tag_uri(one.name), "at": one.at.isoformat()} for one in found]


def _every() -> tuple[disclosure.MotionLine, ...]:
    return the_house().show(disclosure.motions, reader=READER)


def _motion(seen: Any) -> dict[str, Any]:
    return shaped(Motion, seen) | {"points": [shaped(Point, point) for point in seen.points]}
