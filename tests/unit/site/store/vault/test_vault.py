"""Papers in a database: sealed each in its place, read together, destroyed for good; on both databases."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections, transaction

from answerable.record import Filed, Holding, SealBroken, write_paper

WORDS = "the neighbour put out my lantern"
SOON = datetime.now(UTC) + timedelta(days=1)


def kept(vault, *papers, using=None, **more):
    with transaction.atomic(using=vault.keys._using):
        vault.keep(papers, **more)
    return [paper.digest for paper in papers]


def rows(using, asked):
    with connections[using].cursor() as cursor:
        cursor.execute(asked)
        return cursor.fetchall() if cursor.description else None


def everything(using):
    """All that the tables of papers hold, as bytes."""
    tables = ("answerable_paper", "answerable_key", "answerable_name_mark")
    cells = [cell for table in tables for row in rows(using, f"SELECT * FROM {table}") for cell in row]
    return b"|".join(bytes(c) if isinstance(c, bytes | memoryview) else str(c).encode() for c in cells)


def arrived(vault, content, about="C-1", step=50_000):
    with vault.arriving() as sealing:
        for at in range(0, len(content), step):
            sealing.write(content[at : at + step])
        return sealing.finish(about=about, media="image/png")


def files(vault):
    return [path for path in vault.shelf._folder.rglob("*") if path.is_file()]


def test_what_is_kept_is_read_back_and_lies_sealed(vault, using):
    paper = write_paper(WORDS, about="C-1", is_public=True)
    (digest,) = kept(vault, paper)
    assert vault.papers([digest]) == {digest: paper}
    assert b"lantern" not in everything(using)
    assert paper.salt not in everything(using)


def test_hundreds_are_read_together_and_those_not_held_are_left_out(vault):
    papers = [write_paper(f"name {n}", about=f"P-{n % 700}") for n in range(1_200)]
    digests = kept(vault, *papers)
    assert vault.papers([*digests, "0" * 64]) == {p.digest: p for p in papers}
    assert vault.papers([]) == {}
    assert vault.stream("0" * 64) is None


def test_a_subject_has_one_key_for_all_its_papers(vault, using):
    kept(vault, write_paper("one", about="P-1"), write_paper("two", about="P-1"))
    kept(vault, write_paper("three", about="P-1"), write_paper("other", about="P-2"))
    assert [about for (about,) in rows(using, "SELECT about FROM answerable_key ORDER BY about")] == [
        "P-1",
        "P-2",
    ]


def test_the_same_paper_kept_twice_is_one_paper(vault):
    paper = write_paper(WORDS, about="C-1")
    kept(vault, paper)
    kept(vault, paper)
    assert vault.holding(["C-1"]) == Holding(papers=1, bytes=len(WORDS), keys=1)


def test_what_is_held_is_told_without_reading_it(vault):
    one, two = write_paper("één", about="C-1"), write_paper(b"\0" * 9, about="C-2", media="image/png")
    kept(vault, one, two, write_paper("other", about="C-3"))
    told = sorted(
        [
            Filed(one.digest, "C-1", one.media, 5),
            Filed(two.digest, "C-2", "image/png", 9),
        ],
        key=lambda filed: filed.digest,
    )
    assert vault.filed(["C-1", "C-2", "C-9"]) == told
    assert vault.holding(["C-1", "C-2"]) == Holding(papers=2, bytes=14, keys=2)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answerable_paper SET sealed = (SELECT sealed FROM answerable_paper WHERE about = 'P-2')",
        "UPDATE answerable_paper SET media = 'text/html'",
        "UPDATE answerable_paper SET is_public = NOT is_public",
        "UPDATE answerable_paper SET length = 7",
        "UPDATE answerable_paper SET about = 'P-2'",
        "UPDATE answerable_key SET wrapped = (SELECT wrapped FROM answerable_key WHERE about = 'P-2')",
    ],
)
def test_nothing_beside_a_paper_can_be_changed_in_the_database_unseen(vault, using, change):
    digest, _ = kept(vault, write_paper("one", about="P-1"), write_paper("two", about="P-2"))
    rows(using, f"{change} WHERE about = 'P-1'")
    with pytest.raises(SealBroken, match="Restore it from a backup"):
        vault.papers([digest])


def test_what_is_destroyed_is_gone_and_the_rest_stays(vault, using):
    one, two = write_paper("Carol Quill", about="P-1"), write_paper("Ivan Quill", about="P-2")
    kept(vault, one, two, names={one.digest, two.digest})
    with transaction.atomic(using=using):
        vault.destroy(["P-1", "P-9"])
    assert vault.papers([one.digest, two.digest]) == {two.digest: two}
    assert vault.find("quill") == ["P-2"]
    assert vault.holding(["P-1"]) == Holding(0, 0, 0)
    assert rows(using, "SELECT about FROM answerable_key WHERE about = 'P-1'") == []


def test_a_key_alone_destroyed_is_enough(vault, using):
    """What a backup of the papers still holds is noise without its key."""
    (digest,) = kept(vault, write_paper(WORDS, about="C-1"))
    rows(using, "DELETE FROM answerable_key WHERE about = 'C-1'")
    assert vault.papers([digest]) == {}
    kept(vault, write_paper("of later", about="C-1"))  # a new key, which opens nothing old
    with pytest.raises(SealBroken):
        vault.papers([digest])


def test_one_who_was_erased_can_come_again(vault, using):
    kept(vault, write_paper("before", about="P-1"))
    with transaction.atomic(using=using):
        vault.destroy(["P-1"])
    paper = write_paper("after", about="P-1")
    assert vault.papers(kept(vault, paper)) == {paper.digest: paper}


def test_a_destruction_that_is_taken_back_destroyed_nothing(vault, using):
    paper, file = write_paper(WORDS, about="C-1"), arrived(vault, b"x" * 100)
    digests = kept(vault, paper, file)
    with pytest.raises(RuntimeError), transaction.atomic(using=using):
        vault.destroy(["C-1"])
        raise RuntimeError("the certificate could not be written")
    assert set(vault.papers(digests)) == set(digests)


# -- files -------------------------------------------------------------------------------------------------------


def test_a_file_is_kept_read_in_pieces_and_destroyed_with_its_subject(vault, using):
    content = b"what the camera saw " * 20_000
    file = arrived(vault, content)
    assert kept(vault, file) == [file.digest]
    stream = vault.stream(file.digest)
    assert stream.filed == Filed(file.digest, "C-1", "image/png", len(content))
    pieces = list(stream.pieces)
    assert b"".join(pieces) == content and max(map(len, pieces)) == 65_536
    assert vault.papers([file.digest])[file.digest].content == content
    place = vault.shelf.place(file.digest)
    assert place.exists() and b"camera" not in place.read_bytes()
    assert not file.path.exists()
    with transaction.atomic(using=using):
        vault.destroy(["C-1"])
        assert place.exists()
    assert not place.exists()
    assert vault.stream(file.digest) is None


def test_a_short_paper_can_be_streamed_too(vault):
    (digest,) = kept(vault, write_paper(WORDS, about="C-1"))
    assert b"".join(vault.stream(digest).pieces).decode() == WORDS


def test_a_file_whose_place_another_took_is_not_given(vault):
    one, two = arrived(vault, b"one" * 50_000), arrived(vault, b"two" * 50_000)
    kept(vault, one, two)
    vault.shelf.place(one.digest).write_bytes(vault.shelf.place(two.digest).read_bytes())
    with pytest.raises(SealBroken):
        list(vault.stream(one.digest).pieces)


def test_what_arrived_and_was_never_filed_is_swept_away(vault, using):
    filed = arrived(vault, b"filed")
    kept(vault, filed)
    unfiled = arrived(vault, b"unfiled")
    lost = arrived(vault, b"shelved, and then the act failed")
    with pytest.raises(RuntimeError), transaction.atomic(using=using):
        vault.keep([lost])
        raise RuntimeError
    places = [unfiled.path, vault.shelf.place(lost.digest)]
    assert all(place.exists() for place in places)
    vault.sweep(before=datetime(2020, 1, 1, tzinfo=UTC))
    assert all(place.exists() for place in places), "what has just come may still be filed"
    assert vault.sweep(before=SOON) >= 2
    assert not any(place.exists() for place in places)
    assert b"".join(vault.stream(filed.digest).pieces) == b"filed"


# -- names -------------------------------------------------------------------------------------------------------


def test_people_are_found_by_whole_words_of_their_names_in_any_order(vault):
    names = {"P-1": "Šárka O’Brien", "P-2": "Sarka Nováková", "P-3": "Brien Šárka-Jane"}
    papers = [write_paper(name, about=id) for id, name in names.items()]
    kept(vault, *papers, names={p.digest for p in papers})
    assert vault.find("sarka") == ["P-1", "P-2", "P-3"]
    assert vault.find("OBRIEN, Sárka") == ["P-1"]
    assert vault.find("jane brien") == ["P-3"]
    assert vault.find("sark") == vault.find("sarka smith") == vault.find("") == vault.find("…") == []
    assert vault.find("sarka", most=2) == ["P-1", "P-2"]


def test_somebody_is_found_by_every_name_they_had_and_never_by_other_papers(vault):
    born, wed = write_paper("Jo Quill", about="P-1"), write_paper("Jo Wick", about="P-1")
    kept(vault, born, names={born.digest})
    kept(vault, wed, write_paper("Jo said so", about="P-2"), names={wed.digest})
    assert vault.find("quill") == vault.find("jo") == vault.find("jo wick") == ["P-1"]
    assert vault.find("quill wick") == ["P-1"]


def test_a_name_cannot_be_read_from_its_marks(vault, using):
    paper = write_paper("Carol Quill", about="P-1")
    kept(vault, paper, names={paper.digest})
    assert vault.find("quill") == ["P-1"]
    assert b"quill" not in everything(using).lower()


def test_before_anybody_was_named_nobody_is_found(vault):
    assert vault.find("carol") == []


def test_the_record_tells_the_vault_which_papers_are_names(record):
    from answerable.record import Event, people
    from tests.histories import AT

    paper = write_paper("Carol Quill", about="P-1")
    named = Event(
        subject="P-1",
        facts=people.Named(name=paper.digest, sort="person"),
        happened_on=AT.date(),
        actor="P-1",
    )
    record.append([named], after=0, at=AT, papers=[paper, write_paper("other words", about="P-1")])
    assert record.vault.find("carol") == ["P-1"]
    assert record.vault.find("words") == []
