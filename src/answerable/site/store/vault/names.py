"""Names found by their words without being readable in the database: a keyed mark for each word."""

from collections.abc import Collection, Mapping

from django.db import connections

from answerable.record import Id, marks, words_of
from answerable.site.store.vault.keys import Keys, batches, places

KEY = "~names"  # no id of a subject begins so: this key is the vault's own


class Names:
    """The marks of names in one database."""

    def __init__(self, *, using: str, keys: Keys) -> None:
        self._using, self._keys = using, keys

    def add(self, names: Mapping[Id, str], *, key: bytes) -> None:
        """Make subjects findable by their names, under the vault's own key for it."""
        rows = [(mark, about) for about, name in names.items() for mark in marks(words_of(name), key=key)]
        with connections[self._using].cursor() as cursor:
            cursor.executemany(
                "INSERT INTO answerable_name_mark (mark, about) VALUES (%s, %s) ON CONFLICT DO NOTHING", rows
            )

    def find(self, words: str, *, most: int) -> list[Id]:
        """Give the subjects that were ever named with all of these words, in the order of their ids."""
        key = self._keys.of([KEY]).get(KEY)
        wanted = sorted(marks(words_of(words), key=key)) if key else []
        if not wanted:
            return []
        with connections[self._using].cursor() as cursor:
            cursor.execute(
                f"SELECT about FROM answerable_name_mark WHERE mark IN ({places(wanted)}) "
                "GROUP BY about HAVING count(*) = %s ORDER BY about LIMIT %s",
                [*wanted, len(wanted), most],
            )
            return [str(about) for (about,) in cursor.fetchall()]

    def remove(self, subjects: Collection[Id]) -> None:
        """Let subjects be found no more."""
        with connections[self._using].cursor() as cursor:
            for some in batches(subjects):
                cursor.execute(f"DELETE FROM answerable_name_mark WHERE about IN ({places(some)})", some)
