"""What anyone can check: the signed heads of the record, who has seen them, its tree, and the procedures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import person_of
from answerable.site.house import the_house
from answerable.site.pages import file, page
from answerable.site.proof import Proof

FOREVER = "public, max-age=31536000, immutable"
A_MOMENT = "public, max-age=5"
TEXT = "text/plain; charset=utf-8"
RECORD, READINGS = "record", "readings"


def record(request: HttpRequest) -> HttpResponse:
    """Show the latest signed heads and who has seen each, and how to check them."""
    house = the_house()
    register = house.show(disclosure.register)
    readings = house.proof.of_readings.standing()
    return page(
        request, "public/record.html", register=register, proof=house.proof.standing(), readings=readings
    )


def keys(request: HttpRequest) -> HttpResponse:
    """Show the keys that sign the record, each with its period."""
    shown = [one.standing() for one in the_house().proof.both]
    return page(request, "public/record_keys.html", registers=shown)


def witnesses(request: HttpRequest) -> HttpResponse:
    """Show the witnesses and what each last said."""
    return page(request, "public/record_witnesses.html", proof=the_house().proof.standing())


def policy(request: HttpRequest) -> HttpResponse:
    """Give the keys and witnesses of the record for a program (C2SP tlog-policy)."""
    return _text(the_house().proof.policy(request.build_absolute_uri(reverse("record")).rstrip("/")))


def checkpoint(request: HttpRequest, *, of: str = RECORD) -> HttpResponse:
    """Give the latest signed head with its cosignatures (C2SP tlog-checkpoint)."""
    return _text(_proof(of).checkpoint())


def head(request: HttpRequest, size: int, *, of: str = RECORD) -> HttpResponse:
    """Give the signed head of a size."""
    found = _proof(of).checkpoint_of(size)
    if found is None:
        raise Http404
    return _text(found)


def stamp(request: HttpRequest, size: int, *, of: str = RECORD) -> HttpResponse:
    """Give the time stamp of an authority on the signed head of a size, as it came (RFC 3161)."""
    found = _proof(of).stamp_of(size)
    if found is None:
        raise Http404
    return file(found, name=f"head-{size}.tsr", media="application/timestamp-reply")


def tile(request: HttpRequest, path: str, *, of: str = RECORD) -> HttpResponse:
    """Give a tile of the tree: hashes to anyone, entries to those who may see every one (C2SP tlog-tiles)."""
    if path.startswith("entries/"):
        content = _proof(of).entries(path.removeprefix("entries/"), tier=person_of(request).tier)
        kept = "private, no-store"
    else:
        content, kept = _proof(of).tile(path), FOREVER
    if content is None:
        raise Http404
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Cache-Control"] = kept
    return answer


def _proof(of: str) -> Proof:
    """The proof of the record, or of the log of who has read which papers."""
    proof = the_house().proof
    return proof.of_readings if of == READINGS else proof


def _text(content: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TEXT)
    answer["Cache-Control"] = A_MOMENT
    return answer
