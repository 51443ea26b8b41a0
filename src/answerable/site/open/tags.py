"""Whether something is what a program already holds: told by its tag, which the record's root and the day make."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers

from answerable.site.house import the_house

View = Callable[..., HttpResponse]
FRESH = "public, max-age=60, must-revalidate"


def tag_of(request: HttpRequest) -> str:
    """Give the entity tag of what an address shows: a function of record, rules, day and address, and nothing else."""
    house = the_house()
    parts = (house.head().root, house.rules.digest, str(house.today()), request.build_absolute_uri())
    return f'"{sha256(" ".join(parts).encode()).hexdigest()[:32]}"'


def unchanged(view: View) -> View:
    """Let a view that gives everybody the same be asked "has it changed?", and answer no without making it (304)."""

    @wraps(view)
    def conditional(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        tag = tag_of(request)
        known = get_conditional_response(request, etag=tag)
        answer = known if known is not None else view(request, *args, **named)
        if answer.status_code in (200, 304):
            answer["ETag"], answer["Cache-Control"] = tag, FRESH
            patch_vary_headers(answer, ("Accept-Encoding",))
        return answer

    return conditional
