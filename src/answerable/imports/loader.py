"""Read a mapping file, with every fault of it at once, by file and line."""

from pathlib import Path

from answerable.imports.mapping import Mapping
from answerable.rules import read_yaml


def load_mapping(path: Path) -> Mapping:
    """Read one mapping file of a body; raises RulesRefused with all its faults."""
    return read_yaml(path, Mapping)


def find_mapping(body: Path, folder: Path) -> Path | None:
    """Find the one mapping of a body whose files all stand in a folder; None where none or several fit."""
    fitting = [p for p in sorted((body / "imports").glob("*.yaml")) if _fits(load_mapping(p), folder)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(mapping: Mapping, folder: Path) -> bool:
    return all((folder / name).is_file() for name in mapping.files)
