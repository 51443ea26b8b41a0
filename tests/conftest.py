"""What tests may ask for. What a machine lacks is named; under CI that is a failure, not a skip."""

import atexit
import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster import Cluster, ClusterMissing

ROOT = Path(__file__).resolve().parent.parent

# Playwright keeps an event loop in the main thread, where Django would refuse to touch a database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
if importlib.util.find_spec("answerable.site.settings"):
    # Never the register that somebody keeps in this folder.
    os.environ["ANSWERABLE_HOME"] = tempfile.mkdtemp(prefix="answerable-tests-")
    atexit.register(shutil.rmtree, os.environ["ANSWERABLE_HOME"], ignore_errors=True)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")


def missing(what: str, package: str) -> None:
    message = f"{what} is not on this machine: apt-get install {package}"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


@pytest.fixture(scope="session")
def openssl() -> None:
    """The program by which tests make a time authority of their own, and check what ours takes."""
    if shutil.which("openssl") is None:
        missing("openssl", "openssl")


@pytest.fixture(scope="session")
def compiler() -> None:
    """A compiler of C, for the quick look at large registers."""
    if shutil.which("cc") is None:
        missing("A compiler of C", "gcc libc6-dev")


@pytest.fixture(scope="session")
def poppler() -> None:
    """The programs by which tests read a PDF as others do."""
    if shutil.which("pdftotext") is None:
        missing("Poppler", "poppler-utils")


@pytest.fixture(scope="session")
def project_root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real registers, which stand beside the project and never in it."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real registers (../shared/data) are not beside this project")
    return folder


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of an empty database in a PostgreSQL cluster that lives as long as this run of tests."""
    cluster = Cluster()
    try:
        cluster.start()
    except ClusterMissing as absent:
        missing(str(absent), "postgresql")
    try:
        yield cluster.url
    finally:
        cluster.stop()


@pytest.fixture(scope="session")
def needs_pango() -> None:
    """Asked for by every test that sets a PDF."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        missing("Pango", "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


@pytest.fixture(autouse=True)
def _pdf_needs_pango(request: pytest.FixtureRequest) -> None:
    """Every test marked `pdf` asks for Pango, so that none fails where it is merely absent."""
    if request.node.get_closest_marker("pdf"):
        request.getfixturevalue("needs_pango")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """Debian's own Chromium, never one that Playwright would fetch."""
    names = (os.environ.get("CHROMIUM"), "chromium-headless-shell", "chromium", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        missing("Chromium", "chromium-headless-shell")
    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ]
    return {**browser_type_launch_args, "executable_path": found, "args": quiet}


@pytest.fixture(scope="session")
def axe_source() -> str:
    """axe-core, to be run inside a page: `page.evaluate(axe_source)`, then `axe.run(…)`."""
    script = ROOT / "node_modules/axe-core/axe.min.js"
    if not script.exists():
        pytest.skip("axe-core is not here: make assets")
    return script.read_text(encoding="utf-8")
