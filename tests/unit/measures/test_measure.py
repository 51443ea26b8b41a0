"""The library: one question a file, each fully defined, loaded without waiting for an engine."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from answerable.measures import LIBRARY, library

EXPECTED = [
    "open-by-stage",
    "backlog",
    "received",
    "disposals",
    "time-to-decision",
    "age-of-open",
    "investigators",
    "commissions",
    "training-waits",
    "consultation",
    "panel-training",
    "outcomes",
    "points",
]


def test_the_library_answers_the_questions_of_the_motion_in_their_order() -> None:
    assert list(LIBRARY)[: len(EXPECTED)] == EXPECTED


def test_one_measure_one_file_of_its_name() -> None:
    files = {path.stem for path in Path(library.__file__).parent.glob("*.py")} - {"__init__"}
    assert files == {code.replace("-", "_") for code in LIBRARY}


@pytest.mark.parametrize("code", LIBRARY)
def test_every_definition_is_whole(code: str) -> None:
    definition = LIBRARY[code].definition
    assert definition.measure == code
    assert [
        f.name for f in fields(definition) if f.name != "is_apart" and not getattr(definition, f.name)
    ] == []
    assert definition.question.endswith("?")


def test_nobody_waits_for_an_engine_who_does_not_compute() -> None:
    slow = "{'ibis', 'duckdb', 'pandas', 'pyarrow'}"
    code = f"import answerable.measures, sys; print(sorted({slow} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def test_the_front_gives_what_it_promises_and_nothing_else() -> None:
    import answerable.measures as front

    assert [name for name in front.__all__ if not hasattr(front, name)] == []
    with pytest.raises(AttributeError, match="measures has no 'SparkEngine'"):
        front.SparkEngine  # noqa: B018
