"""The head signed: of what is in the record for good, continuing what was published, and of nothing else."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections, transaction

from answerable.record import read_checkpoint, read_note, signers
from answerable.site.proof.publishing import NotSigned
from tests.histories import AT
from tests.rewriting import another_day, cut, forget_heads, rewrite

LATER = AT + timedelta(hours=1)


def test_a_head_is_signed_with_the_keys_of_the_register(publishing, grow):
    grow(3)
    published = publishing.sign(at=AT)
    note = read_note(published.note)
    assert [one.key for one in signers(note, publishing.verifiers())] == list(publishing.verifiers())
    read = read_checkpoint(note.text)
    head = publishing.record.head()
    assert (read.origin, read.size, read.root.hex()) == (publishing.origin, 3, head.root)
    assert (published.at, publishing.latest(), publishing.heads.count()) == (AT, published, 1)


def test_an_empty_record_has_a_head_too(publishing):
    assert read_checkpoint(read_note(publishing.sign(at=AT).note).text).size == 0


def test_where_nothing_was_added_the_head_is_the_same(publishing, grow):
    grow(1)
    assert publishing.sign(at=AT) == publishing.sign(at=LATER)
    grow(1)
    assert publishing.sign(at=LATER).size == 2
    assert [one.size for one in publishing.heads.latest(9)] == [2, 1]
    assert [one.size for one in publishing.heads.latest(9, below=2)] == [1]


def test_while_one_key_takes_the_place_of_another_both_sign(publishing, grow):
    grow(1)
    first = publishing.sign(at=AT)
    publishing.keys.rotate(publishing.origin, at=LATER)
    second = publishing.sign(at=LATER)
    assert (first.size, second.size) == (1, 1) and first != second
    assert len(signers(read_note(second.note), publishing.verifiers())) == 2
    old, new = publishing.keys.periods()
    publishing.keys.retire(publishing.origin, old.id, at=LATER)
    assert [
        one.key for one in signers(read_note(publishing.sign(at=LATER).note), publishing.verifiers())
    ] == [new.key]
    assert publishing.heads.of_size(1).note == publishing.latest().note


def test_what_may_still_be_taken_back_is_not_signed(publishing, grow, using):
    with pytest.raises(RuntimeError), transaction.atomic(using=using):
        grow(1)
        publishing.sign(at=AT)
    assert publishing.record.head().size == 0 and publishing.latest() is None and publishing.tiles.size == 0


def test_the_tree_grows_with_the_heads_and_is_made_anew_where_it_is_lost(publishing, grow):
    grow(300)
    publishing.sign(at=AT)
    shutil.rmtree(publishing.folder / "tree")
    grow(300)
    head = publishing.sign(at=LATER)
    assert publishing.tiles.root(600).hex() == head.root
    assert len(publishing.tiles.consistency(300, 600)) > 0


@pytest.mark.parametrize("spoil", [b"", b"\0" * 8192], ids=["cut short", "other bytes"])
def test_a_tree_that_was_spoilt_is_made_anew(publishing, grow, spoil):
    grow(300)
    publishing.sign(at=AT)
    (publishing.folder / "tree/tile/0/000").write_bytes(spoil)
    grow(1)
    head = publishing.sign(at=LATER)
    assert head.size == 301 and publishing.tiles.root(301).hex() == head.root


def test_a_changed_entry_is_named_and_nothing_is_signed(publishing, grow, using):
    grow(300)
    publishing.sign(at=AT)
    rewrite(using, 123, another_day)
    grow(1)
    with pytest.raises(NotSigned, match="Entry 123 is not what it was"):
        publishing.sign(at=LATER)
    assert publishing.latest().size == 300


def test_a_changed_entry_is_found_where_the_tree_is_gone(publishing, grow, using):
    grow(3)
    publishing.sign(at=AT)
    shutil.rmtree(publishing.folder)
    rewrite(using, 1, another_day)
    with pytest.raises(NotSigned, match="One of its entries is not what it was|Entry"):
        publishing.sign(at=LATER)


def test_a_changed_entry_is_found_where_the_signed_heads_are_gone(publishing, grow, using):
    grow(3)
    publishing.sign(at=AT)
    rewrite(using, 1, another_day)
    forget_heads(using)
    with pytest.raises(NotSigned, match="Entry 1 is not what it was"):
        publishing.sign(at=LATER)


def test_an_older_copy_of_the_database_is_not_signed_for(publishing, grow, using):
    grow(3)
    publishing.sign(at=AT)
    grow(2)
    publishing.sign(at=AT)
    cut(using, 3)
    with pytest.raises(NotSigned, match="A head of 5 entries was published, and this register holds 3"):
        publishing.sign(at=LATER)
    grow(4)
    with pytest.raises(NotSigned, match="Entry 3 is not what it was"):
        publishing.sign(at=LATER)


def test_many_who_sign_at_once_publish_one_head(publishing, grow, using):
    grow(5)

    def sign(_):
        try:
            return publishing.sign(at=AT)
        finally:
            connections[using].close()

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(sign, range(8)))) == 1
    assert publishing.heads.count() == 1 and len(publishing.keys.periods()) == 1
