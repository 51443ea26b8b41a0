"""Files written whole or not at all, and a folder in which one process works at a time: as the record does it."""

from answerable.record import alone, write_whole

__all__ = ["alone", "write_whole"]
