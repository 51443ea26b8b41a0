"""The database itself refuses, in its own language, with nothing of ours in between."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections, transaction

from answerable.record import write_paper
from tests.histories import AT, received
from tests.registers import record_in

REFUSAL = "The record is never changed"
CHANGES = [
    """UPDATE answerable_entry SET kind = 'Resumed' WHERE "index" = 1""",
    "UPDATE answerable_entry SET data = leaf",
    """DELETE FROM answerable_entry WHERE "index" = 2""",
    "DELETE FROM answerable_entry",
    "UPDATE answerable_head SET root = ''",
    "DELETE FROM answerable_head",
]
ONLY_IN_SQLITE = [
    """INSERT OR REPLACE INTO answerable_entry SELECT * FROM answerable_entry WHERE "index" = 1""",
    """REPLACE INTO answerable_entry SELECT * FROM answerable_entry WHERE "index" = 2""",
    """UPDATE OR REPLACE answerable_entry SET kind = 'Resumed'""",
    "INSERT OR REPLACE INTO answerable_head SELECT * FROM answerable_head",
    """INSERT INTO answerable_entry SELECT "index" + 7, kind, subject, happened_on, recorded_at, origin, data, leaf
       FROM answerable_entry WHERE "index" = 2""",
]
ONLY_IN_POSTGRESQL = [
    "TRUNCATE answerable_entry",
    "TRUNCATE answerable_head",
    "SET session_replication_role = replica; DELETE FROM answerable_entry",
    """INSERT INTO answerable_entry SELECT * FROM answerable_entry WHERE "index" = 1
       ON CONFLICT ("index") DO UPDATE SET kind = 'Resumed'""",
]


@pytest.fixture
def filled(using):
    record = record_in(using)
    record.append([received(n) for n in range(3)], after=0, at=AT)
    return using


def refused(using, statement):
    with pytest.raises(DatabaseError, match=REFUSAL), transaction.atomic(using=using):
        say(using, statement)


def say(using, statement):
    with connections[using].cursor() as cursor:
        cursor.execute(statement)


def test_no_entry_and_no_head_is_changed_or_deleted(filled):
    before = list(record_in(filled).read()), list(record_in(filled).heads())
    own = ONLY_IN_POSTGRESQL if connections[filled].vendor == "postgresql" else ONLY_IN_SQLITE
    for statement in CHANGES + own:
        refused(filled, statement)
    assert (list(record_in(filled).read()), list(record_in(filled).heads())) == before


def test_the_record_grows_on_after_refusing(filled):
    refused(filled, "DELETE FROM answerable_entry")
    assert record_in(filled).append([received(3)], after=3, at=AT).size == 4


def test_a_paper_may_be_erased_and_the_record_stands(using):
    record = record_in(using)
    paper = write_paper("His name", about="P-1")
    head = record.append([received(0, words=paper.digest)], after=0, at=AT, papers=[paper])
    say(using, "DELETE FROM answerable_paper")
    assert record.paper(paper.digest) is None
    assert record.head() == head


def test_the_migration_can_be_undone_and_done_again(using):
    call_command("migrate", "store", "0001", database=using, verbosity=0)
    say(using, "DELETE FROM answerable_entry")
    call_command("migrate", "store", database=using, verbosity=0)
    record_in(using).append([received(0)], after=0, at=AT)
    refused(using, "DELETE FROM answerable_entry")
