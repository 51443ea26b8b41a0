"""One YAML file read with its lines: the values, where each stands, and the faults of its writing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

import yaml

from answerable.rules.reading.faults import Fault, Path, written

# The same language read by the C library is six times as fast; not every machine has it.
_Fastest: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class _Loader(_Fastest):  # type: ignore[misc]
    """YAML as people mean it: `on:` and `no` are words, 010 is no octal, 9:30 is no count of seconds."""


_PLAIN = {"bool": (r"^(?:true|false)$", "tf"), "int": (r"^-?(?:0|[1-9][0-9]*)$", "-0123456789")}
_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0].rsplit(":", 1)[1] not in _PLAIN]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _name, (_regex, _first) in _PLAIN.items():
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(_regex), list(_first))


def _day(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Any:
    # A day that does not exist (30 February) stays text, so that its field says so, with its line.
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return loader.construct_yaml_str(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


@dataclass(frozen=True)
class Source:
    """One file as written: its name as shown, its value (None where unreadable), its nodes, its faults."""

    file: str
    value: Any
    node: yaml.Node | None
    faults: tuple[Fault, ...] = ()

    def line(self, path: Path) -> int:
        """Give the line of a field, or of the nearest thing around it that was written."""
        node, line = self.node, self.node.start_mark.line + 1 if self.node else 1
        for step in path:
            name, node = _child(node, step)
            if name is None:
                break
            line = name.start_mark.line + 1
        return line

    def fault(self, path: Path, message: str, remedy: str) -> Fault:
        """Make a fault of a field of this file."""
        return Fault(self.file, self.line(path), written(path), message, remedy)


def read_source(path: FilePath, shown: str) -> Source:
    """Read one YAML file; what is wrong with its writing is in `faults`, never raised."""
    if not path.is_file():
        said = "this file is not there"
        return Source(
            shown, None, None, (Fault(shown, 1, "", said, "write it; the reference page says how"),)
        )
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return Source(shown, None, None, (_unreadable(shown, error),))
    if node is None:
        return Source(shown, None, None, (Fault(shown, 1, "", "the file is empty", "write it or remove it"),))
    try:
        faults = tuple(_twice(shown, node))
        return Source(shown, loader.construct_document(node), node, faults)
    except RecursionError:
        said = "an alias stands inside of what it names"
        return Source(shown, None, None, (Fault(shown, 1, "", said, "write it out in full"),))
    except yaml.YAMLError as error:
        return Source(shown, None, None, (_unreadable(shown, error),))


def _unreadable(shown: str, error: Exception) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or str(error)
    remedy = (
        "mend the YAML here, often an indent, a colon or a quote just above; other files were still checked"
    )
    return Fault(shown, mark.line + 1 if mark else 1, "", f"this is not YAML: {what}", remedy)


def _twice(shown: str, node: yaml.Node, path: Path = ()) -> Iterator[Fault]:
    if isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _twice(shown, item, (*path, place))
    elif isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, value in node.value:
            name, line = str(key.value), key.start_mark.line + 1
            if name in first:
                said = f"{name!r} is given twice, first on line {first[name]}"
                yield Fault(shown, line, written((*path, name)), said, "keep one of them")
            first.setdefault(name, line)
            yield from _twice(shown, value, (*path, name))


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), (None, None))
    return None, None
