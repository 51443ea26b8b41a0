"""Writes the reference pages from the code, or says which of them no longer agree with it.

    python -m scripts.reference --write
    python -m scripts.reference --check

The code is read, not run: a page can be written while half the house is still being built.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts import procedures, schemas, sources

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "src/answerable"
PAGES = ROOT / "docs/reference"
OPTIONAL = "may be left out"
ROOMS_BEGIN, ROOMS_END = "<!-- rooms: written by `make docs` -->", "<!-- end of rooms -->"


def main(arguments: list[str]) -> int:
    written = pages()
    if arguments == ["--write"]:
        for path, text in written.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return 0
    stale = stale_pages()
    for path in stale:
        print(f"{path.relative_to(ROOT)} does not agree with the code: make docs")
    return 1 if stale else 0


def stale_pages() -> list[Path]:
    return [
        path
        for path, text in pages().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def pages() -> dict[Path, str]:
    makers: dict[str, Callable[[], Iterator[str]]] = {
        "kinds.md": kinds,
        "measures.md": measures,
        "acts.md": acts,
        "commands.md": commands,
        "procedures.md": lambda: procedures.page(ROOT / "bodies"),
    }
    made = {PAGES / name: "\n".join(maker()).rstrip() + "\n" for name, maker in makers.items()}
    made |= schemas.files(PAGES / "schemas")
    made[PAGES / "body-format.md"] = schemas.with_fields(
        (PAGES / "body-format.md").read_text(encoding="utf-8")
    )
    architecture = ROOT / "ARCHITECTURE.md"
    if architecture.exists():
        made[architecture] = with_rooms(architecture.read_text(encoding="utf-8"))
    return made


def heading(title: str, *words: str) -> list[str]:
    return [
        f"# {title}",
        "",
        "<!-- Written by `make docs` from the code: change the code, not this page. -->",
        "",
        *words,
        "",
    ]


def kinds() -> Iterator[str]:
    yield from heading(
        "Kinds of event",
        "What can have happened. A kind is never renamed or given another meaning: a change is a new kind.",
        "A field marked *may be left out* has a value when none is given.",
    )
    for path in sources.modules(CODE / "record/kinds"):
        classes = [found for found in sources.classes(path) if "Kind" in found.bases]
        if not classes:
            continue
        yield from [f"## {path.stem.capitalize()}", "", sources.docstring(path), ""]
        for kind in classes:
            yield from [f"### {kind.name}", "", kind.docstring, ""]
            if kind.fields:
                yield from ["| field | holds | |", "|---|---|---|"]
                yield from (
                    f"| `{f.name}` | {f.type.replace('|', 'or')} | {OPTIONAL if f.optional else ''} |"
                    for f in kind.fields
                )
                yield ""


def measures() -> Iterator[str]:
    yield from heading("Measures", "One measure, one file: the question it answers, then how it is reckoned.")
    for path in sources.modules(CODE / "measures/library"):
        yield from [f"## {path.stem.replace('_', '-')}", "", sources.docstring(path), ""]


def acts() -> Iterator[str]:
    yield from heading(
        "Acts",
        "What a person may do that puts events in the record. The rules decide; a refusal cites the rule.",
    )
    for noun, files in act_files().items():
        path = files[0] if len(files) == 1 and files[0].stem == noun else files[0].parent
        yield from [f"## {noun}", "", sources.docstring(path), ""]
        public = [found for file in files for found in sources.functions(file) if found.name[0] != "_"]
        if public:
            yield from ["| act | does | is told |", "|---|---|---|"]
            yield from (
                f"| `{noun}.{f.name}` | {f.docstring.splitlines()[0] if f.docstring else ''} | "
                f"{', '.join(f'`{name}`' for name in f.keywords)} |"
                for f in public
            )
            yield ""


def act_files() -> dict[str, list[Path]]:
    """The files of each noun of an act: its one file, or those of its folder; `step` is how an act is taken."""
    folder = CODE / "acts"
    nouns = {path.stem: [path] for path in sources.modules(folder)}
    rooms = (path.parent for path in folder.glob("*/__init__.py") if path.parent.name != "step")
    return dict(sorted({**nouns, **{room.name: sources.modules(room) for room in rooms}}.items()))


def commands() -> Iterator[str]:
    yield from heading(
        "Commands", "What `answerable` can be told on the command line of the machine it runs on."
    )
    folder = CODE / "site/commands"
    for path in sources.modules(folder):
        if not path.stem.startswith("_"):
            yield from [f"## answerable {path.stem.replace('_', '-')}", "", sources.docstring(path), ""]
            examples = sources.text(path, "EXAMPLES").strip()
            if examples:
                yield from ["```", examples, "```", ""]


def with_rooms(text: str) -> str:
    """The labels on the doors, put between their two marks in ARCHITECTURE.md."""
    if ROOMS_BEGIN not in text:
        return text
    before, rest = text.split(ROOMS_BEGIN, 1)
    after = rest.split(ROOMS_END, 1)[1]
    table = ["| room | is |", "|---|---|"]
    table += [f"| [`{room.name}`](src/answerable/{room.name}) | {sources.label(room)} |" for room in rooms()]
    return "\n".join([before + ROOMS_BEGIN, "", *table, "", ROOMS_END + after])


def rooms() -> list[Path]:
    """In the order of the story, which the first contract tells; a room not there yet is left out."""
    contract = (ROOT / ".importlinter").read_text(encoding="utf-8")
    layers = contract.split("layers =", 1)[1].split("exhaustive", 1)[0]
    names = [name.strip() for line in reversed(layers.split()) for name in line.split("|") if name.strip()]
    return [CODE / name for name in names if (CODE / name / "__init__.py").exists()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
