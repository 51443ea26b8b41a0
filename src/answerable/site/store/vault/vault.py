"""The papers of one database: sealed with the entries that know them, read by digest, destroyed by subject."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from answerable.record import Digest, Filed, Holding, Id, Paper, Sealed, Sealing, Stream, Wrapped
from answerable.site.store.vault import ending
from answerable.site.store.vault.keys import Keys, batches, places
from answerable.site.store.vault.names import KEY as NAMES_KEY
from answerable.site.store.vault.names import Names
from answerable.site.store.vault.rows import COLUMNS, Row, opened, sealed_row
from answerable.site.store.vault.shelf import Shelf

KEPT = (
    f"INSERT INTO answerable_paper ({', '.join(COLUMNS)}) VALUES ({places(COLUMNS)}) ON CONFLICT DO NOTHING"
)
READ = (
    f"SELECT {', '.join(f'p.{column}' for column in COLUMNS)}, k.master, k.wrapped "
    "FROM answerable_paper p JOIN answerable_key k ON k.about = p.about WHERE p.digest IN"
)
FILED = f"SELECT {', '.join(COLUMNS[:-1])} FROM answerable_paper WHERE about IN"


class Vault:
    """Keeps papers inside the transaction of the one who calls; what is destroyed is gone when it commits."""

    def __init__(self, *, using: str = DEFAULT_DB_ALIAS) -> None:
        self._using = using
        self.keys = Keys(using=using)
        self.shelf = Shelf(settings.PAPERS)
        self._names = Names(using=using, keys=self.keys)

    def arriving(self) -> Sealing:
        """Begin a file that comes in piece by piece; what it gives when finished is kept like a paper."""
        return self.shelf.begin()

    def keep(self, papers: Sequence[Paper | Sealed], *, names: Collection[Digest] = ()) -> None:
        """Seal and keep papers; the same one kept twice is one. Those in `names` can be found by their words."""
        if not papers:
            return
        named = {p.about: p.words for p in papers if isinstance(p, Paper) and p.digest in names}
        keys = self.keys.of_each({p.about for p in papers} | ({NAMES_KEY} if named else set()))
        for paper in papers:
            if isinstance(paper, Sealed):
                self.shelf.put(paper)
        with connections[self._using].cursor() as cursor:
            cursor.executemany(KEPT, [sealed_row(paper, keys[paper.about]) for paper in papers])
        if named:
            self._names.add(named, key=keys[NAMES_KEY])

    def papers(self, digests: Collection[Digest]) -> Mapping[Digest, Paper]:
        """Give those of many papers that are held, by digest; files whole, however long they are."""
        return {row.digest: _whole(opened(row, key, self.shelf)) for row, key in self._read(digests)}

    def stream(self, digest: Digest) -> Stream | None:
        """Give a paper to be read piece by piece, or None where it is not held."""
        for row, key in self._read([digest]):
            held = opened(row, key, self.shelf)
            return Stream(row.filed, held.pieces(), held.salt)
        return None

    def filed(self, about: Collection[Id]) -> Sequence[Filed]:
        """Give what is held about some subjects, by digest."""
        return sorted((Row(*row).filed for row in self._rows(FILED, about)), key=lambda one: one.digest)

    def holding(self, about: Collection[Id]) -> Holding:
        """Give how many papers, bytes and keys are held about some subjects."""
        found = self.filed(about)
        return Holding(len(found), sum(f.length for f in found), self.keys.count(about))

    def find(self, words: str, *, most: int = 100) -> list[Id]:
        """Give the subjects that were ever named with all of these words, whole words, in any order and any case."""
        return self._names.find(words, most=most)

    def destroy(self, about: Collection[Id]) -> None:
        """Destroy keys, papers and marks of some subjects, for good, and all caches: they might hold a name."""
        if not about:
            return
        files = [row.digest for row in (Row(*row) for row in self._rows(FILED, about)) if row.is_file]
        self.keys.delete(about)
        self._names.remove(about)
        with connections[self._using].cursor() as cursor:
            for some in batches(about):
                cursor.execute(f"DELETE FROM answerable_paper WHERE about IN ({places(some)})", some)
        if self._using == DEFAULT_DB_ALIAS:
            cache.clear()
        transaction.on_commit(partial(self._end, files), using=self._using, robust=True)

    def finish(self) -> bool:
        """Make what was deleted final on the disk; False where a reader kept us from it. Outside any transaction."""
        return ending.finish(self._using)

    def sweep(self, *, before: datetime) -> int:
        """Remove files that arrived before a moment and were never filed, and finish what a destruction left to do.

        Gives how many files were removed. To be called outside of any transaction.
        """
        self.finish()
        known = f"{FILED.removesuffix('about IN')}digest IN"
        return self.shelf.sweep(before=before, known=lambda names: {r[0] for r in self._rows(known, names)})

    def _end(self, files: Collection[Digest]) -> None:
        self.shelf.remove(files)
        self.finish()

    def _read(self, digests: Collection[Digest]) -> Iterator[tuple[Row, bytes]]:
        """Read rows with their keys, each key unwrapped once."""
        found = [(Row(*row[:-2]), Wrapped(row[-2], bytes(row[-1]))) for row in self._rows(READ, digests)]
        keys = self.keys.open({row.about: wrapped for row, wrapped in found})
        return ((row, keys[row.about]) for row, _ in found)

    def _rows(self, asked: str, values: Collection[str]) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = []
        with connections[self._using].cursor() as cursor:
            for some in batches(values):
                cursor.execute(f"{asked} ({places(some)})", some)
                rows += cursor.fetchall()
        return rows


def _whole(held: Paper | Sealed) -> Paper:
    if isinstance(held, Paper):
        return held
    return Paper(b"".join(held.pieces()), held.about, held.media, held.salt, held.is_public)
