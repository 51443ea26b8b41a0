"""The tree in files: the same roots and proofs as the plain tree's, from few reads, through crashes and kills."""

import contextlib
import os
import random
import signal
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record.merkle import (
    CompactRange,
    check_consistency,
    check_inclusion,
    consistency_path,
    inclusion_path,
    leaf_hash,
    root_of,
)
from answerable.record.proof import files
from answerable.record.proof.paths import tile_path
from answerable.record.proof.tiles import Tiles, TilesBroken

LEAVES = [leaf_hash(b"%d" % n) for n in range(70_000)]
SIZES = [1, 2, 255, 256, 257, 511, 512, 513, 1000, 65535, 65536, 65537, 70_000]


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    tiles = Tiles(tmp_path_factory.mktemp("tiles"))
    for size in SIZES:
        tiles.grow(LEAVES[tiles.size : size], size)
    return tiles


def test_the_tiles_of_the_specifications_example(grown):
    """C2SP tlog-tiles: what represents a tree of 70,000."""
    assert kept(grown.folder) == {
        *(f"tile/0/{n:03}" for n in range(273)),
        "tile/0/273.p/112",
        "tile/1/000",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    }


def test_each_hash_of_a_tile_is_the_root_over_its_leaves(grown):
    assert grown.read("tile/0/273.p/112") == b"".join(LEAVES[273 * 256 : 70_000])
    level_1 = grown.read("tile/1/000")
    assert level_1 == b"".join(root_of(LEAVES[n * 256 : (n + 1) * 256]) for n in range(256))
    assert grown.read("tile/2/000.p/1") == root_of(LEAVES[:65536])


def test_a_tree_of_256_is_a_full_tile_and_one_hash_above(tmp_path):
    tiles = Tiles(tmp_path)
    tiles.grow(LEAVES, 256)
    assert kept(tmp_path) == {"tile/0/000", "tile/1/000.p/1"}


@pytest.mark.parametrize("size", [0, *SIZES])
def test_the_root_of_every_size_it_ever_had(grown, size):
    assert grown.root(size) == root_of(LEAVES[:size])


@given(st.data())
@settings(max_examples=60)
def test_every_proof_is_that_of_the_plain_tree(grown, data):
    size = data.draw(st.integers(1, 2000) | st.integers(1, 70_000))
    index, old = data.draw(st.integers(0, size - 1)), data.draw(st.integers(1, size))
    root = CompactRange().extend(LEAVES[:size]).root
    path = grown.inclusion(index, size)
    assert check_inclusion(LEAVES[index], index, size, path, root)
    assert check_consistency(old, grown.root(old), size, root, grown.consistency(old, size))
    if size <= 2000:
        assert path == inclusion_path(LEAVES[:size], index)
        assert grown.consistency(old, size) == consistency_path(LEAVES[:size], old)


def test_of_nothing_everything_is_a_continuation(grown):
    assert grown.consistency(0, 500) == ()


def test_a_proof_needs_few_reads(grown, monkeypatch):
    reads = []
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: reads.append(path) or real(path))
    fresh = Tiles(grown.folder)
    fresh.inclusion(12_345, 70_000)
    fresh.consistency(54_321, 70_000)
    assert len(set(reads)) <= 12


def test_what_it_does_not_hold_it_does_not_give(grown):
    for path in (
        "tile/0/273",
        "tile/0/273.p/113",
        "tile/0/274.p/1",
        "tile/3/000.p/1",
        "size",
        "tile/0/../../size",
    ):
        assert grown.read(path) is None
    for asked in (
        lambda: grown.root(70_001),
        lambda: grown.inclusion(0, 70_001),
        lambda: grown.inclusion(5, 5),
        lambda: grown.consistency(6, 5),
        lambda: grown.consistency(1, 70_001),
    ):
        with pytest.raises(ValueError):
            asked()


@given(st.integers(1, 256), st.integers(0, 273))
@settings(max_examples=60)
def test_a_tile_of_any_width_it_ever_had_is_given(grown, width, number):
    whole = b"".join(LEAVES[number * 256 : number * 256 + 256])
    given_tile = grown.read(tile_path(0, number, width))
    assert given_tile == (whole[: width * 32] if width * 32 <= len(whole) else None)


@given(st.integers(0, 1500), st.none() | st.integers(0, 1500))
@settings(max_examples=40)
def test_leaves_are_given_from_anywhere(grown, after, until):
    end = 70_000 if until is None else until
    expected = LEAVES[after : min(end, after + 300)]
    assert list(islice(grown.leaves(after, until), 300)) == expected


@given(st.lists(st.integers(0, 700), min_size=1, max_size=8))
@settings(max_examples=30)
def test_however_it_grew_it_is_the_same(tmp_path_factory, steps):
    tiles = Tiles(tmp_path_factory.mktemp("steps"))
    for step in steps:
        tiles.grow(iter(LEAVES[tiles.size :]), tiles.size + step)
    at_once = Tiles(tmp_path_factory.mktemp("once"))
    at_once.grow(LEAVES, sum(steps))
    assert tiles.size == at_once.size == sum(steps)
    assert tiles.root(tiles.size) == at_once.root(tiles.size) == root_of(LEAVES[: sum(steps)])
    assert kept(at_once.folder) <= kept(tiles.folder)
    for path in kept(at_once.folder):
        assert tiles.read(path) == at_once.read(path)


def test_too_few_leaves_are_refused_and_nothing_is_changed(tmp_path):
    tiles = Tiles(tmp_path)
    tiles.grow(LEAVES, 600)
    before = contents(tmp_path)
    with pytest.raises(TilesBroken, match="only 900 were given. It stays as it was"):
        tiles.grow(LEAVES[600:900], 1000)
    assert contents(tmp_path) == before


def test_leaves_that_lead_to_another_root_are_refused_and_nothing_is_changed(tmp_path):
    tiles = Tiles(tmp_path)
    tiles.grow(LEAVES, 600, root=root_of(LEAVES[:600]))
    before = contents(tmp_path)
    other = [*LEAVES[600:899], leaf_hash(b"another")]
    with pytest.raises(TilesBroken, match="do not lead to the root that a tree of 900 has"):
        tiles.grow(other, 900, root=root_of(LEAVES[:900]))
    with pytest.raises(TilesBroken, match="do not lead"):
        tiles.grow([], 600, root=root_of(LEAVES[:599]))
    tiles.grow([], 300, root=root_of(LEAVES[:300]))
    with pytest.raises(TilesBroken, match="do not lead"):
        tiles.grow([], 300, root=root_of(LEAVES[:301]))
    assert contents(tmp_path) == before


def test_who_reads_while_another_makes_a_tile_full_finds_it_there(tmp_path):
    """The size was read, then the tree grew: the tile of that width is gone, and the full one begins with it."""
    Tiles(tmp_path).grow(LEAVES, 300)
    assert kept(tmp_path) == {"tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"}
    (tmp_path / "size").write_text("100")
    assert Tiles(tmp_path).root(100) == root_of(LEAVES[:100])


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/002.p/88"])
def test_a_file_that_is_missing_or_cut_is_named(tmp_path, path):
    for spoil in (os.remove, lambda file: os.truncate(file, 32)):
        folder = tmp_path / spoil.__name__
        Tiles(folder).grow(LEAVES, 600)
        spoil(folder / path)
        with pytest.raises(TilesBroken, match=r"of the tree in .* is missing or not whole"):
            list(Tiles(folder).leaves())


def test_a_size_that_is_no_number_is_said_to_be_broken(tmp_path):
    (tmp_path / "size").write_text("many")
    with pytest.raises(TilesBroken, match="The file size"):
        _ = Tiles(tmp_path).size


@pytest.mark.parametrize("steps", range(1, 60, 3))
def test_stopped_at_any_step_it_goes_on_rightly(tmp_path, monkeypatch, steps):
    """Each write, flush and rename may be the last one that the machine does."""
    tiles = Tiles(tmp_path)
    tiles.grow(LEAVES, 500)
    left = [steps]

    def stop_after(real):
        def step(*given, **named):
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt
            return real(*given, **named)

        return step

    with monkeypatch.context() as stopped:
        for name in ("open", "fsync", "replace"):
            stopped.setattr(files.os, name, stop_after(getattr(os, name)))
        stopped.setattr(Path, "unlink", stop_after(Path.unlink))
        with contextlib.suppress(KeyboardInterrupt):
            tiles.grow(LEAVES[500:1100], 1100)
    after = Tiles(tmp_path)
    assert after.size in (500, 1100)
    assert after.root(after.size) == root_of(LEAVES[: after.size])
    # Another future than the one that was broken off: nothing of that one shows.
    other = [leaf_hash(b"other %d" % n) for n in range(2000)]
    whole = LEAVES[: after.size] + other
    after.grow(other, after.size + 2000)
    assert after.root(after.size) == root_of(whole)
    assert list(after.leaves()) == whole
    for width in (50, 200, 256):
        assert after.read(tile_path(0, 3, width)) == b"".join(whole[768 : 768 + width])


GROWING = """
import random, sys
from pathlib import Path
from answerable.record.merkle import leaf_hash
from answerable.record.proof.tiles import Tiles
tiles = Tiles(Path(sys.argv[1]))
while True:
    old = tiles.size
    size = old + random.choice([1, 3, 100, 700])
    tiles.grow((leaf_hash(b"%d" % n) for n in range(old, size)), size)
    print(size, flush=True)
"""


def killed_again_and_again(folder, times):
    acknowledged = 0
    for _ in range(times):
        worker = subprocess.Popen([sys.executable, "-c", GROWING, folder], stdout=subprocess.PIPE, text=True)
        for _ in range(random.randrange(1, 12)):
            acknowledged = int(worker.stdout.readline())
        worker.send_signal(signal.SIGKILL)
        said = worker.communicate()[0].splitlines()
        acknowledged = int(said[-1]) if said and said[-1] else acknowledged
        tiles = Tiles(folder)
        assert tiles.size >= acknowledged
        expected = CompactRange().extend(leaf_hash(b"%d" % n) for n in range(tiles.size))
        assert tiles.root(tiles.size) == expected.root


def test_killed_it_loses_nothing_that_it_said_it_had(tmp_path):
    killed_again_and_again(tmp_path, 3)


@pytest.mark.slow
def test_killed_fifty_times_it_loses_nothing_that_it_said_it_had(tmp_path):
    killed_again_and_again(tmp_path, 50)


def kept(folder):
    return {path.relative_to(folder).as_posix() for path in folder.glob("tile/**/*") if path.is_file()}


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
