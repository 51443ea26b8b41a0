"""Who may read papers, and who has read them: the right, the readings of one matter, and readings counted."""

from answerable.disclosure.readings.counts import ReadingCount, ReadingsCounted, readings_counted
from answerable.disclosure.readings.finding import FoundPerson, find
from answerable.disclosure.readings.log import Readings
from answerable.disclosure.readings.purposes import purpose_in_words
from answerable.disclosure.readings.reading import ReaderLine, ReadersView, contacts, readers_of
from answerable.disclosure.readings.rights import (
    PARTY_KINDS,
    NoRight,
    Parties,
    RightToRead,
    case_of,
    parties_in,
    parties_of,
    sort_of,
)
from answerable.disclosure.readings.searching import Found, Results, search

__all__ = [
    "Found",
    "Results",
    "search",
    "PARTY_KINDS",
    "FoundPerson",
    "NoRight",
    "Parties",
    "ReaderLine",
    "ReadersView",
    "ReadingCount",
    "Readings",
    "ReadingsCounted",
    "RightToRead",
    "case_of",
    "contacts",
    "find",
    "parties_in",
    "parties_of",
    "purpose_in_words",
    "readers_of",
    "readings_counted",
    "sort_of",
]
