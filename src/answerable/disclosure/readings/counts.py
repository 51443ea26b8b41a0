"""Readings counted: by month, by the office of whoever read, and by purpose; nobody's name, and no paper, is in it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import WORDS_OF_NOBODY, offices, roster_of
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.readings.log import Readings
from answerable.disclosure.readings.purposes import purpose_in_words, refusals
from answerable.disclosure.readings.rights import RECEIPTS
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Rules

READ, REFUSED, SEARCHED = "PapersRead", "PapersRefused", "Searched"
NO_OFFICE = "without office then"
A_PARTY = "a party, with a receipt"


@dataclass(frozen=True)
class ReadingCount:
    """How often papers were read under one heading, how many papers that were, and how often it was refused."""

    heading: str
    read: int
    papers: int
    refused: int
    searched: int


@dataclass(frozen=True)
class ReadingsCounted:
    """The readings of some months in counts: in all, by month, by office and by purpose; and the log's head."""

    sentence: str
    since: str
    until: str
    whole: ReadingCount
    by_month: tuple[ReadingCount, ...]
    by_office: tuple[ReadingCount, ...]
    by_purpose: tuple[ReadingCount, ...]
    size: int
    root: str


Row = tuple[str, Id, str, str, int, int]


def readings_counted(record: Record, rules: Rules, *, log: Readings, on: date) -> ReadingsCounted:
    """Count the readings of the month of a day and the eleven before it; those within and the public may see it.

    An office is the one that the reader held at the end of the month (on the day itself, in its own month).
    """
    until, since = f"{on:%Y-%m}", f"{on.year - (on.month < 12):04}-{on.month % 12 + 1:02}"
    rows = log.counts(since=since, until=until)
    roster, head = roster_of(record), log.head()
    whole = _count("in all", rows)
    return ReadingsCounted(
        sentence=_sentence(whole, len({row[1] for row in rows})),
        since=since,
        until=until,
        whole=whole,
        by_month=_by(((row[0], row) for row in rows), as_words=_month),
        by_office=_by((_office(rules, roster, row, on), row) for row in rows),
        by_purpose=_by((purpose_in_words(row[2]), row) for row in rows),
        size=head.size,
        root=head.root,
    )


def _by(
    headed: Iterable[tuple[str, Row]], *, as_words: Callable[[str], str] = str
) -> tuple[ReadingCount, ...]:
    groups: dict[str, list[Row]] = {}
    for heading, row in headed:
        groups.setdefault(heading, []).append(row)
    return tuple(_count(as_words(heading), groups[heading]) for heading in sorted(groups))


def _count(heading: str, rows: Sequence[Row]) -> ReadingCount:
    times: Counter[str] = Counter()
    for row in rows:
        times[row[3]] += row[4]
    papers = sum(row[5] for row in rows if row[3] == READ)
    return ReadingCount(heading, times[READ], papers, times[REFUSED], times[SEARCHED])


def _office(rules: Rules, roster: Roster, row: Row, on: date) -> str:
    month, reader = row[0], row[1]
    if reader.startswith(RECEIPTS):
        return A_PARTY
    if reader in WORDS_OF_NOBODY:
        return WORDS_OF_NOBODY[reader]
    year, number = int(month[:4]), int(month[5:])
    following = date(year + number // 12, number % 12 + 1, 1)
    end = min(on, date.fromordinal(following.toordinal() - 1))
    return next(iter(offices(rules, roster, reader, end)), NO_OFFICE)


def _sentence(whole: ReadingCount, readers: int) -> str:
    if not whole.read and not whole.refused:
        return "Nobody has read confidential papers in these twelve months."
    said = f"Confidential papers were read {counted(whole.read, 'time')} by {counted(readers, 'reader')}"
    return f"{said} in these twelve months; {refusals(whole.refused)}."


def _month(written: str) -> str:
    return f"{date(int(written[:4]), int(written[5:]), 1):%B %Y}"
