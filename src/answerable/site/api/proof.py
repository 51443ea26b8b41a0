"""The record for programs: how long it is, and its signed heads."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from ninja.errors import HttpError

from answerable import disclosure
from answerable.site.api.paging import Asked, page_of
from answerable.site.api.shapes import Checkpoint, Register
from answerable.site.house import the_house

LARGEST = 2**53 - 1  # the largest whole number that every program reads alike
router = Router(tags=["the record"])


@router.get("/record", response=Register, url_name="record", summary="How long the record is, and its root")
def record(request: HttpRequest) -> dict[str, Any]:
    """Give size and root of the record as it is now."""
    seen = the_house().show(disclosure.register)
    return {"body": seen.body, "size": seen.size, "root": seen.root, "at": seen.at and seen.at.isoformat()}


@router.get("/checkpoints", response=list[Checkpoint], url_name="checkpoints", summary="The signed heads")
def checkpoints(request: HttpRequest, response: HttpResponse, asked: Query[Asked]) -> list[Any]:
    """List the signed heads, latest first."""
    proof = the_house().proof
    heads = proof.publishing.heads
    return [_checkpoint(one) for one in page_of(request, response, heads.latest(heads.count()), asked)]


@router.get("/checkpoints/{size}", response=Checkpoint, url_name="checkpoint", summary="One signed head")
def checkpoint(request: HttpRequest, size: int = Path(..., ge=0, le=LARGEST)) -> Any:
    """Give the signed head of a size."""
    found = the_house().proof.publishing.heads.of_size(size)
    if found is None:
        raise HttpError(404, f"No head of {size} entries was signed. Which were: /api/v1/checkpoints")
    return _checkpoint(found)


def _checkpoint(head: Any) -> dict[str, Any]:
    return {"size": head.size, "root": head.root, "signed_at": head.at.isoformat(), "note": head.note}
