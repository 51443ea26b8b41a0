"""A package of tables, checked by Frictionless' own library."""

import io
import zipfile

import pytest

from answerable.reports import tables_zip
from answerable.reports.formats.describing.datapackage import package, plain, resource
from answerable.rules import Licence
from tests.unit.reports.conftest import released, stages

OPEN = Licence(name="CC-BY-4.0", title="Attribution 4.0", path="https://licence.example/by/4.0/")


def faults(folder) -> list[str]:
    """What the library finds wrong with the package in a folder, and with every cell of its files."""
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    return [*map(str, report.errors), *(e.message for task in report.tasks for e in task.errors)]


@pytest.fixture
def unpacked(report, tmp_path):
    zipfile.ZipFile(io.BytesIO(tables_zip(report, licence=OPEN))).extractall(tmp_path)
    return tmp_path


def test_the_library_finds_nothing_wrong(unpacked):
    assert faults(unpacked) == []


@pytest.mark.parametrize(
    "was, now",
    [
        ("triage,Waiting for triage,1234", "triage,Waiting for triage,many"),
        ("appeal,Under appeal", "triage,Under appeal"),
        ("stage_code,stage,open", "stage_code,stage,shut"),
    ],
    ids=["a word for a number", "a key twice", "another header"],
)
def test_the_library_finds_what_is_wrong(unpacked, was, now):
    file = unpacked / "01-open-by-stage-stages.csv"
    text = file.read_bytes().decode()
    assert was in text
    file.write_bytes(text.replace(was, now).encode())
    assert faults(unpacked) != []


def test_it_says_who_publishes_it_on_which_terms_and_from_what():
    figure = released("open-by-stage", stages())
    made = package(
        name="Öpen by stage",
        title="Open",
        description="How many?",
        publisher="The Guild",
        licence=OPEN,
        more={"root": "ab"},
        resources=[resource(figure, stages(), "stages.csv")],
    )
    assert made["name"] == "-pen-by-stage" == plain("Öpen by stage")
    assert made["licenses"] == [{"name": "CC-BY-4.0", "title": "Attribution 4.0", "path": OPEN.path}]
    assert made["resources"][0]["sources"] == [{"title": "Order 8(2) <draft>"}]
    assert made["resources"][0]["schema"]["primaryKey"] == ["stage_code"]
    assert made["root"] == "ab" and "licenses" not in package(
        name="n", title="", description="", publisher="", resources=[]
    )
