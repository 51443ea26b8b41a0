"""Keys: made once, wrapped by the current master, rewrapped without touching a paper."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections, transaction

from answerable.record import MasterMissing, OwnMaster, SealBroken, write_paper
from tests.unit.site.store.vault.test_vault import kept, rows


def keys_of(using):
    # Not above: conftest files are read before Django has begun.
    from answerable.site.store.vault.keys import Keys

    return Keys(using=using)


def test_keys_come_back_and_lie_wrapped(using, master):
    keys = keys_of(using)
    with transaction.atomic(using=using):
        made = keys.of_each(["P-1", "P-2"])
    assert keys.of(["P-1", "P-2", "P-3"]) == made
    with transaction.atomic(using=using):
        assert keys.of_each(["P-2", "P-1"]) == made
    assert keys.under() == {master.masters()[0].id: 2}
    stored = [bytes(wrapped) for (wrapped,) in rows(using, "SELECT wrapped FROM answerable_key")]
    assert not any(key in wrapped for key in made.values() for wrapped in stored)


def test_the_first_master_is_made_in_its_file_for_its_owner_only(using, master):
    assert not master.path.exists()
    keys_of(using).own("~test")
    assert master.path.stat().st_mode & 0o777 == 0o600
    assert master.path.parent.stat().st_mode & 0o777 == 0o700
    assert len(master.masters()) == 1


def test_where_the_master_is_lost_no_new_one_is_made_in_its_place(vault, using, master):
    (digest,) = kept(vault, write_paper("words", about="C-1"))
    text = master.path.read_text()
    master.path.unlink()
    with pytest.raises(MasterMissing, match="No new one was made and nothing was written"):
        vault.papers([digest])
    with pytest.raises(MasterMissing):
        kept(vault, write_paper("more", about="C-2"))
    assert not master.path.exists()
    master.path.write_text(text)
    assert vault.papers([digest])[digest].words == "words"


def test_another_master_in_its_place_opens_nothing_and_says_which_is_missing(vault, using, master):
    (digest,) = kept(vault, write_paper("words", about="C-1"))
    was = master.masters()[0]
    master.put((OwnMaster.generate(),))
    with pytest.raises(MasterMissing, match=was.id):
        vault.papers([digest])


def test_rotation_wraps_every_key_anew_and_touches_no_paper(vault, using, master):
    papers = [write_paper(f"words {n}", about=f"C-{n}") for n in range(1_100)]
    digests = kept(vault, *papers)
    was = master.masters()[0]
    sealed = rows(using, "SELECT digest, sealed FROM answerable_paper ORDER BY digest")
    master.put((OwnMaster.generate(), was))
    assert list(vault.keys.rewrap()) == [500, 500, 100]
    assert list(vault.keys.rewrap()) == []
    assert rows(using, "SELECT digest, sealed FROM answerable_paper ORDER BY digest") == sealed
    master.put(master.masters()[:1])
    assert len(vault.papers(digests)) == 1_100
    master.put((was,))
    with pytest.raises(MasterMissing):
        vault.papers(digests)


def test_while_it_rotates_what_is_filed_is_under_the_new_master(vault, using, master):
    kept(vault, *(write_paper("words", about=f"C-{n}") for n in range(600)))
    master.put((OwnMaster.generate(), *master.masters()))
    rotating = vault.keys.rewrap()
    next(rotating)
    kept(vault, write_paper("more", about="P-1"))
    list(rotating)
    assert vault.keys.under() == {master.masters()[0].id: 601}


def test_a_master_that_is_left_out_is_overwritten_where_it_lay(master, tmp_path):
    one, two = OwnMaster.generate(), OwnMaster.generate()
    master.put((one,))
    held = master.path.open("rb")
    master.put((two,))
    assert held.read() == bytes(len(master.path.read_bytes()))
    assert master.masters() == (two,)


def test_a_file_that_is_no_master_file_is_refused(using, master):
    master.path.parent.mkdir()
    master.path.write_text("hunter2\n")
    with pytest.raises(MasterMissing, match="This is no master key"):
        keys_of(using).own("~test")


def test_a_key_of_the_houses_own_is_made_once_however_many_ask(using, master):
    barrier = Barrier(4)

    def ask():
        barrier.wait(timeout=20)
        try:
            return keys_of(using).own("~test")
        finally:
            connections[using].close()

    with ThreadPoolExecutor(4) as threads:
        found = {done.result(timeout=60) for done in [threads.submit(ask) for _ in range(4)]}
    assert len(found) == 1


def test_a_key_moved_to_another_subject_does_not_open(vault, using, master):
    (digest,) = kept(vault, write_paper("words", about="C-1"))
    kept(vault, write_paper("other", about="C-2"))
    rows(using, "DELETE FROM answerable_key WHERE about = 'C-2'")
    rows(using, "UPDATE answerable_key SET about = 'C-2'")
    with pytest.raises(SealBroken):
        vault.keys.of(["C-2"])
    assert vault.papers([digest]) == {}


def test_when_a_key_is_destroyed_no_unwrapped_one_is_remembered(vault, using, monkeypatch):
    from answerable.site.store.vault import masters

    class Remembering:
        forgot = 0

        def forget(self):
            self.forgot += 1

    one = Remembering()
    monkeypatch.setattr(masters, "_elsewhere", lambda: (one,))
    with transaction.atomic(using=using):
        vault.destroy(["P-1"])
    assert one.forgot == 1
