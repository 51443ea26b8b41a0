"""Which version of its procedure a matter may be moved to."""

from answerable.matters.decision.versions.moving import fits_the_version, may_be_moved

__all__ = ["fits_the_version", "may_be_moved"]
