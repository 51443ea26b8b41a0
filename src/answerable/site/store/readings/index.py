"""What is kept beside the reading log so that it is found and counted quickly; it may be dropped and made again."""

from collections.abc import Sequence

from answerable.record import Entry, readings
from answerable.site.store.tables import Wire

SEARCHING = "find"  # a search is its own purpose
ABOUT = 'INSERT INTO answerable_reading_about (about, "index") VALUES (%s, %s)'
COUNT = """
    INSERT INTO answerable_reading_tally (month, reader, purpose, kind, times, papers)
    VALUES (%s, %s, %s, %s, 1, %s)
    ON CONFLICT (month, reader, purpose, kind)
    DO UPDATE SET times = answerable_reading_tally.times + 1,
                  papers = answerable_reading_tally.papers + excluded.papers
"""


def index(wire: Wire, entries: Sequence[Entry]) -> None:
    """Find and count these entries from now on."""
    abouts = [
        (about, entry.index)
        for entry in entries
        for about in dict.fromkeys(getattr(entry.event.facts, "about", ()))
    ]
    if abouts:
        wire.run_for_all(ABOUT, abouts)
    for entry in entries:
        wire.run(COUNT, _counted(entry))


def forget_index(wire: Wire) -> None:
    """Drop what is kept beside the log."""
    wire.run("DELETE FROM answerable_reading_about")
    wire.run("DELETE FROM answerable_reading_tally")


def _counted(entry: Entry) -> tuple[str, str, str, str, int]:
    event, facts = entry.event, entry.event.facts
    purpose = facts.purpose if isinstance(facts, readings.PapersRead | readings.PapersRefused) else SEARCHING
    papers = len(getattr(facts, "papers", ()))
    return (f"{event.happened_on:%Y-%m}", event.subject, purpose, event.kind, papers)
