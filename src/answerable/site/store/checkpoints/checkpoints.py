"""Signed heads as a database keeps them: added to, read, and never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Prefetch, QuerySet

from answerable.record import Signature, read_signature
from answerable.site.store.checkpoints.tables import Asking, Checkpoint, Cosignature


@dataclass(frozen=True)
class Cosigned:
    """A witness's line on a head: the key that made it, and the moment by the witness's own clock."""

    key: str
    line: str
    at: datetime

    @property
    def signature(self) -> Signature:
        """The line, read."""
        return read_signature(self.line)


@dataclass(frozen=True)
class Published:
    """A head that was signed: its size and root, when, the note as signed, and who has cosigned it."""

    id: int
    origin: str
    size: int
    root: str
    at: datetime
    signed: str
    cosigned: tuple[Cosigned, ...] = ()

    @property
    def note(self) -> str:
        """The note with all its cosignatures, as it is handed out."""
        return self.signed + "".join(f"{one.line}\n" for one in self.cosigned)


@dataclass(frozen=True)
class Said:
    """What a witness said when it was last asked, and the last head that it cosigned (0 where it never did)."""

    witness: str
    outcome: str
    words: str
    size: int
    at: datetime
    since: datetime
    cosigned_size: int = 0
    cosigned_at: datetime | None = None


class Checkpoints:
    """The published heads of one origin in one database."""

    def __init__(self, origin: str, *, using: str = "default") -> None:
        self.origin = origin
        self._using = using

    def latest(self, most: int = 1, *, below: int | None = None) -> Sequence[Published]:
        """Give the latest heads, newest first; those of a smaller size than `below`, where it is given."""
        found = self._heads().order_by("-id")
        if below is not None:
            found = found.filter(size__lt=below)
        return [_published(row) for row in found[:most]]

    def of_size(self, size: int) -> Published | None:
        """Give the latest head of this size, or None where none was published."""
        row = self._heads().filter(size=size).order_by("-id").first()
        return _published(row) if row else None

    def covering(self, index: int) -> Published | None:
        """Give the latest head in which entry `index` is, or None."""
        last = next(iter(self.latest()), None)
        return last if last is not None and last.size > index else None

    def count(self) -> int:
        """Give how many heads were published."""
        return Checkpoint.objects.using(self._using).filter(origin=self.origin).count()

    def add(self, *, size: int, root: str, note: str, at: datetime) -> Published:
        """Keep a signed head, for good, before anybody is shown it."""
        with transaction.atomic(using=self._using, durable=True):
            row = Checkpoint(origin=self.origin, size=size, root=root, note=note, at=at)
            row.save(using=self._using, force_insert=True)
        return _published(row)

    def cosign(self, head: Published, lines: Iterable[Cosigned]) -> None:
        """Keep the lines of witnesses on a head; a line of a key that is there already is passed over."""
        rows = [Cosignature(checkpoint_id=head.id, key=one.key, line=one.line, at=one.at) for one in lines]
        Cosignature.objects.using(self._using).bulk_create(rows, ignore_conflicts=True)

    def say(
        self, witness: str, *, outcome: str, words: str, size: int, at: datetime, cosigned: datetime | None
    ) -> None:
        """Keep what a witness said about the head of `size`; `cosigned` is its moment where it cosigned."""
        rows = Asking.objects.using(self._using)
        with transaction.atomic(using=self._using):
            row = rows.filter(origin=self.origin, witness=witness).first()
            if row is None:
                row = Asking(origin=self.origin, witness=witness, since=at, outcome=outcome)
            row.since = row.since if row.outcome == outcome else at
            row.outcome, row.words, row.size, row.at = outcome, words, size, at
            if cosigned is not None:
                row.cosigned_size, row.cosigned_at = size, cosigned
            row.save(using=self._using)

    def said(self) -> dict[str, Said]:
        """Give what each witness last said, by its name."""
        rows = Asking.objects.using(self._using).filter(origin=self.origin)
        return {
            row.witness: Said(
                row.witness, row.outcome, row.words, row.size, _utc(row.at), _utc(row.since),
                row.cosigned_size, row.cosigned_at and _utc(row.cosigned_at),
            )
            for row in rows
        }  # fmt: skip

    def _heads(self) -> QuerySet[Checkpoint]:
        lines = Cosignature.objects.using(self._using).order_by("id")
        heads = Checkpoint.objects.using(self._using).filter(origin=self.origin)
        return heads.prefetch_related(Prefetch("cosignatures", queryset=lines))


def _published(row: Checkpoint) -> Published:
    lines = () if row._state.adding else row.cosignatures.all()
    cosigned = tuple(Cosigned(one.key, one.line, _utc(one.at)) for one in lines)
    return Published(row.pk, row.origin, row.size, row.root, _utc(row.at), row.note, cosigned)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
