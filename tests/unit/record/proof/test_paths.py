"""Where tiles and bundles are, in the words of C2SP tlog-tiles, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.proof.paths import bundle, bundle_path, read_bundle, read_tile_path, tile_path


@pytest.mark.parametrize(
    "level, number, width, path",
    [
        (0, 0, 256, "tile/0/000"),
        (0, 1234067, 256, "tile/0/x001/x234/067"),
        (0, 273, 112, "tile/0/273.p/112"),
        (1, 1, 17, "tile/1/001.p/17"),
        (2, 0, 1, "tile/2/000.p/1"),
        (63, 999, 255, "tile/63/999.p/255"),
        (0, 1000, 256, "tile/0/x001/000"),
    ],
)
def test_paths_of_the_specification(level, number, width, path):
    assert tile_path(level, number, width) == path
    assert read_tile_path(path) == (level, number, width)


def test_a_bundle_lies_beside_the_tile_of_its_hashes():
    assert bundle_path(1234067) == "tile/entries/x001/x234/067"
    assert bundle_path(5, 7) == "tile/entries/005.p/7"


@given(st.integers(0, 63), st.integers(0, 10**12), st.integers(1, 256))
def test_every_path_is_read_back(level, number, width):
    assert read_tile_path(tile_path(level, number, width)) == (level, number, width)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "tile/0/0",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/0000",
        "tile/0/x000/001",
        "tile/0/001/001",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/000.p/5/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/../../size",
        "tile/0/..",
        "tile/entries/000",
        "tile/0/٠٠٠",
        "size",
    ],
)
def test_any_other_path_is_none(path):
    assert read_tile_path(path) is None


@given(st.lists(st.binary(max_size=300), max_size=256))
def test_every_bundle_is_taken_apart_again(entries):
    assert read_bundle(bundle(entries)) == tuple(entries)


def test_a_bundle_as_the_specification_writes_it():
    assert bundle([b"ab", b"", b"c" * 258]) == b"\x00\x02ab\x00\x00\x01\x02" + b"c" * 258


@given(st.lists(st.binary(min_size=1, max_size=30), min_size=1), st.data())
def test_a_bundle_cut_short_inside_an_entry_is_refused(entries, data):
    written = bundle(entries)
    cut = data.draw(st.integers(len(written) - len(entries[-1]) - 1, len(written) - 1))
    with pytest.raises(ValueError, match="cut short"):
        read_bundle(written[:cut])


def test_an_entry_too_long_for_a_bundle_is_refused():
    assert len(bundle([bytes(65535)])) == 65537
    with pytest.raises(ValueError, match="65536 bytes is too long"):
        bundle([bytes(65536)])
