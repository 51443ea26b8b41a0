"""A file given out again: piece by piece, to be saved and never to be shown in the page; and the reading is noted."""

from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house

# What a browser may take for what it is; all else is bytes to it.
SAFE = (
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
    "text/plain",
    "audio/",
    "video/",
)


@for_staff
def give(request: HttpRequest, matter: str, entry: int) -> HttpResponseBase:
    """Give a file out, piece by piece, to be saved; the reading log says who took it."""
    try:
        held = the_house().show(disclosure.file, matter=matter, entry=entry, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
    answer = StreamingHttpResponse(held.pieces, content_type=_safe(held.media))
    answer["Content-Length"] = str(held.length)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(held.name, safe='')}"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer


def _safe(media: str) -> str:
    return media if media.startswith(SAFE) else "application/octet-stream"
