"""A register of the version before this one is brought up to date: its papers are sealed, and its people can be found."""

from django.core.management import call_command
from django.db import connections

from answerable.record import Event, people, write_paper
from tests.histories import AT
from tests.registers import record_in

OPEN = ("store", "0100_lists")
PAPERS = {"P-1": "Zdeňka Quill", "P-2": "Ivan Wick", "C-1": "what the neighbour did"}


def said(using, statement, values=()):
    with connections[using].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def named(papers):
    return [
        Event(
            subject=p.about,
            facts=people.Named(name=p.digest, sort="person"),
            happened_on=AT.date(),
            actor="P-1",
        )
        for p in papers[:2]
    ]


def test_papers_in_the_open_are_sealed_and_read_as_they_were(using):
    record = record_in(using)
    papers = [write_paper(words, about=about) for about, words in PAPERS.items()]
    record.append(named(papers), after=0, at=AT)
    call_command("migrate", *OPEN, database=using, verbosity=0)
    for p in papers:
        said(
            using,
            "INSERT INTO answerable_paper (digest, about, media, salt, content) VALUES (%s, %s, %s, %s, %s)",
            (p.digest, p.about, p.media, p.salt, p.content),
        )
    call_command("migrate", "store", database=using, verbosity=0)
    assert record.papers([p.digest for p in papers]) == {p.digest: p for p in papers}
    assert record.vault.find("zdenka") == ["P-1"] and record.vault.find("wick") == ["P-2"]
    assert "neighbour" not in repr(said(using, "SELECT * FROM answerable_paper"))


def test_it_can_be_undone_while_there_are_no_files(using):
    record, paper = record_in(using), write_paper("what the neighbour did", about="C-1")
    record.append([], after=0, at=AT, papers=[paper])
    call_command("migrate", *OPEN, database=using, verbosity=0)
    ((content, salt),) = said(using, "SELECT content, salt FROM answerable_paper")
    assert (bytes(content), bytes(salt)) == (paper.content, paper.salt)
    call_command("migrate", "store", database=using, verbosity=0)
    assert record.paper(paper.digest) == paper
