"""RFC 6962 hashes and proofs against the reference tree of Certificate Transparency, frozen in tests/vectors."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.merkle import (
    EMPTY_ROOT,
    CompactRange,
    check_consistency,
    check_inclusion,
    consistency_path,
    inclusion_path,
    leaf_hash,
    root_of,
    root_of_full,
)

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/merkle.json").read_text())
LEAVES = [leaf_hash(bytes.fromhex(leaf)) for leaf in VECTORS["leaves"]]
many = st.integers(1, 70).map(lambda n: [leaf_hash(bytes([k])) for k in range(n)])


def hexed(path):
    return [step.hex() for step in path]


@pytest.mark.parametrize("size", range(9))
def test_roots_of_the_reference_tree(size):
    assert root_of(LEAVES[:size]).hex() == VECTORS["roots"][size]


@pytest.mark.parametrize("case", VECTORS["inclusion"], ids=lambda case: f"{case['index']} of {case['size']}")
def test_inclusion_proofs_of_the_reference_tree(case):
    assert hexed(inclusion_path(LEAVES[: case["size"]], case["index"])) == case["path"]


@pytest.mark.parametrize("case", VECTORS["consistency"], ids=lambda case: f"{case['old']} to {case['size']}")
def test_consistency_proofs_of_the_reference_tree(case):
    assert hexed(consistency_path(LEAVES[: case["size"]], case["old"])) == case["path"]


@pytest.mark.parametrize("height", range(4))
def test_the_root_over_hashes_in_one_string(height):
    assert root_of_full(b"".join(LEAVES[: 1 << height])) == root_of(LEAVES[: 1 << height])


def test_the_empty_tree():
    assert CompactRange().root == EMPTY_ROOT == root_of([])


def test_a_range_is_never_changed():
    begun = CompactRange().append(LEAVES[0])
    assert begun.append(LEAVES[1]).size == 2
    assert (begun.size, begun.root) == (1, LEAVES[0])


@given(many, st.integers(0, 70))
def test_a_range_kept_as_bytes_grows_as_if_it_had_never_been_put_away(leaves, split):
    kept = CompactRange().extend(leaves[:split])
    taken = CompactRange.from_bytes(kept.size, kept.to_bytes())
    assert taken == kept
    assert taken.extend(leaves[split:]) == CompactRange().extend(leaves)


@pytest.mark.parametrize("size, length", [(0, 32), (3, 32), (4, 64), (1, 31)])
def test_bytes_that_are_no_range_are_refused(size, length):
    with pytest.raises(ValueError, match=f"no range of a tree of {size}"):
        CompactRange.from_bytes(size, b"x" * length)


@given(many, st.data())
def test_every_entry_is_proved_in_every_tree_and_nothing_else_is(leaves, data):
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, root = inclusion_path(leaves, index), root_of(leaves)
    assert check_inclusion(leaves[index], index, len(leaves), path, root)
    assert not check_inclusion(leaf_hash(b"another"), index, len(leaves), path, root)
    assert not check_inclusion(leaves[index], index, len(leaves), path, leaf_hash(b"another"))
    assert not check_inclusion(leaves[index], index, len(leaves), (*path, root), root)
    assert not check_inclusion(leaves[index], len(leaves), len(leaves), path, root)
    if path:
        assert not check_inclusion(leaves[index], index, len(leaves), path[:-1], root)
        assert not check_inclusion(leaves[index], index ^ 1, len(leaves), path, root)


@given(many, st.data())
def test_every_tree_continues_its_beginnings_and_no_other(leaves, data):
    size = len(leaves)
    old = data.draw(st.integers(1, size))
    path, old_root, root = consistency_path(leaves, old), root_of(leaves[:old]), root_of(leaves)
    other = leaf_hash(b"another")
    assert check_consistency(old, old_root, size, root, path)
    assert not check_consistency(old, other, size, root, path)
    assert not check_consistency(old, old_root, size, other, path)
    assert not check_consistency(old, old_root, size, root, (*path, other))
    assert not check_consistency(0, EMPTY_ROOT, size, root, path)
    assert not check_consistency(size + 1, old_root, size, root, path)
    if old < size:
        assert not check_consistency(old, old_root, size, root, path[:-1])


def test_what_is_not_there_has_no_proof():
    with pytest.raises(ValueError, match="no entry 3"):
        inclusion_path(LEAVES[:3], 3)
    with pytest.raises(ValueError, match="no beginning of 4"):
        consistency_path(LEAVES[:3], 4)
    with pytest.raises(ValueError, match="no beginning of 0"):
        consistency_path(LEAVES[:3], 0)
