"""Where the reading log is kept in a database, and who is a party to which matter."""

from answerable.site.store.readings.log import ReadingLog
from answerable.site.store.readings.parties import DjangoParties

__all__ = ["DjangoParties", "ReadingLog"]
