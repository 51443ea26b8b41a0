"""Small exports of another system, each with a mapping of its own."""

from pathlib import Path

MAPPING = """
id: {name}
title: Cases of the old system
source: a nightly export
as_at: 2026-03-01
files:
  cases.csv:
    key: row
    needs: {{case: give the case number}}
    events:
      - kind: Received
        subject: case
        once_for: case
        happened_on: {{column: received}}
        facts:
          complaint: {{column: complaint}}
          channel: {{column: how, words: {{Letter: post, Mail: email}}}}
"""


def write_export(folder: Path, *, rows: int) -> int:
    """Write an export of so many cases, and its mapping; gives how many events it holds."""
    folder.mkdir()
    (folder / "mapping.yaml").write_text(MAPPING.format(name=folder.name))
    lines = [
        f"{n},C-{folder.name}-{n},CP-{folder.name}-{n},2026-01-{1 + n % 28:02},Letter" for n in range(rows)
    ]
    (folder / "cases.csv").write_text("\n".join(["row,case,complaint,received,how", *lines]) + "\n")
    return rows
