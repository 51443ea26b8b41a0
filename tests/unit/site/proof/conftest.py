from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.histories import AT, received
from tests.registers import begin_django, postgres_registers, record_in, sqlite_registers, using  # noqa: F401

begin_django()  # pytest leaves Django alone until something asks for it
ORIGIN = "register.example/guild"


@pytest.fixture
def publishing(using, tmp_path):  # noqa: F811
    """What is published of a new record, in a home of its own."""
    # Not above: Django has not begun there.
    from answerable.site.proof.publishing import Publishing

    return Publishing(record_in(using), ORIGIN, tmp_path / "home", using=using)


@pytest.fixture
def grow(publishing):
    """Adds so many entries to the record, one after the other in one append."""

    def grown(count: int) -> None:
        size = publishing.record.head().size
        publishing.record.append([received(size + n) for n in range(count)], after=size, at=AT)

    return grown


@pytest.fixture
def serve_words():
    """Serves the same words to whoever posts anything, on an address of its own."""

    @contextmanager
    def served(words: bytes):
        class Saying(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                self.send_response(200)
                self.end_headers()
                self.wfile.write(words)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Saying)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            server.server_close()

    return served
