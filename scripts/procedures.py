"""The page of procedures: each body's stages, limits and permissions, with the rules they come from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

INTRODUCTION = """\
What each body has laid down, as it stands in its files: which stages a matter goes through,
what is due when and from whom, and who may do what."""


def page(bodies: Path) -> Iterator[str]:
    yield "# Procedures"
    yield ""
    yield "<!-- Written by `make docs` from bodies/: change the rules, not this page. -->"
    yield ""
    yield INTRODUCTION
    yield ""
    for body in sorted(path for path in bodies.glob("*") if path.is_dir()):
        named = read(body / "body.yaml")
        yield from [f"## {named.get('name', body.name)}", ""]
        for path in sorted(body.glob("procedures/*.yaml")):
            yield from procedure(read(path), path.relative_to(bodies.parent))


def read(path: Path) -> dict[str, Any]:
    """A file's content, or nothing where it is absent or not whole: the loader says what is wrong."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):
        return {}
    return content if isinstance(content, dict) else {}


def procedure(content: dict[str, Any], path: Path) -> Iterator[str]:
    yield from [
        f"### {content.get('name', path.stem)} (`{content.get('id', path.stem)}`)",
        "",
        f"From `{path}`.",
        "",
    ]
    for version in content.get("versions") or []:
        yield from [f"In force from {version.get('in_force')}: {cell(version.get('source'))}", ""]
        yield from table("stage", version.get("stages"), ("name", "owner"))
        yield from table("limit", version.get("limits"), ("name", "owner", "length", "source"))
        yield from table("permission", version.get("permissions"), ("name", "who", "source"), key="kind")


def table(title: str, rows: Any, columns: tuple[str, ...], key: str = "id") -> Iterator[str]:
    if not rows:
        return
    yield "| " + " | ".join((title, *columns)) + " |"
    yield "|" + "---|" * (len(columns) + 1)
    for row in rows:
        if isinstance(row, dict):
            yield f"| `{row.get(key)}` | " + " | ".join(cell(row.get(column)) for column in columns) + " |"
    yield ""


def cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(cell(one) for one in value)
    if isinstance(value, dict):
        return " ".join(str(one) for one in value.values())
    return " ".join(str(value).replace("|", "\\|").split())
