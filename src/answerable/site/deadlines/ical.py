"""Deadlines as an iCalendar file (RFC 5545): each an all-day event with its rule and a link, and nobody's name."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from django.urls import reverse

from answerable.disclosure import Deadline, Deadlines

PRODUCT = "-//Answerable//Deadlines//EN"
AGAIN = timedelta(hours=4)


def calendar_file(seen: Deadlines, *, site: str, at: datetime, today: date) -> bytes:
    """Set deadlines as a calendar; `site` begins every link, `at` is when it was made.

    A telephone's calendar is not the register: it holds numbers of matters, what is due, the office and the rule.
    """
    from icalendar import Calendar  # noqa: PLC0415  (slow to load, and wanted here alone)

    made = Calendar()
    for name, value in (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", seen.title),
    ):
        made.add(name, value)
    made.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    for line in seen.lines:
        made.add_component(_event(line, site, at, today))
    return made.to_ical()


def _event(line: Deadline, site: str, at: datetime, today: date):
    from icalendar import Event  # noqa: PLC0415  (as above)

    event = Event()
    late = "Late: " if line.due_on < today else ""
    link = site.rstrip("/") + _path(line)
    event.add(
        "uid", f"{line.matter}-{line.limit}@{urlsplit(site).hostname or 'answerable'}".replace("/", "-")
    )
    event.add("dtstamp", at.astimezone(UTC))
    event.add("dtstart", line.due_on)
    event.add("dtend", line.due_on + timedelta(days=1))
    event.add("summary", f"{late}{line.name}, {line.matter}")
    event.add(
        "description",
        f"Due by the end of this day from: {line.owner}. Rule: {line.source}. Why that day: {link}",
    )
    event.add("url", link)
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _path(line: Deadline) -> str:
    return reverse("due-public" if line.is_public else "due", args=[line.matter, line.limit])
