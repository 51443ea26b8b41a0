"""Each line of the story, and each hard question, has its answer on the worked example: the table says where, and this looks."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

TABLE = ROOT / "docs" / "explanation" / "the-story.md"
PASSWORD = "keep-the-light-on"
LINES = [f"L{n}" for n in range(1, 32)]
QUESTIONS = [f"Q{n}" for n in range(1, 26)]


@dataclass(frozen=True)
class Row:
    """One row of the table: which line, where its answer is, as whom one looks, and what stands there."""

    line: str
    where: str
    who: str
    says: tuple[str, ...]


LISTS = {"questions": "/questions/", "oversight": "/oversight/", "meetings": "/meetings/", "codes": "/codes/"}


def found_at(page: Page, where: str) -> str:
    """Put the number in the place of a name in braces, by the list on which the name stands."""
    named = re.search(r"^/(\w+)/\{(.+?)\}", where)
    if named is None:
        return where
    page.goto(LISTS[named[1]])
    link = page.get_by_role("link", name=re.compile(re.escape(named[2]))).first
    number = str(link.get_attribute("href")).strip("/").split("/")[-1]
    return where.replace("{" + named[2] + "}", number)


def rows() -> list[Row]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if re.fullmatch(r"[LQ]\d+", cells[0]) and len(cells) == 5:
            where = re.findall(r"`([^`]+)`", cells[2])
            assert len(where) == 1, f"{cells[0]}: give one address or command, in backquotes"
            said = tuple(re.findall(r"“([^”]+)”", cells[4]))
            assert said, f"{cells[0]}: say what stands there, in “…”"
            found.append(Row(cells[0], where[0], cells[3], said))
    return found


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The worked example, served as `make demo` serves it."""
    home = tmp_path_factory.mktemp("example")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = (home / "told.txt").open("w")
    command = [sys.executable, "-m", "answerable.site", "demo", str(port), "--home", str(home)]
    process = subprocess.Popen(
        command, env=environment(home), cwd=ROOT, stdout=told, stderr=subprocess.STDOUT
    )
    try:
        wait_for(f"http://localhost:{port}/", home)
        yield f"http://localhost:{port}", home
    finally:
        process.terminate()
        process.wait(timeout=20)


def environment(home: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    return kept | {"ANSWERABLE_HOME": str(home), "ANSWERABLE_DEMO": "1", "PYTHONPATH": str(ROOT / "src")}


def wait_for(address: str, home: Path) -> None:
    for _ in range(240):
        try:
            with urlopen(address) as answer:
                answer.read()
            return
        except (URLError, ConnectionError):
            time.sleep(0.5)
    raise AssertionError((home / "told.txt").read_text())


@pytest.fixture(scope="module")
def page_of(browser: Browser, example: tuple[str, Path]) -> Iterator[Callable[[str], Page]]:
    """Gives a page, without JavaScript, on which somebody of the example is signed in, or nobody."""
    opened: dict[str, Page] = {}

    def page(who: str) -> Page:
        if who not in opened:
            context = browser.new_context(base_url=example[0], java_script_enabled=False)
            opened[who] = context.new_page()
            if who != "anyone":
                sign_in(opened[who], who)
        return opened[who]

    yield page
    for one in opened.values():
        one.context.close()


def sign_in(page: Page, who: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email").fill(f"{who}@lanternmakers.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign In", exact=True).click()


def test_every_line_and_every_question_has_a_row():
    found = {row.line for row in rows()}
    assert [line for line in (*LINES, *QUESTIONS) if line not in found] == []


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.line}:{row.where.split('?')[0]}")
def test_what_the_table_says_stands_where_it_says(page_of, example, row):
    if row.where.startswith("answerable "):
        text = run(row.where, example[1])
    else:
        page = page_of(row.who)
        answer = page.goto(found_at(page, row.where))
        assert answer and answer.status == 200, (row.where, answer and answer.status)
        text = page.inner_text("body")
    told = " ".join(text.split()).lower()
    assert [said for said in row.says if said.lower() not in told] == [], text[:3000]


def run(command: str, home: Path) -> str:
    words = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "answerable.site", *words],
        env=environment(home), cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
