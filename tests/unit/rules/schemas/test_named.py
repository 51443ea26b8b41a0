"""Every file of every body fits its schema, and what the loader would refuse for its shape the schema refuses too."""

from datetime import date, datetime

import jsonschema
import pytest

from answerable.imports import Mapping
from answerable.rules.loader import CHECKOUT
from answerable.rules.reading import read_source
from answerable.rules.schemas import FILES, every_schema, schema_of

MADE = {**every_schema(), "import": schema_of(Mapping, title="An export read")}
GLOBS = {**{name: glob for name, (_, _, glob) in FILES.items()}, "import": "imports/*.yaml"}
WRITTEN = [
    pytest.param(name, path, id=str(path.relative_to(CHECKOUT)))
    for name, glob in GLOBS.items()
    for path in sorted(CHECKOUT.glob(f"*/{glob}"))
    if not path.name.startswith("membership")
]


def plain(value):
    """What an editor sees: days as the text that was written."""
    if isinstance(value, dict):
        return {str(name): plain(below) for name, below in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def faults(name, value):
    checker = jsonschema.Draft202012Validator(MADE[name], format_checker=jsonschema.FormatChecker(["date"]))
    return [(list(e.absolute_path), e.message) for e in checker.iter_errors(plain(value))]


@pytest.mark.parametrize("name", MADE)
def test_a_schema_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(MADE[name])
    assert MADE[name]["$schema"].endswith("2020-12/schema")


@pytest.mark.parametrize(("name", "path"), WRITTEN)
def test_every_file_of_every_body_fits(name, path):
    assert faults(name, read_source(path, str(path)).value) == []


LETTER = {"id": "told", "subject": "S", "to": "member", "words": "W", "source": "Rule 1"}
POINT = read_source(CHECKOUT / "lanternmakers/procedures/complaint.yaml", "p").value


def procedure(**changed):
    return {**POINT, **changed}


def limit(**changed):
    version = POINT["versions"][0]
    return procedure(versions=[{**version, "limits": [{**version["limits"][0], **changed}]}])


PLANTED = {
    "an unknown field": ("letter", {**LETTER, "form": "x"}),
    "a field left out": ("letter", {k: v for k, v in LETTER.items() if k != "source"}),
    "a code in capitals": ("letter", {**LETTER, "id": "Told"}),
    "a reader there is not": ("letter", {**LETTER, "to": "everybody"}),
    "a kind there is not": ("letter", {**LETTER, "kind": "Recieved"}),
    "a bare kind there is not": ("procedure", limit(starts=["Recieved"])),
    "a full kind there is not": ("procedure", limit(starts=[{"kind": "Recieved"}])),
    "a unit there is not": ("procedure", limit(length="10 workdays")),
    "a length without a unit": ("procedure", limit(length="10")),
    "a length in full without a unit": ("procedure", limit(length={"count": 10})),
    "a day that is none": (
        "procedure",
        procedure(versions=[{**POINT["versions"][0], "in_force": "2025-02-30"}]),
    ),
    "no version": ("procedure", procedure(versions=[])),
    "a word for what governs": ("procedure", procedure(governs="newest")),
    "a limit without a source": ("procedure", limit(source="")),
    "yes for true": ("procedure", limit(stoppable="yes")),
}


@pytest.mark.parametrize(("name", "value"), PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(name, value):
    assert len(faults(name, value)) >= 1


def test_the_short_forms_are_allowed():
    assert faults("procedure", limit(length="10 working-days", starts=["Received"])) == []
    assert (
        faults("procedure", limit(length={"count": 1, "unit": "months"}, starts=[{"kind": "Received"}])) == []
    )


def test_an_editor_is_told_what_a_field_is_for():
    limit_of = MADE["procedure"]["$defs"]["Limit"]["properties"]
    assert "how far an extension may put the due day" in limit_of["at_most"]["description"]
    assert limit_of["owner"]["description"] == "The role that must act."
    kinds = MADE["procedure"]["$defs"]["KindOfEvent"]
    told = dict(zip(kinds["enum"], kinds["enumDescriptions"], strict=True))
    assert told["Received"].startswith("A complaint")
