"""Two servers on one database: what is begun on one is ended on the other, nothing is lost, nothing is there twice."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from tests.survival.registers import ROOT, Register, environment

EACH = 5
PEOPLE = 4


@contextmanager
def served(register: Register) -> Iterator[str]:
    """A server as it is started by hand."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "answerable.site", "serve", "--port", str(port)],
        env=environment(register.home, register.url), cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert server.stdout and server.stdout.readline()
        url = f"http://localhost:{port}"
        for _ in range(200):
            with suppress(OSError):
                build_opener().open(f"{url}/record/", timeout=20).read()
                break
            time.sleep(0.1)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=30)


class Visitor:
    """A person with a browser, who does not know that there are two servers."""

    def __init__(self, servers: list[str]) -> None:
        self._servers, self._asked = servers, 0
        self._browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def ask(self, path: str, **sent: str) -> str:
        """Load a page from one server, and send its form to the other."""
        page = self._open(path)
        if not sent and "csrfmiddlewaretoken" not in page:
            return page
        (token, *_) = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        return self._open(path, urlencode({"csrfmiddlewaretoken": token, **sent}).encode())

    def _open(self, path: str, sent: bytes | None = None) -> str:
        self._asked += 1
        address = self._servers[self._asked % len(self._servers)]
        return self._browser.open(address + path, sent, timeout=60).read().decode()


def complain(servers: list[str], who: int) -> list[str]:
    """Complain several times, and give the numbers of the cases."""
    cases = []
    for number in range(EACH):
        visitor = Visitor(servers)
        visitor.ask("/complain/what-happened/", words=f"Complaint {number} of visitor {who}.")
        receipt = visitor.ask("/complain/check/", sure="yes")
        (complaint,) = re.findall(r"CP-(2\d{3}-\d{4})", receipt)
        cases.append(f"C-{complaint}")
    return cases


@pytest.mark.slow
def test_two_servers_take_turns(filled, office):
    with served(filled) as one, served(filled) as other, ThreadPoolExecutor(PEOPLE) as people:
        given = [
            case for cases in people.map(complain, [[one, other]] * PEOPLE, range(PEOPLE)) for case in cases
        ]
        heads = {Visitor([at]).ask("/api/v1/record") for at in (one, other)}
    assert len(given) == len(set(given)) == EACH * PEOPLE
    assert len(heads) == 1, "both show the same head"
    office.run("check")
    office.run("check_cases", cases=given, acknowledged=[])
    office.run("check_lists")
