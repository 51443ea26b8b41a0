"""A witness: a small server that somebody else runs, who signs each head of a register that continues the last one."""

from answerable.site.witness.folder import WitnessFolder, WitnessRefused

__all__ = ["WitnessFolder", "WitnessRefused"]
