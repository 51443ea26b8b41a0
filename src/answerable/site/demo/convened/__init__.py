"""Where the Assembly met, who answers for whom, and what single persons asked in writing."""

from answerable.site.demo.convened.meetings import convene

__all__ = ["convene"]
