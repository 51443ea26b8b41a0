"""The real server on a real socket: long requests come through whole, are never plain on disk, and are let in where they may."""

import http.client
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest

from answerable.site.sealed.serving import FORM_BYTES, server

FOR_FILES = "/desk/matters/C-2026-0001/files/new/"
MARK = b"zz-plain-words-zz"


@pytest.fixture
def served():
    """A small application that says what it was sent; `seen` holds the digests, `go` lets it read."""
    told = {"seen": [], "go": Event(), "files": []}
    told["go"].set()

    def application(environ, start):
        told["go"].wait(20)
        told["files"] = _plain_files()
        body, found = environ["wsgi.input"], sha256()
        while piece := body.read(65_536):
            found.update(piece)
        told["seen"].append(found.hexdigest())
        start("200 OK", [("Content-Type", "application/octet-stream")])
        return (MARK * 4_096 for _ in range(int(environ.get("QUERY_STRING") or 0)))

    made = server(application, host="127.0.0.1", port=0)

    def run():
        with suppress(OSError):  # the socket is closed under it at the end
            made.run()

    thread = Thread(target=run, daemon=True)
    thread.start()
    told["port"] = made.effective_port
    yield told
    made.close()


def _plain_files():
    """Which files that this process holds open have the words in them, as they lie on the disk."""
    found = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            target = os.readlink(link)
            if target.startswith("/") and "/dev/" not in target and MARK in Path(link).read_bytes():
                found.append(target)
        except OSError:
            continue
    return found


def send(port, path, body, **heads):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST", path, body, heads)
    answer = connection.getresponse()
    return answer.status, answer.read()


@pytest.mark.parametrize("length", [0, 10, 8_192, 524_287, 524_289, 5_000_001])
def test_what_is_sent_comes_through_whole(served, length):
    body = (MARK * (length // len(MARK) + 1))[:length]
    assert send(served["port"], "/", body)[0] == 200
    assert served["seen"] == [sha256(body).hexdigest()]
    assert served["files"] == []


def test_where_files_are_sent_it_may_be_long_and_elsewhere_not(served):
    body = MARK * (FORM_BYTES // len(MARK) + 2)
    assert send(served["port"], FOR_FILES, body)[0] == 200
    assert served["files"] == []
    for other in ("/complain/", f"/complain/?{FOR_FILES}", "/"):
        assert is_refused(served["port"], other, body)
    assert len(served["seen"]) == 1


def test_one_who_does_not_say_how_long_it_is_is_stopped_too(served):
    pieces = [MARK * 60_000] * 12
    assert is_refused(served["port"], "/complain/", iter(pieces), **{"Transfer-Encoding": "chunked"})
    assert served["seen"] == []


def is_refused(port, path, body, **heads):
    """It is told so, or cut short while it still sends."""
    try:
        return send(port, path, body, **heads)[0] == 413
    except (BrokenPipeError, ConnectionResetError):
        return True


def test_a_long_answer_is_not_set_aside_on_disk(served):
    connection = http.client.HTTPConnection("127.0.0.1", served["port"], timeout=20)
    connection.request("POST", "/?300", b"")
    answer = connection.getresponse()  # and does not read on: the server has to wait with the rest
    for _ in range(10):
        sleep(0.1)
        assert _plain_files() == []
    assert answer.read() == MARK * 4_096 * 300
