"""Small counts are kept unknown: one program hides; another, sharing no code with it, checks."""

from answerable.disclosure.protection.auditor import Verdict, audit
from answerable.disclosure.protection.gate import Guarded, SumsDoNotHold, guard
from answerable.disclosure.protection.kinship import bonds, kin_of, placed
from answerable.disclosure.protection.publication import Publication

__all__ = [
    "Guarded",
    "Publication",
    "SumsDoNotHold",
    "Verdict",
    "audit",
    "bonds",
    "guard",
    "kin_of",
    "placed",
]
