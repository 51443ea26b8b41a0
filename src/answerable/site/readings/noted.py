"""The record as the site sees it: every paper that is not public needs a reader with a right, and its reading noted."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.core.exceptions import PermissionDenied

from answerable.disclosure import RECEIPT_MEDIA, NoRight, RightToRead, sort_of
from answerable.record import Digest, Event, Filed, Id, Kind, Paper, Record, Stream, readings
from answerable.site.foundation.visit import NobodyReads, Visit, is_visited, present
from answerable.site.store.readings import ReadingLog

MOST_PAPERS = 1_000  # in one entry


class MayNotRead(PermissionDenied):
    """Somebody asked for a paper that they have no right to read; that they asked is in the reading log."""


class NotedRecord:
    """A record whose papers are given only to a reader who is named, and only what they have a right to.

    All else is the record's own, to which it hands on. Names that a reader may not see are left out, so that their
    number stands in a list; papers of a matter that they may not read raise MayNotRead.
    """

    def __init__(
        self,
        record: Record,
        *,
        log: ReadingLog,
        right: Callable[[], RightToRead],
        has_served: Callable[[Id], bool],
        clock: Callable[[], datetime],
        today: Callable[[], date],
    ) -> None:
        self._record, self._log, self._right = record, log, right
        self._clock, self._today = clock, today
        self._public = PublicRecord(record, has_served=has_served)
        # What an act asks again and again is handed on without asking first whether it is ours.
        for name in ("head", "read", "append", "made_of", "gathered", "turn"):
            if hasattr(record, name):
                setattr(self, name, getattr(record, name))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._record, name)

    @property
    def vault(self) -> Any:
        """Where papers are kept, for whoever keeps, counts or destroys them; what it holds is read here only."""
        return _Closed(self._record.vault)  # type: ignore[attr-defined]

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest, noting it, or None where it is not held or its name not theirs."""
        return self.papers((digest,)).get(digest)

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held and may be read, noted as one reading."""
        held = self._record.papers(digests)
        if all(self._public.is_open(paper) for paper in held.values()):
            return held
        visit = present()
        with _Noting(self, visit):
            return {digest: paper for digest, paper in held.items() if self._may(visit, digest, paper)}

    def stream(self, digest: Digest) -> Stream | None:
        """Give a paper to be read piece by piece, noted as soon as it is opened, or None where it is not held."""
        stream = self._record.stream(digest)
        if stream is None or self._public.is_open(stream.filed):
            return stream
        visit = present()
        with _Noting(self, visit):
            return stream if self._may(visit, digest, stream.filed) else None

    def find(self, words: str) -> Sequence[Id]:
        """Give the subjects that were named with these words, noting that somebody searched, not for what."""
        visit = present()
        with _Noting(self, visit):
            found = self._record.vault.find(words)  # type: ignore[attr-defined]
            visit.found.append(len(found))
            return found

    def unread(self) -> "PublicRecord":
        """Give the record with its public papers only: for what is made once and shown to many."""
        return self._public

    def one_reading(self) -> AbstractContextManager[None]:
        """Note all that is read inside as one reading, before it goes on; what cannot be noted goes no further."""
        # Where nobody is here, nothing but public papers can be read.
        return _Noting(self, present()) if is_visited() else nullcontext()

    def note(self, visit: Visit) -> None:
        """Put in the reading log what was read and refused in a visit and is not there yet."""
        read, refused, found = visit.take()
        if not read and not refused and not found:
            return
        who, purpose, on = visit.who(), visit.what_for(), self._today()
        facts: list[Kind] = [readings.Searched(found=number) for number in found]
        facts += [
            readings.PapersRead(about=_subjects(some), papers=tuple(some), purpose=purpose)
            for some in _parts(read)
        ]
        facts += [
            readings.PapersRefused(about=_subjects(some), papers=tuple(some), purpose=purpose, reason=reason)
            for reason, all_of_them in refused.items()
            for some in _parts(all_of_them)
        ]
        events = [Event(subject=who, facts=one, happened_on=on, actor=who) for one in facts]
        self._log.note(events, at=self._clock())

    def _may(self, visit: Visit, digest: Digest, paper: Paper | Filed) -> bool:
        if self._public.is_open(paper):
            return True
        who = visit.who()
        sort = sort_of(paper.about)[0]
        if sort == "people" and paper.about == who:
            return True  # their own name
        missing = self._missing(visit, who, paper.about)
        if missing is None:
            visit.read[digest] = paper.about
            return True
        visit.refused.setdefault(missing.reason, {})[digest] = paper.about
        if sort == "matters":
            raise MayNotRead(str(missing))
        return False

    def _missing(self, visit: Visit, who: Id, about: Id) -> NoRight | None:
        if not visit.asks_right:
            return None
        if visit.right is None:
            visit.right = self._right()  # the rules and the roster, asked once for a whole page
        return visit.right.missing(who, about)


class _Closed:
    """A vault from which nothing can be read."""

    def __init__(self, vault: Any) -> None:
        self._vault = vault

    def __getattr__(self, name: str) -> Any:
        if name in {"papers", "stream", "find"}:
            raise NobodyReads(
                "Papers are read through the record, which notes who reads them; nothing was shown."
            )
        return getattr(self._vault, name)


class PublicRecord:
    """A record of which only what is open can be read: nobody reads, so nothing has to be noted.

    Open are papers written for everybody, the names of those who hold or held an office, and the seals of receipts,
    which are no words: a code is held against them, and nobody can read them.
    """

    def __init__(self, record: Record, *, has_served: Callable[[Id], bool]) -> None:
        self._record, self._has_served = record, has_served

    def __getattr__(self, name: str) -> Any:
        return getattr(self._record, name)

    def is_open(self, paper: Paper | Filed) -> bool:
        """Tell whether a paper can be read without a right and without a trace."""
        if paper.is_public or paper.media == RECEIPT_MEDIA:
            return True
        return sort_of(paper.about)[0] == "people" and self._has_served(paper.about)

    def paper(self, digest: Digest) -> Paper | None:
        """Give the paper known by this digest where it is open."""
        return self.papers((digest,)).get(digest)

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are open."""
        return {d: paper for d, paper in self._record.papers(digests).items() if self.is_open(paper)}

    def stream(self, digest: Digest) -> Stream | None:
        """Give an open paper to be read piece by piece."""
        stream = self._record.stream(digest)
        return stream if stream and self.is_open(stream.filed) else None


class _Noting:
    """Notes what was read in a visit, as soon as all that is held of it has ended."""

    __slots__ = ("_record", "_visit")

    def __init__(self, record: NotedRecord, visit: Visit) -> None:
        self._record, self._visit = record, visit

    def __enter__(self) -> None:
        self._visit.held += 1

    def __exit__(self, *fault: object) -> None:
        self._visit.held -= 1
        if not self._visit.held:
            self._record.note(self._visit)


def _subjects(papers: Mapping[Digest, Id]) -> tuple[Id, ...]:
    return tuple(dict.fromkeys(papers.values()))


def _parts(papers: Mapping[Digest, Id]) -> Iterator[dict[Digest, Id]]:
    # A page is one entry; only an export reads so much that the entry would be too long to handle.
    left = iter(papers.items())
    while some := dict(islice(left, MOST_PAPERS)):
        yield some
