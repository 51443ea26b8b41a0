"""What is given to programs and other sites, whichever door gives it: where it is, and whether it has changed."""

from answerable.site.open.addresses import absolute, tag_uri
from answerable.site.open.tags import tag_of, unchanged

__all__ = ["absolute", "tag_of", "tag_uri", "unchanged"]
