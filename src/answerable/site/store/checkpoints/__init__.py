"""The signed heads that were published, who cosigned each, and what every witness last said."""

from answerable.site.store.checkpoints.checkpoints import Checkpoints, Cosigned, Published, Said

__all__ = ["Checkpoints", "Cosigned", "Published", "Said"]
