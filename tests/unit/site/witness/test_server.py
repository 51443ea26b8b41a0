"""The witness as it answers: what a register is told, what people and programs read, and the hashes that it keeps."""

import io
import json
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from wsgiref.util import setup_testing_defaults

import pytest

from answerable.record import Checkpoint, SigningKey, Tiles, leaf_hash, request, sign_note
from answerable.site.witness import WitnessFolder
from answerable.site.witness.server import LONGEST, Server

ORIGIN = "register.example/guild"
AT = datetime(2026, 3, 10, 12, 5, tzinfo=UTC)


class Register:
    """A register with a tree and a key, whose tiles are served by HTTP."""

    def __init__(self, folder):
        self.key = SigningKey.generate(ORIGIN)
        self.tiles = Tiles(folder)
        folder.mkdir(parents=True)
        quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *args: quiet(*args, directory=folder))
        Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def grow(self, *words):
        size = self.tiles.size + len(words)
        self.tiles.grow([leaf_hash(word.encode()) for word in words], size)
        return self

    def shown(self, old=0):
        """The head as it stands, as it is handed over."""
        size = self.tiles.size
        note = sign_note(Checkpoint(ORIGIN, size, self.tiles.root(size)).text, [self.key])
        return request(old, self.tiles.consistency(old, size), note)

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def register(tmp_path):
    made = Register(tmp_path / "register")
    yield made
    made.stop()


@pytest.fixture
def folder(tmp_path, register):
    made = WitnessFolder(tmp_path / "office")
    made.make("witness.example/office")
    made.add(str(register.key.verifier), register.url)
    return made


@pytest.fixture
def ask(folder):
    server = Server(folder, lambda: AT)

    def asked(method, path, body=b""):
        environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "wsgi.input": io.BytesIO(body)}
        environ["CONTENT_LENGTH"] = str(len(body))
        setup_testing_defaults(environ)
        given = {}
        content = b"".join(
            server(
                environ, lambda status, headers: given.update(status=int(status[:3]), headers=dict(headers))
            )
        )
        server.mirror.wait()
        return given["status"], given["headers"], content.decode()

    return asked


def test_a_head_is_signed_and_shown(ask, register):
    assert ask("GET", "/")[2].count("It has shown no head yet") == 1
    register.grow("one", "two")
    status, headers, body = ask("POST", "/add-checkpoint", register.shown())
    assert status == 200 and body.startswith("— witness.example/office ")
    status, headers, page = ask("GET", "/")
    assert "On 10 March 2026, 12:05 UTC it held <strong>2 entries</strong>" in page
    assert "nothing that it saw was taken back" in page
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert register.tiles.root(2).hex() in page
    assert ask("GET", "/registers/1/checkpoint")[2].count("— ") == 2


def test_the_hashes_are_kept_where_the_address_is_known(ask, register, folder):
    register.grow(*(f"entry {n}" for n in range(300)))
    ask("POST", "/add-checkpoint", register.shown())
    assert "kept up to entry 299" in ask("GET", "/")[2]
    assert folder.witness().book(ORIGIN).tree.root(300) == register.tiles.root(300)


def test_a_rewrite_is_refused_and_the_first_changed_entry_is_named(ask, register, folder, tmp_path):
    register.grow(*(f"entry {n}" for n in range(300)))
    assert ask("POST", "/add-checkpoint", register.shown())[0] == 200
    other = Register(tmp_path / "other")
    other.key = register.key
    other.grow(*(f"entry {n}" if n != 271 else "another" for n in range(301)))
    folder.add(str(register.key.verifier), other.url)
    status, _, _ = ask("POST", "/add-checkpoint", other.shown(300))
    assert status == 422
    page = ask("GET", "/")[2]
    assert (
        "It has refused <strong>1 head</strong>" in page
        and "The first entry that was changed is 271." in page
    )
    seen = json.loads(ask("GET", "/status.json")[2])
    refused = seen["registers"][0]["refused"][0]
    assert (refused["first_changed"], refused["size"]) == (271, 301) and ORIGIN in refused["note"]
    other.stop()


def test_tiles_that_are_not_those_of_the_head_are_not_kept(ask, register, folder):
    register.grow(*(f"entry {n}" for n in range(300)))
    tile = register.tiles.folder / "tile/0/000"
    tile.write_bytes(b"\0" * 32 + tile.read_bytes()[32:])
    assert ask("POST", "/add-checkpoint", register.shown())[0] == 200
    assert folder.witness().book(ORIGIN).tree.size == 0
    assert "not kept" in ask("GET", "/")[2]


def test_without_an_address_it_signs_and_keeps_no_hashes(ask, register, folder):
    folder.add(str(register.key.verifier))
    register.grow("one")
    assert ask("POST", "/add-checkpoint", register.shown())[0] == 200
    assert folder.witness().book(ORIGIN).tree.size == 0


@pytest.mark.parametrize(
    "method, path, body, status",
    [
        ("GET", "/nowhere", b"", 404),
        ("GET", "/registers/2/checkpoint", b"", 404),
        ("GET", "/registers/1/checkpoint", b"", 404),
        ("GET", "/registers/x/checkpoint", b"", 404),
        ("GET", "/../witness.key", b"", 404),
        ("GET", "/witness.key", b"", 404),
        ("GET", "/add-checkpoint", b"", 405),
        ("POST", "/", b"", 405),
        ("POST", "/add-checkpoint", b"", 400),
        ("POST", "/add-checkpoint", b"old 0\n\nnonsense\n", 400),
        ("POST", "/add-checkpoint", b"\xff\xfe", 400),
        ("POST", "/add-checkpoint", b"x" * (LONGEST + 1), 413),
    ],
)
def test_what_cannot_be_answered_is_refused(ask, method, path, body, status):
    answered, headers, content = ask(method, path, body)
    assert answered == status and content and "PRIVATE" not in content
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unknown_register_and_an_unknown_key_are_refused(ask, register):
    register.grow("one")
    register.key = SigningKey.generate(ORIGIN)
    assert ask("POST", "/add-checkpoint", register.shown())[0] == 403
    stranger = SigningKey.generate("stranger.example")
    note = sign_note(Checkpoint("stranger.example", 1, register.tiles.root(1)).text, [stranger])
    assert ask("POST", "/add-checkpoint", request(0, (), note))[0] == 404


def test_its_look_is_that_of_the_register(ask, project_root):
    if not (project_root / "src/answerable/site/static/answerable/app.css").exists():
        pytest.skip("the styles are not built: make assets")
    status, headers, content = ask("GET", "/app.css")
    assert status == 200 and headers["Content-Type"] == "text/css" and len(content) > 1000
