"""Long lists in pages: which one is given, and where the others are (RFC 8288)."""

from collections.abc import Sequence
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema

T = TypeVar("T")


class Asked(Schema):
    """Which page of a list is wanted, and how long a page is."""

    page: int = Field(1, ge=1, le=100_000, description="Which page, from 1 on")
    size: int = Field(100, ge=1, le=500, description="How many to a page")


def page_of(request: HttpRequest, answer: HttpResponse, whole: Sequence[T], asked: Asked) -> Sequence[T]:
    """Give one page of a list, and say in the head of the answer where its neighbours are."""
    last = max(1, -(-len(whole) // asked.size))
    near = {"first": 1, "prev": asked.page - 1, "next": asked.page + 1, "last": last}
    answer["Link"] = ", ".join(
        f'<{_there(request, page)}>; rel="{name}"' for name, page in near.items() if 1 <= page <= last
    )
    answer["X-Total-Count"] = str(len(whole))
    start = (asked.page - 1) * asked.size
    return whole[start : start + asked.size]


def _there(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
