"""The house checked as a house: its sizes, its labels, its words, its documents."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from scripts import reference, sources

ROOT = reference.ROOT
CODE = reference.CODE
TESTS = ROOT / "tests"

FILE_LINES = 300
FUNCTION_LINES = 40
ROOM_FILES = 9

# One file for one thing of its sort: such a folder grows as the work does, and is read one file at a time.
CATALOGUES = {"measures/library", "site/commands"}

# Tested through something wider than their own file: where to look.
TESTED_ELSEWHERE: dict[str, str] = {
    "imports/mapping.py": "unit/imports/test_loader.py",
    "imports/report.py": "unit/imports/test_intake.py",
}

CLOCKS = re.compile(
    r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|timezone\.(?:now|localdate)|time\.time)\("
)
CLOCK_ROOM = "site/foundation/clock.py"

ROOMS = sorted(path.parent.name for path in CODE.glob("*/__init__.py"))
FILES = sorted(path for path in CODE.rglob("*.py") if "migrations" not in path.parts)
LOGIC = [path for path in FILES if path.name != "__init__.py" and path.relative_to(CODE).parts[0] != "site"]


def named(path: Path) -> str:
    return path.relative_to(CODE).as_posix()


def each(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=named)


# -- tests, sizes ----------------------------------------------------------------------------------


@each(LOGIC)
def test_every_module_has_its_test(path):
    elsewhere = TESTED_ELSEWHERE.get(named(path))
    assert elsewhere is None or (TESTS / elsewhere).exists(), f"{elsewhere} is not there"
    assert elsewhere or any(test.exists() for test in possible_tests(path)), (
        f"{named(path)} has no test: write {possible_tests(path)[0].relative_to(ROOT)}"
    )


def possible_tests(path: Path) -> list[Path]:
    """Its own file, in the room's folder or one that mirrors it; or the file that tests its whole folder."""
    room, *inner = path.relative_to(CODE).parts
    folder = TESTS / "unit" / room
    own = f"test_{path.stem}.py"
    folders = [part.removesuffix(".py") for part in inner[:-1]]
    mirrored = folder.joinpath(*folders, own)
    wider = [folder / f"test_{name}.py" for name in folders]
    return [mirrored, folder / own, *wider, TESTS / "spec" / room / own]


@each(FILES)
def test_files_are_short(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= FILE_LINES, f"{named(path)} has {lines} lines"


@each(FILES)
def test_functions_are_short(path):
    long = [f"{f.name} ({f.length} lines)" for f in sources.all_functions(path) if f.length > FUNCTION_LINES]
    assert long == []


def test_rooms_are_small():
    folders = {path.parent for path in FILES if named(path.parent) not in CATALOGUES}
    counts = {
        named(folder): len([p for p in folder.glob("*.py") if p.name != "__init__.py"]) for folder in folders
    }
    assert {name: count for name, count in counts.items() if count > ROOM_FILES} == {}


# -- labels and documents --------------------------------------------------------------------------


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_in_one_sentence_what_it_is_for(room):
    label = sources.label(CODE / room)
    assert label and "\n" not in label and label.endswith("."), f"{room}/__init__.py: {label!r}"
    assert label in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_every_room_of_the_story_is_there():
    assert [room.name for room in reference.rooms()][-1] == "site"
    assert {room.name for room in reference.rooms()} == set(ROOMS)


def test_the_written_pages_agree_with_the_code():
    assert [path.name for path in reference.stale_pages()] == []


def test_every_kind_measure_and_act_is_in_the_reference():
    documented = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "docs/reference").glob("*.md")
    )
    headings = set(re.findall(r"^#{2,3} (.+)$", documented, re.MULTILINE))
    kinds = {
        c.name
        for path in sources.modules(CODE / "record/kinds")
        for c in sources.classes(path)
        if "Kind" in c.bases
    }
    measures = {path.stem.replace("_", "-") for path in sources.modules(CODE / "measures/library")}
    acts = set(reference.act_files())
    assert (kinds | measures | acts) - headings == set()


@each(
    [
        *sources.modules(CODE / "measures/library"),
        *(path for files in reference.act_files().values() for path in files),
        *sources.modules(CODE / "record/kinds"),
    ]
)
def test_what_the_reference_quotes_says_something(path):
    assert sources.docstring(path), f"{named(path)} opens without a word of what it is"


def test_every_class_of_ours_in_a_template_has_a_style():
    sheet = CODE / "site/static/answerable/app.css"
    if not sheet.exists():
        pytest.skip("the styles are not built: make assets")
    styled = set(re.findall(r"\.(a-[a-z][\w-]*)", sheet.read_text(encoding="utf-8")))
    used = {
        word: template.relative_to(CODE).as_posix()
        for template in CODE.rglob("*.html")
        for group in re.findall(r'class="([^"]*)"', template.read_text(encoding="utf-8"))
        for word in re.findall(r"(?<![\w{-])a-[a-z][\w-]*(?![\w-]|\s*\{\{)", group)
        if not word.endswith("-")
    }
    assert {word: where for word, where in used.items() if word not in styled} == {}


# -- words -----------------------------------------------------------------------------------------


def glossary() -> dict[str, str]:
    """Each word not to be used in a name, and the word to use in its place."""
    instead: dict[str, str] = {}
    for line in (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| **") and len(cells) >= 3:
            for word in filter(None, (one.strip() for one in cells[2].split(","))):
                instead[word.lower()] = cells[0].strip("*")
    return instead


def words_of(name: str) -> str:
    """`ComplaintTicket_list` as ` complaint ticket list `."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ")
    return f" {' '.join(spaced.lower().split())} "


def names_in(path: Path) -> set[str]:
    kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {path.stem} | {node.name for node in ast.walk(sources.tree(path)) if isinstance(node, kinds)}


@each(LOGIC)
def test_names_are_in_the_language_of_the_glossary(path):
    not_ours = glossary()
    assert len(not_ours) > 20
    wrong = [
        f"{name}: {word!r}, say {instead!r}"
        for name in names_in(path)
        for word, instead in not_ours.items()
        if f" {word} " in words_of(name) or f" {word}s " in words_of(name)
    ]
    assert wrong == []


# -- time and imports ------------------------------------------------------------------------------


@each([path for path in FILES if named(path) != CLOCK_ROOM])
def test_time_is_handed_in(path):
    text = path.read_text(encoding="utf-8")
    found = [text[: match.start()].count("\n") + 1 for match in CLOCKS.finditer(text)]
    assert found == [], f"{named(path)} asks the clock at lines {found}: only {CLOCK_ROOM} may"


@each([path for path in FILES if "site/commands" not in named(path)])
def test_an_import_inside_a_function_says_why(path):
    silent = re.compile(r"#\s*noqa:\s*PLC0415\s*$", re.MULTILINE)
    assert not silent.search(path.read_text(encoding="utf-8")), "give the reason after `noqa: PLC0415`"


# -- what may not be in the project at all ---------------------------------------------------------


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [
        path for path in paths if path.is_file() and path.suffix not in {".png", ".ico", ".pdf", ".parquet"}
    ]


def test_no_place_of_one_machine_and_no_registry_is_named():
    # Put together here, so that this file does not name them either.
    machine = [rf"(?<![\w.])/{folder}/\w" for folder in ("work", "root", "home")] + [
        r"file" + r"://",
        "find-" + "links",
    ]
    hosts = [
        "pypi" + r"\.org",
        "python" + "hosted",
        "registry" + r"\.npmjs",
        "npmjs" + r"\.(?:com|org)",
        "maven" + r"\.org",
    ]
    wrong = re.compile("|".join(machine + hosts))
    found = {}
    for path in tracked():
        match = wrong.search(path.read_text(encoding="utf-8", errors="replace"))
        if match:
            found[path.relative_to(ROOT).as_posix()] = match.group()
    assert found == {}
