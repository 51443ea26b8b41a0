"""A register served as it is in production, and people who sign in to it with JavaScript off."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site_register import PASSWORD

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Served:
    """A register of its own, and where it is served and kept."""

    url: str
    home: Path


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = tmp_path_factory.mktemp("register")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {
        "ANSWERABLE_HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.site_register", str(port)],
        env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=(home / "errors.txt").open("w"), text=True,
    )  # fmt: skip
    try:
        assert process.stdout and process.stdout.readline() == "ready\n", (home / "errors.txt").read_text()
        yield Served(f"http://localhost:{port}", home)
    finally:
        process.terminate()
        process.wait(timeout=20)
    assert "Traceback" not in (home / "errors.txt").read_text(), (home / "errors.txt").read_text()


@pytest.fixture(scope="module")
def open_as(browser: Browser, served: Served) -> Iterator[Callable[..., Page]]:
    """Gives a page on which somebody is signed in; nobody, where no name is given; without JavaScript unless asked."""
    contexts = []

    def opened(name: str | None = None, *, width: int = 1280, javascript: bool = False) -> Page:
        context = browser.new_context(
            base_url=served.url,
            java_script_enabled=javascript,
            viewport={"width": width, "height": 900},
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        if name:
            page.goto("/account/login/")
            page.get_by_label("Email").fill(f"{name.lower()}@guild.example")
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign In", exact=True).click()
            page.wait_for_url("**/desk/" if name not in {"Olga", "Wilma", "Mallory"} else "**")
        return page

    yield opened
    for context in contexts:
        context.close()
