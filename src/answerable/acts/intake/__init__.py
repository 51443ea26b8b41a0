"""Whom a complaint is about, and how many cases it is: the list of members, identity, cases joined and taken apart."""

from answerable.acts.intake.identity import enter_list, identify
from answerable.acts.intake.joining import merge, split

__all__ = ["enter_list", "identify", "merge", "split"]
