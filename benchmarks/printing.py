"""The results as a table for a terminal, and as a section of the README: no figure is typed by hand."""

import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.result import Result

HEADS = ("bench", "what", "ours", "beside it", "that", "ratio", "goal", "reached")
BEGIN, END = "<!-- numbers: written by --readme -->", "<!-- end of numbers -->"


def cells(row: Result) -> tuple[str, ...]:
    """Give the cells of one row, in words."""
    goal = f"{'≤' if row.is_most else '≥'} {row.goal:g} ×"
    reached = {True: "yes", False: "no", None: "not measured"}[row.is_reached]
    ratio = f"{row.ratio:.2f} ×" if row.ratio else "–"
    return (
        row.bench,
        row.what,
        _amount(row, row.ours),
        row.peer_name,
        _amount(row, row.peer),
        ratio,
        goal,
        reached,
    )


def _amount(row: Result, value: float | None) -> str:
    if not value:
        return "–"
    digits = 0 if value >= 1000 else 1 if value >= 100 else 2
    return f"{value:,.{digits}f} {row.unit}"


def table(rows: Sequence[Result], *, detail: bool) -> str:
    """Give the table for a terminal, with notes under the rows that have them; `detail` lists the parts too."""
    lines = []
    for row in rows:
        bench, what, ours, name, peer, ratio, goal, reached = cells(row)
        lines += [f"{bench}: {what}", f"    ours     {ours:>16}", f"    beside   {peer:>16}   {name}"]
        lines.append(f"    ratio    {ratio:>16}   goal {goal}: {reached}")
        lines += [f"    ({row.note})"] if row.note else []
        lines += (
            [f"      {part:52} {a:9.3f} {_part(b)}" for part, (a, b) in row.parts.items()] if detail else []
        )
    return "\n".join(lines)


def _part(value: float | None) -> str:
    return f"{value:9.3f}" if value is not None else ""


def markdown(rows: Sequence[Result], machine: Sequence[str]) -> str:
    """Give the section of the README: the machine, the table, and the notes."""
    lines = [*(f"- {line}" for line in machine), "", f"| {' | '.join(HEADS)} |", f"|{' --- |' * len(HEADS)}"]
    lines += [f"| {' | '.join(cells(row))} |" for row in rows]
    notes = [f"- {row.bench}, {row.what}: {row.note}." for row in rows if row.note]
    return "\n".join([*lines, "", *notes])


def into_readme(rows: Sequence[Result], machine: Sequence[str]) -> None:
    """Put the section in place of the one there was."""
    page = Path(__file__).with_name("README.md")
    text = page.read_text(encoding="utf-8")
    section = f"{BEGIN}\n{markdown(rows, machine)}\n{END}"
    page.write_text(re.sub(f"{BEGIN}.*{END}", lambda _: section, text, flags=re.DOTALL), encoding="utf-8")
