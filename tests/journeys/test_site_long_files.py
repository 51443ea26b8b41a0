"""A long file at a real server: in and out in little memory, and at no moment plain on its disk."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.site_register import PASSWORD

MIB = 2**20
CASE = "C-2025-0003"
MARK = b"what the camera in the workshop saw that night. "
PIECE = (MARK * (MIB // len(MARK) + 1))[:MIB]


class Visitor:
    """A browser as small as can be: cookies, forms, and nothing kept that it does not need."""

    def __init__(self, port: int) -> None:
        self._port, self._cookies = port, {}

    def ask(self, method: str, path: str, body=None, **heads: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=300)
        heads["Cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        connection.request(method, path, body, {"Referer": f"http://localhost:{self._port}", **heads})
        answer = connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self._cookies[name] = value
        return answer

    def token(self, path: str) -> str:
        page = self.ask("GET", path).read().decode()
        return re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]

    def sign_in(self, name: str) -> None:
        said = {"login": f"{name}@guild.example", "password": PASSWORD}
        said["csrfmiddlewaretoken"] = self.token("/account/login/")
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = self.ask("POST", "/account/login/", urlencode(said), **form)
        assert answer.status == 302, answer.read()


class Server:
    """The register of the tests, served as it is in production by a process of its own."""

    def __init__(self, home: Path) -> None:
        root = Path(__file__).resolve().parent.parent.parent
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.home, self.scratch = home, home / "tmp"
        self.scratch.mkdir()
        environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"} | {
            "ANSWERABLE_HOME": str(home / "register"),
            "TMPDIR": str(self.scratch),
            "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.site_register", str(self.port)],
            env=environment, cwd=root, stdout=subprocess.PIPE, stderr=(home / "errors.txt").open("w"), text=True,
        )  # fmt: skip
        assert self.process.stdout.readline() == "ready\n", (home / "errors.txt").read_text()

    def memory(self, what: str = "VmRSS") -> int:
        """Mebibytes: now, or the most there ever were (VmHWM)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{what}:\s+(\d+)", status)[1]) // 1024

    def forget_the_most(self) -> None:
        """Count the most memory from now on (proc(5), clear_refs)."""
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def plain(self) -> list[str]:
        """Which files of its disk have the words in them, those among them that have no name any more."""
        opened = Path(f"/proc/{self.process.pid}/fd").iterdir()
        files = [*opened, *(path for path in self.home.rglob("*") if path.is_file())]
        return [str(path) for path in files if _has_words(path)]


def _has_words(path: Path) -> bool:
    try:
        if path.is_symlink() and not os.readlink(path).startswith("/") or not path.is_file():
            return False
        with path.open("rb") as file:
            return any(MARK in piece for piece in iter(lambda: file.read(4 * MIB), b""))
    except OSError:
        return False


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path)
    yield made
    made.process.terminate()
    made.process.wait(timeout=20)


def multipart(token: str, pieces: int, between) -> Iterator[bytes]:
    fields = {"csrfmiddlewaretoken": token, "sort": "evidence", "happened_on_day": "10"}
    fields |= {"happened_on_month": "3", "happened_on_year": "2026"}
    for name, value in fields.items():
        yield f'--edge\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    head = (
        'Content-Disposition: form-data; name="file"; filename="film.mp4"\r\nContent-Type: video/mp4\r\n\r\n'
    )
    yield f"--edge\r\n{head}".encode()
    for number in range(pieces):
        between(number)
        yield PIECE
    yield b"\r\n--edge--\r\n"


def in_and_out(server: Server, *, mebibytes: int) -> int:
    """Send a file, save it again, and give by how many mebibytes the server's memory grew at most."""
    carol = Visitor(server.port)
    carol.sign_in("carol")
    new = f"/desk/matters/{CASE}/files/new/"
    token = carol.token(new)
    before = server.memory()
    server.forget_the_most()
    looked: list[str] = []

    def look(number: int) -> None:
        if number == min(mebibytes - 1, 100):
            looked.extend(server.plain())

    length = sum(len(part) for part in multipart(token, mebibytes, lambda _: None))
    heads = {"Content-Type": "multipart/form-data; boundary=edge", "Content-Length": str(length)}
    answer = carol.ask("POST", new, multipart(token, mebibytes, look), **heads)
    assert answer.status == 302, answer.read()
    story = carol.ask("GET", f"/desk/matters/{CASE}/").read().decode()
    given = carol.ask("GET", re.search(r'href="([^"]*/files/\d+/)"', story)[1])
    expected, found = sha256(), sha256()
    for _ in range(mebibytes):
        expected.update(PIECE)
        found.update(given.read(MIB))
    assert given.read() == b"" and found.hexdigest() == expected.hexdigest()
    assert given.headers["Content-Length"] == str(mebibytes * MIB)
    assert [*looked, *server.plain()] == []
    grew = server.memory("VmHWM") - before
    print(f"{mebibytes} MiB in and out: {before} MiB of memory before, at most {grew} more")
    return grew


def test_a_file_of_200_megabytes_needs_under_100_of_memory(server):
    assert in_and_out(server, mebibytes=200) < 100


@pytest.mark.slow
def test_a_file_of_2_gigabytes_needs_under_100_megabytes_of_memory(server):
    assert in_and_out(server, mebibytes=2_048) < 100
    assert list((server.home / "register" / "papers" / "arriving").iterdir()) == []


def test_one_who_breaks_off_leaves_nothing_behind(server):
    carol = Visitor(server.port)
    carol.sign_in("carol")
    new = f"/desk/matters/{CASE}/files/new/"
    body = multipart(carol.token(new), 20, lambda _: None)
    heads = {"Content-Type": "multipart/form-data; boundary=edge", "Content-Length": str(30 * MIB)}
    try:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
        connection.putrequest("POST", new)
        for name, value in heads.items():
            connection.putheader(name, value)
        connection.endheaders()
        for part in body:
            connection.send(part)
    finally:
        connection.close()
    assert "Add a file" in carol.ask("GET", new).read().decode()
    assert server.plain() == []
