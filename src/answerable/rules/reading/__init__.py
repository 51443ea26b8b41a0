"""A body's files as written: their values, their lines, and every fault that each has by itself."""

from answerable.rules.reading.faults import Fault, Path, RulesRefused, instead, written
from answerable.rules.reading.nodes import Source, read_source
from answerable.rules.reading.shapes import Part, shape

__all__ = ["Fault", "Part", "Path", "RulesRefused", "Source", "instead", "read_source", "shape", "written"]
