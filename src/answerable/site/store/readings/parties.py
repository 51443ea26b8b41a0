"""Who is a party to which matter, found by person: brought up to date by reading only what the record has grown by."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from answerable.disclosure import PARTY_KINDS, parties_in, parties_of
from answerable.record import Id, Record
from answerable.site.store.readings.tables import Party

BATCH = 500


class DjangoParties:
    """Finds the matters of a person, and the parties of a matter, in one database."""

    def __init__(self, record: Record, *, using: str = "default") -> None:
        self._record, self._using = record, using

    def of(self, matter: Id) -> frozenset[Id]:
        """Give who is a party to a matter, as the record tells it now."""
        return parties_in(self._record, matter)

    def matters(self, person: Id) -> Sequence[Id]:
        """Give the matters to which somebody is a party, in the order in which they became one."""
        self._catch_up()
        rows = Party.objects.using(self._using).filter(person=person).order_by("entry", "matter")
        # What was corrected since is found by asking the matter itself.
        return [m for m in rows.values_list("matter", flat=True) if person in self.of(m)]

    def _catch_up(self) -> None:
        rows = Party.objects.using(self._using)
        latest = rows.aggregate(latest=Max("entry"))["latest"]
        found = [
            Party(person=person, matter=entry.event.subject, entry=entry.index)
            for entry in self._record.read(after=0 if latest is None else latest + 1, kinds=PARTY_KINDS)
            for person in parties_of(entry.event.facts)
        ]
        if found:
            with transaction.atomic(using=self._using):
                rows.bulk_create(found, ignore_conflicts=True, batch_size=BATCH)
