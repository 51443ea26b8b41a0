"""The witness as it answers: registers at add-checkpoint, people at its page, programs at status.json.

Source: C2SP tlog-witness.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import jinja2

from answerable.record import Book, read_checkpoint, read_note
from answerable.site.witness.folder import WitnessFolder
from answerable.site.witness.mirror import Mirror
from answerable.site.witness.seen import seen_by
from answerable.site.words import moment, number, plural

LONGEST = 65_536
LOOKS = {
    "app.css": "text/css",
    "mark.svg": "image/svg+xml",
    "favicon.svg": "image/svg+xml",
    "states.svg": "image/svg+xml",
}
STATIC = Path(__file__).parent.parent / "static" / "answerable"
HEADERS = (
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
     "form-action 'none'; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)  # fmt: skip
REASONS = {
    200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 409: "Conflict",
    413: "Content Too Large", 422: "Unprocessable Entity", 500: "Internal Server Error",
}  # fmt: skip
Start = Callable[[str, list[tuple[str, str]]], Any]
Answer = tuple[int, str, bytes]


class Server:
    """A WSGI application over the folder of a witness; `clock` tells the moment at which something is seen."""

    def __init__(self, folder: WitnessFolder, clock: Callable[[], datetime]) -> None:
        self._folder, self._clock = folder, clock
        self.mirror = Mirror(folder)

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Answer one request."""
        status, media, body = self._answer(environ)
        headers = [("Content-Type", media), ("Content-Length", str(len(body))), *HEADERS]
        start(f"{status} {REASONS[status]}", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    def _answer(self, environ: dict[str, Any]) -> Answer:
        path, method = environ.get("PATH_INFO", "/"), environ["REQUEST_METHOD"]
        if path == "/add-checkpoint":
            return self._add(environ) if method == "POST" else _text(405, "A head is handed over by POST.")
        if method not in {"GET", "HEAD"}:
            return _text(405, "Nothing is taken here.")
        match path.strip("/").split("/"):
            case [""]:
                return 200, "text/html; charset=utf-8", self._page().encode()
            case ["status.json"]:
                status = asdict(seen_by(self._folder))
                return 200, "application/json", json.dumps(status, indent=2, default=_written).encode()
            case [name] if name in LOOKS and (STATIC / name).exists():
                return 200, LOOKS[name], (STATIC / name).read_bytes()
            case ["registers", place, "checkpoint"]:
                return self._checkpoint(place)
        return _text(404, "There is no such page.")

    def _add(self, environ: dict[str, Any]) -> Answer:
        length = environ.get("CONTENT_LENGTH") or "0"
        if not length.isdigit() or int(length) > LONGEST:
            return _text(413, "That is too long to be a head of a register.")
        body = environ["wsgi.input"].read(int(length))
        reply = self._folder.witness().add(body, int(self._clock().timestamp()))
        if reply.status in {200, 409, 422}:
            note = body.decode().partition("\n\n")[2]
            origin = read_checkpoint(read_note(note).text).origin
            self.mirror.after(origin, refused=None if reply.status == 200 else note)
        return reply.status, reply.media, reply.body

    def _page(self) -> str:
        words = jinja2.Environment(
            loader=jinja2.PackageLoader("answerable.site"), autoescape=True, trim_blocks=True
        )
        words.filters.update(moment=moment, number=number)
        words.globals.update(plural=plural)
        return words.get_template("witness/page.html").render(seen=seen_by(self._folder), at=self._clock())

    def _checkpoint(self, place: str) -> Answer:
        """The last signed head of the register that stands at a place of the page."""
        registers = seen_by(self._folder).registers
        if place.isascii() and place.isdigit() and 1 <= int(place) <= len(registers):
            note = Book(self._folder.folder, registers[int(place) - 1].origin).latest_note()
            if note is not None:
                return 200, "text/plain; charset=utf-8", str(note).encode()
        return _text(404, "There is no such head.")


def _text(status: int, words: str) -> Answer:
    return status, "text/plain; charset=utf-8", f"{words}\n".encode()


def _written(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
