"""How a witness is reached: by HTTP where it is a server, in its folder where it is kept on this machine."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from answerable.site.witness.folder import WitnessFolder

HERE: Final = "folder:"
SECONDS = 15
LONGEST_REPLY = 65_536


class Unreached(Exception):
    """No reply came; the message says why."""


@dataclass(frozen=True)
class Answer:
    """What came back: the HTTP status, its media type, its body."""

    status: int
    media: str
    body: bytes


def post(url: str, body: bytes, *, home: Path, at: datetime) -> Answer:
    """Hand a checkpoint to the witness at a URL; `folder:NAME` is one kept in the home. Raises Unreached."""
    if url.startswith(HERE):
        return _in_folder(home / url.removeprefix(HERE), body, at)
    return _by_http(f"{url.rstrip('/')}/add-checkpoint", body)


def _in_folder(folder: Path, body: bytes, at: datetime) -> Answer:
    if not WitnessFolder(folder).is_made:
        raise Unreached(f"there is no witness in {folder}")
    reply = WitnessFolder(folder).witness().add(body, int(at.timestamp()))
    return Answer(reply.status, reply.media, reply.body)


def _by_http(url: str, body: bytes) -> Answer:
    asked = Request(url, data=body, method="POST", headers={"Content-Type": "text/plain; charset=utf-8"})
    try:
        with _OPENER.open(asked, timeout=SECONDS) as answer:
            return Answer(answer.status, answer.headers.get_content_type(), answer.read(LONGEST_REPLY))
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers.get_content_type(), refused.read(LONGEST_REPLY))
    except (URLError, OSError, ValueError) as failed:
        raise Unreached(str(getattr(failed, "reason", failed))) from None


class _Staying(HTTPRedirectHandler):
    """A witness is where it was said to be: what sends elsewhere is not followed."""

    def redirect_request(self, *_: object) -> None:
        return None


_OPENER = build_opener(_Staying)
