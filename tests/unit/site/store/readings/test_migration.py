"""A register from before: what was written for everybody, and the names of organisations, are open; the rest is not."""

from django.core.management import call_command
from django.db import connections

from answerable.record import Event, codes, oversight, people, write_paper
from tests.histories import AT
from tests.registers import record_in

OPEN = ("store", "0100_lists")


def test_papers_from_before_are_marked_by_what_they_were_written_for(using):
    record = record_in(using)
    papers = {
        name: write_paper(name, about=f"S-{n}")
        for n, name in enumerate(("org", "person", "stated", "view", "file"))
    }
    digest = {name: paper.digest for name, paper in papers.items()}
    facts = (
        people.Named(name=digest["org"], sort="provider"),
        people.Named(name=digest["person"], sort="person"),
        oversight.Stated(words=digest["stated"], channel="web"),
        codes.Responded(consultee="O-1", view="agreed", words=digest["view"]),
        oversight.Published(report="a" * 64, files=(digest["file"],), formats=("html",)),
    )
    events = [
        Event(subject=f"S-{n}", facts=one, happened_on=AT.date(), actor="P-1") for n, one in enumerate(facts)
    ]
    record.append(events, after=0, at=AT)
    call_command("migrate", *OPEN, database=using, verbosity=0)
    columns = "digest, about, media, salt, content"
    with connections[using].cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO answerable_paper ({columns}) VALUES (%s, %s, %s, %s, %s)",
            [(p.digest, p.about, p.media, p.salt, p.content) for p in papers.values()],
        )
    call_command("migrate", "store", database=using, verbosity=0)
    marked = {name for name, one in papers.items() if record.paper(one.digest).is_public}
    assert marked == {"org", "stated", "file"}
