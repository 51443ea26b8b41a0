"""A mapping is read with all its faults, by line; and the mapping that fits a folder is found."""

import pytest

from answerable.imports import find_mapping, load_mapping
from answerable.rules import RulesRefused
from tests.unit.imports.conftest import MAPPING, OldSystem


def test_all_faults_of_a_mapping_are_told_with_their_lines(old_system: OldSystem) -> None:
    old_system.replace("mapping.yaml", "kind: Allocated", "kind: Allotted")
    old_system.replace("mapping.yaml", "{value: withdrawn}", "{valu: withdrawn}")
    with pytest.raises(RulesRefused) as refused:
        load_mapping(old_system.folder / "mapping.yaml")
    told = str(refused.value)
    lines = MAPPING.splitlines()
    for words, text in (
        ("kind: Allocated", "there is no kind of event 'Allotted'"),
        ("{value: withdrawn}", "valu"),
    ):
        line = next(n for n, t in enumerate(lines, start=1) if words in t)
        assert any(
            f":{line - slack}:" in one and text in one for one in told.splitlines() for slack in (0, 1)
        ), told


def test_a_fact_that_the_kind_lacks_is_told(old_system: OldSystem) -> None:
    old_system.replace("mapping.yaml", "{investigator: {column: who", "{inspector: {column: who")
    with pytest.raises(RulesRefused, match="Allocated has no fact inspector; it has investigator, rank"):
        load_mapping(old_system.folder / "mapping.yaml")


def test_a_fact_needs_a_column_or_a_value(old_system: OldSystem) -> None:
    old_system.replace("mapping.yaml", "{value: withdrawn}", "{code: true}")
    with pytest.raises(RulesRefused, match="give either column or value"):
        load_mapping(old_system.folder / "mapping.yaml")


def test_the_mapping_whose_files_stand_in_a_folder_is_found(old_system: OldSystem) -> None:
    body = old_system.folder / "body"
    (body / "imports").mkdir(parents=True)
    (body / "imports" / "old.yaml").write_text(MAPPING)
    assert find_mapping(body, old_system.folder) == body / "imports" / "old.yaml"
    assert find_mapping(body, body) is None
