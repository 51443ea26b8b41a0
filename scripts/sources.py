"""What can be read from a Python file without running it: its words, its classes, its functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Field:
    name: str
    type: str
    optional: bool


@dataclass(frozen=True)
class Class:
    name: str
    bases: tuple[str, ...]
    docstring: str
    fields: tuple[Field, ...] = field(default=())


@dataclass(frozen=True)
class Function:
    name: str
    docstring: str
    keywords: tuple[str, ...]
    line: int
    length: int


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def modules(folder: Path) -> list[Path]:
    """The files of a folder, or the one file of that name, in order of name; nothing where none is."""
    if folder.with_suffix(".py").is_file():
        return [folder.with_suffix(".py")]
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.glob("*.py") if path.stem != "__init__")


def docstring(path: Path) -> str:
    """The words at the top of a file, or of a room."""
    file = path / "__init__.py" if path.is_dir() else path
    return ast.get_docstring(tree(file)) or ""


def label(room: Path) -> str:
    """What stands on the door of a room: the first paragraph of its words."""
    return docstring(room).split("\n\n")[0]


def text(path: Path, name: str) -> str:
    """The text that a file gives a name to, at its top level; empty where it gives none."""
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and name in {ast.unparse(target) for target in node.targets}:
            return str(ast.literal_eval(node.value))
    return ""


def classes(path: Path) -> list[Class]:
    found = (node for node in tree(path).body if isinstance(node, ast.ClassDef))
    return [
        Class(
            name=node.name,
            bases=tuple(ast.unparse(base) for base in node.bases),
            docstring=ast.get_docstring(node) or "",
            fields=tuple(_fields(node)),
        )
        for node in found
    ]


def _fields(node: ast.ClassDef) -> Iterator[Field]:
    for line in node.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            annotation = ast.unparse(line.annotation)
            if not annotation.startswith("ClassVar"):
                yield Field(line.target.id, annotation, line.value is not None)


def functions(path: Path) -> list[Function]:
    """The functions at the top of a file."""
    return [
        _function(node)
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def all_functions(path: Path) -> list[Function]:
    """Every function of a file, however deep."""
    found = (
        node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return [_function(node) for node in found]


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    return Function(
        name=node.name,
        docstring=ast.get_docstring(node) or "",
        keywords=tuple(argument.arg for argument in node.args.kwonlyargs),
        line=node.lineno,
        length=(node.end_lineno or node.lineno) - node.lineno + 1,
    )
