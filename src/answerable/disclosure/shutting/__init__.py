"""The register as somebody may know it: what is shut to them is not in it, on whichever page, list or count."""

from answerable.disclosure.shutting.hidden import Hidden, hidden_from
from answerable.disclosure.shutting.lists import SeenLists
from answerable.disclosure.shutting.parties import SeenParties
from answerable.disclosure.shutting.record import SeenRecord, ShutToYou

__all__ = ["Hidden", "SeenLists", "SeenParties", "SeenRecord", "ShutToYou", "hidden_from"]
