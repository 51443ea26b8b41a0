"""The record taken out of the house, so that anybody can check it without asking the house."""

from answerable.record.export.proving import Attested, Tree, begin, checkpoint, prove, unsigned
from answerable.record.export.reading import read_export
from answerable.record.export.writing import write_export

__all__ = ["Attested", "Tree", "begin", "checkpoint", "prove", "read_export", "unsigned", "write_export"]
