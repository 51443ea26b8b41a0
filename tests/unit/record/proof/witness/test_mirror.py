"""The hashes of a register's entries kept elsewhere: a change is named by its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record import Checkpoint, Tiles, leaf_hash
from answerable.record.merkle import root_of
from answerable.record.proof.witness.mirror import MirrorRefused, bring_up, first_unlike
from tests.unit.record.proof.witness.registers import ORIGIN, Register

LEAVES = [leaf_hash(b"%d" % n) for n in range(3_000)]


def tree(folder, leaves):
    tiles = Tiles(folder)
    tiles.grow(leaves, len(leaves))
    return tiles


def fetching(tiles, fetched=None):
    def fetch(path):
        if fetched is not None:
            fetched.append(path)
        found = tiles.read(path)
        if found is None:
            raise FileNotFoundError(path)
        return found

    return fetch


@given(st.lists(st.integers(1, 900), min_size=1, max_size=4))
@settings(max_examples=15)
def test_it_follows_the_register_from_head_to_head(tmp_path_factory, steps):
    kept, size = Tiles(tmp_path_factory.mktemp("kept")), 0
    theirs = tree(tmp_path_factory.mktemp("theirs"), LEAVES)
    for step in steps:
        size = min(size + step, len(LEAVES))
        bring_up(kept, Checkpoint(ORIGIN, size, root_of(LEAVES[:size])), fetching(theirs))
        assert list(kept.leaves()) == LEAVES[:size]


def test_what_is_kept_is_not_fetched_again(tmp_path):
    theirs, kept, fetched = tree(tmp_path / "theirs", LEAVES), Tiles(tmp_path / "kept"), []
    for size in (1000, 1000, 1100):
        bring_up(kept, Checkpoint(ORIGIN, size, root_of(LEAVES[:size])), fetching(theirs, fetched))
    assert fetched == [
        "tile/0/000",
        "tile/0/001",
        "tile/0/002",
        "tile/0/003.p/232",
        "tile/0/003",
        "tile/0/004.p/76",
    ]


def test_where_a_short_tile_was_taken_away_the_full_one_serves(tmp_path):
    def fetch(path):
        if ".p/" in path:
            raise FileNotFoundError(path)
        return theirs.read(path)

    theirs, kept = tree(tmp_path / "theirs", LEAVES[:1024]), Tiles(tmp_path / "kept")
    bring_up(kept, Checkpoint(ORIGIN, 1000, root_of(LEAVES[:1000])), fetch)
    assert list(kept.leaves()) == LEAVES[:1000]


def test_hashes_that_do_not_lead_to_the_head_are_not_kept(tmp_path):
    other = [*LEAVES[:700], leaf_hash(b"another"), *LEAVES[701:1000]]
    theirs, kept = tree(tmp_path / "theirs", other), Tiles(tmp_path / "kept")
    with pytest.raises(MirrorRefused, match="do not lead to the head of 1,000 entries that it signed"):
        bring_up(kept, Checkpoint(ORIGIN, 1000, root_of(LEAVES[:1000])), fetching(theirs))
    assert kept.size == 0


@pytest.mark.parametrize("tile", [b"", b"x" * 31, b"x" * 8193])
def test_a_tile_that_is_not_whole_is_refused(tmp_path, tile):
    with pytest.raises(MirrorRefused, match="not whole"):
        bring_up(Tiles(tmp_path), Checkpoint(ORIGIN, 300, bytes(32)), lambda path: tile)


def test_a_register_that_cannot_be_reached_changes_nothing(tmp_path):
    tried = []

    def fetch(path):
        tried.append(path)
        raise ConnectionRefusedError("nobody there")

    with pytest.raises(ConnectionRefusedError):
        bring_up(Tiles(tmp_path), Checkpoint(ORIGIN, 300, bytes(32)), fetch)
    assert tried == ["tile/0/000"]
    assert Tiles(tmp_path).size == 0


@given(st.integers(1, 2_999), st.integers(1, 3_000), st.lists(st.integers(0, 2_999), max_size=3))
@settings(max_examples=25)
def test_the_first_change_is_found_wherever_it_is(tmp_path_factory, kept_size, size, places):
    changed = [leaf_hash(b"another %d" % n) if n in places else leaf for n, leaf in enumerate(LEAVES[:size])]
    kept = tree(tmp_path_factory.mktemp("kept"), LEAVES[:kept_size])
    theirs = tree(tmp_path_factory.mktemp("theirs"), changed)
    both = min(kept_size, size)
    expected = min((place for place in places if place < both), default=None)
    assert first_unlike(kept, size, fetching(theirs)) == expected


def test_it_needs_few_tiles(tmp_path):
    leaves = [leaf_hash(b"%d" % n) for n in range(66_000)]
    kept, fetched = tree(tmp_path / "kept", leaves), []
    leaves[43_210] = leaf_hash(b"another")
    assert first_unlike(kept, 66_000, fetching(tree(tmp_path / "theirs", leaves), fetched)) == 43_210
    assert len(fetched) <= 4


def test_where_nothing_is_kept_nothing_differs(tmp_path):
    register = Register(tmp_path / "theirs", entries=5)
    assert first_unlike(Tiles(tmp_path / "kept"), 5, register.fetch) is None
    assert first_unlike(register.tiles, 0, register.fetch) is None
