"""What makes the record provable from outside: its keys, its published heads, its tree, its witnesses."""

from answerable.site.proof.proof import DEFAULT_ORIGIN, Proof

__all__ = ["DEFAULT_ORIGIN", "Proof"]
