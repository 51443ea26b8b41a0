"""What was promised, recommended and laid down, for programs; and the releases, out or to come."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from answerable import disclosure
from answerable.site.api.paging import Asked, page_of
from answerable.site.api.shapes import Code, Promise, Recommendation, Release, shaped
from answerable.site.house import the_house

READER = "public"
router = Router(tags=["what was promised"])


@router.get("/promises", response=list[Promise], url_name="promises", summary="Every promise")
def promises(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the promises, those that need somebody first."""
    found = the_house().show(disclosure.promises.undertakings, reader=READER).undertakings
    return [shaped(Promise, one) for one in page_of(request, response, found, asked)]


@router.get(
    "/recommendations",
    response=list[Recommendation],
    url_name="recommendations",
    summary="Every recommendation",
)
def recommendations(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the recommendations of all inquiries, latest inquiry first."""
    found = [
        one
        for inquiry in the_house().show(disclosure.promises.inquiries, reader=READER)
        for one in inquiry.recommendations
    ]
    return [shaped(Recommendation, one) for one in page_of(request, response, found, asked)]


@router.get("/codes", response=list[Code], url_name="codes", summary="Every code, and how its review stands")
def codes(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the codes, overdue ones first."""
    found = the_house().show(disclosure.documents, reader=READER)
    return [shaped(Code, one) for one in page_of(request, response, found, asked)]


@router.get("/releases", response=list[Release], url_name="releases", summary="Releases, out or to come")
def releases(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the releases of every series, the latest of each first."""
    found = [line for series in the_house().show(disclosure.calendar).series for line in series.lines]
    return [shaped(Release, one) for one in page_of(request, response, found, asked)]
