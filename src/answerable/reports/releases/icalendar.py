"""The calendar of releases as a file that a calendar program subscribes to (RFC 5545)."""

from collections.abc import Iterator
from datetime import date, timedelta

from answerable.disclosure import ReleaseLine, calendar
from answerable.record import Record
from answerable.rules import Rules

MEDIA = "text/calendar; charset=utf-8"
WIDEST = 75  # octets in a line, as the standard has it


def release_calendar(record: Record, rules: Rules, *, on: date, address: str) -> bytes:
    """Give every release, to come and out, as an event of its whole day; one that was put off has moved with it.

    `address` is where the releases are read, without a slash at its end.
    """
    body, view = rules.body, calendar(record, rules, on=on)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Answerable//Releases of {_plain(body.name)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_plain(body.short_name)}: releases of figures",
    ]
    for one in sorted((x for s in view.series for x in s.lines), key=lambda x: (x.out_on, x.id)):
        lines += _event(one, body.id, address)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line)).encode()


def _event(one: ReleaseLine, body: str, address: str) -> Iterator[str]:
    day = one.issued_on or one.out_on
    reasons = "".join(f" Put off from {p.was_for:%-d %B %Y}: {p.reason}." for p in one.postponed)
    yield "BEGIN:VEVENT"
    yield f"UID:{one.id}@{body}.answerable"
    yield f"DTSTAMP:{one.announced_on:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{len(one.postponed)}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_plain(one.title)}, {_plain(one.period)}"
    yield f"DESCRIPTION:{_plain(one.status + '.' + reasons)}"
    yield f"URL:{address}/{one.series}/{one.number}/" if one.number else f"URL:{address}/"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _plain(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line where it is longer than the standard allows, never inside of a letter."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > WIDEST:
            yield part
            part = " "
        part += letter
    yield part
