"""A small export of another system, with a mapping, that each test may spoil."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from answerable.imports import ImportReport, load_mapping, take_in
from answerable.record import MemoryRecord
from answerable.rules import Rules, find_body, load

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

MAPPING = """
id: old-system
title: Cases of the old system
source: a nightly export
as_at: 2026-10-31
files:
  cases.csv:
    key: row
    needs: {case: give the case number}
    agree: {case: [received]}
    events:
      - kind: Received
        subject: case
        once_for: case
        happened_on: {column: received}
        facts:
          complaint: {column: case}
          channel: {column: how, words: {Letter: post, Mail: email}}
          category: {column: about, code: true}
      - kind: Disposed
        subject: case
        once_for: case
        present: [closed]
        happened_on: {column: closed}
        facts: {disposal: {value: withdrawn}}
    remarks:
      - {text: a case that stands on an earlier row, repeats: [case]}
  given.csv:
    key: row
    needs: {who: name the investigator}
    events:
      - kind: Allocated
        subject: case
        happened_on: {file: cases.csv, by: case, column: closed, or_as_at: true, dated: by}
        facts: {investigator: {column: who, prefix: P-}}
    remarks:
      - {text: given after the case was closed, later_than: {day: {file: cases.csv, by: case, column: closed}}}
"""
CASES = """row,case,received,closed,how,about
1,C-1,2026-01-05,2026-02-01,Letter,Loud/Rude words
2,C-1,2026-01-05,2026-02-01,Letter,Other
3,C-2,2026-03-01,,Mail,
"""
GIVEN = """row,case,who,day
1,C-1,7,2026-03-01
2,C-2,8,2026-03-02
"""


@dataclass
class OldSystem:
    """The export's folder, the record it is read into, and what was told on the way."""

    folder: Path
    rules: Rules
    record: MemoryRecord = field(default_factory=MemoryRecord)
    told: list[tuple[str, int, int]] = field(default_factory=list)

    def write(self, name: str, text: str | bytes) -> None:
        (self.folder / name).write_bytes(text.encode() if isinstance(text, str) else text)

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text()
        assert old in text
        self.write(name, text.replace(old, new))

    def take_in(self) -> ImportReport:
        return take_in(
            self.record,
            self.rules,
            mapping=load_mapping(self.folder / "mapping.yaml"),
            folder=self.folder,
            by="import",
            at=AT,
            progress=lambda *told: self.told.append(told),
        )


@pytest.fixture(scope="session")
def guild() -> Rules:
    return load(find_body("lanternmakers"))


@pytest.fixture
def old_system(tmp_path: Path, guild: Rules) -> OldSystem:
    system = OldSystem(tmp_path, guild)
    system.write("mapping.yaml", MAPPING)
    system.write("cases.csv", CASES)
    system.write("given.csv", GIVEN)
    return system


Spoil = Callable[[OldSystem], None]
