"""The keys of subjects in a database, each wrapped by a master: made when first needed, rewrapped, deleted for good."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from answerable.record import Id, Masters, Wrapped, new_key
from answerable.site.store.vault.masters import forget, the_masters
from answerable.site.store.vault.tables import Key

AT_ONCE = 500
ADD = "INSERT INTO answerable_key (about, master, wrapped) VALUES (%s, %s, %s)"


class Keys:
    """Wrapped keys by subject; every change is inside the transaction of the one who calls."""

    def __init__(self, *, using: str) -> None:
        self._using = using

    def masters(self) -> Masters:
        """Give the masters; a first one is made only while no key needs another."""
        return the_masters(may_make=lambda: not Key.objects.using(self._using).exists())

    def open(self, wrapped: Mapping[Id, Wrapped]) -> dict[Id, bytes]:
        """Unwrap keys."""
        return self.masters().unwrap(wrapped)

    def of(self, subjects: Collection[Id]) -> dict[Id, bytes]:
        """Give the keys of those subjects that have one."""
        return self.open(self._held(subjects))

    def of_each(self, subjects: Collection[Id]) -> dict[Id, bytes]:
        """Give the keys of subjects, made now for those without one."""
        held = self._held(subjects)
        fresh = {subject: new_key() for subject in subjects if subject not in held}
        if fresh:
            self._add(self.masters().wrap(fresh), ADD)
        return self.open(held) | fresh

    def own(self, name: str) -> bytes:
        """Give a key of the house's own, made now where there is none; `name` begins with ~, as no subject does."""
        if name not in (held := self._held([name])):
            # Two processes may be at it at once: the one that is quicker makes the key of both.
            self._add(self.masters().wrap({name: new_key()}), f"{ADD} ON CONFLICT DO NOTHING")
            held = self._held([name])
        return self.open(held)[name]

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else make a key while something is done that ends with the transaction."""
        with transaction.atomic(using=self._using):
            if connections[self._using].vendor == "postgresql":
                with self._cursor() as cursor:
                    cursor.execute("LOCK TABLE answerable_key IN EXCLUSIVE MODE")
            yield

    def delete(self, subjects: Collection[Id]) -> None:
        """Delete the keys of subjects: what is sealed under them cannot be opened again by anybody."""
        for some in batches(subjects):
            Key.objects.using(self._using).filter(about__in=some).delete()
        forget()

    def count(self, subjects: Collection[Id]) -> int:
        """Give how many of these subjects have a key."""
        return sum(
            Key.objects.using(self._using).filter(about__in=some).count() for some in batches(subjects)
        )

    def under(self) -> dict[str, int]:
        """Give how many keys are wrapped under each master, by its id."""
        with self._cursor() as cursor:
            cursor.execute("SELECT master, count(*) FROM answerable_key GROUP BY master ORDER BY master")
            return {str(master): int(number) for master, number in cursor.fetchall()}

    def rewrap(self) -> Iterator[int]:
        """Wrap under the current master every key that is under another, some at a time; gives how many each time.

        Papers are not touched: a rotation of any number of them is as quick as their keys are few.
        """
        masters = self.masters()
        current = masters.current.id
        while True:
            with transaction.atomic(using=self._using):
                rows = Key.objects.using(self._using).exclude(master=current).order_by("about")[:AT_ONCE]
                held = {row.about: Wrapped(row.master, bytes(row.wrapped)) for row in rows}
                if not held:
                    return
                made = masters.wrap(masters.unwrap(held))
                with self._cursor() as cursor:
                    # Only where it is still as it was read: a key that somebody deletes meanwhile stays deleted.
                    cursor.executemany(
                        "UPDATE answerable_key SET master = %s, wrapped = %s WHERE about = %s AND wrapped = %s",
                        [(made[a].master, made[a].sealed, a, was.sealed) for a, was in held.items()],
                    )
            yield len(held)

    def _add(self, wrapped: Mapping[Id, Wrapped], statement: str) -> None:
        with self._cursor() as cursor:
            cursor.executemany(statement, [(whose, w.master, w.sealed) for whose, w in wrapped.items()])
        # A master may have been destroyed while this waited for its turn: then nothing may be wrapped under it.
        for id in {one.master for one in wrapped.values()}:
            self.masters().find(id)

    def _held(self, subjects: Collection[Id]) -> dict[Id, Wrapped]:
        found: dict[Id, Wrapped] = {}
        with self._cursor() as cursor:
            for some in batches(subjects):
                cursor.execute(
                    f"SELECT about, master, wrapped FROM answerable_key WHERE about IN ({places(some)})", some
                )
                found |= {
                    about: Wrapped(master, bytes(sealed)) for about, master, sealed in cursor.fetchall()
                }
        return found

    def _cursor(self) -> CursorWrapper:
        return connections[self._using].cursor()


def batches(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Give values in lists short enough to stand in one statement."""
    rest = iter(values)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def places(values: Collection[Any]) -> str:
    """Give as many marks for values as there are values."""
    return ", ".join(["%s"] * len(values))
