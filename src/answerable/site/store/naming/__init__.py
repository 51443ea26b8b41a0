"""Who is named in which matter, kept in a table, so that what is shut to somebody is found without reading a matter."""

from answerable.site.store.naming.names import Names
from answerable.site.store.naming.tables import NamedIn

__all__ = ["NamedIn", "Names"]
