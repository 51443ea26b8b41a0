"""The tree and its proofs against an implementation that is not ours, run in a process of its own: pymerkle."""

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

from answerable.record import Tiles, leaf_hash
from answerable.record.merkle import (
    check_consistency,
    check_inclusion,
    consistency_path,
    inclusion_path,
    root_of,
)

SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65, 255, 256, 257, 300]

# It takes sizes and pairs, builds the same tree, checks our paths with its own code, and gives its own.
PEER = """
import json, sys
from pymerkle import InclusionProof, InmemoryTree, verify_consistency, verify_inclusion
asked = json.load(sys.stdin)
tree = InmemoryTree(algorithm="sha256")
for entry in asked["entries"]:
    tree.append_entry(entry.encode())
roots = {str(size): tree.get_state(size).hex() for size in asked["sizes"]}
for case in asked["inclusion"]:
    theirs = tree.prove_inclusion(case["index"] + 1, case["size"])
    leaf = bytes.fromhex(case["leaf"])
    ours = InclusionProof("sha256", True, case["size"], case["index"] + 1, theirs.rule,
                          [leaf] + [bytes.fromhex(step) for step in case["path"]])
    verify_inclusion(leaf, bytes.fromhex(case["root"]), ours, index=case["index"] + 1, size=case["size"])
    case["theirs"] = [step.hex() for step in theirs.path]
for case in asked["consistency"]:
    theirs = tree.prove_consistency(case["old"], case["size"])
    verify_consistency(bytes.fromhex(case["old_root"]), bytes.fromhex(case["root"]), theirs,
                       prior_size=case["old"], later_size=case["size"])
    case["theirs"] = [step.hex() for step in theirs.path]
json.dump({**asked, "roots": roots}, sys.stdout)
"""


def hexed(path):
    return [step.hex() for step in path]


@pytest.fixture(scope="module")
def answered(tmp_path_factory):
    if find_spec("pymerkle") is None:
        pytest.skip("pymerkle is not installed")
    entries = [f"entry {n}" for n in range(max(SIZES))]
    leaves = [leaf_hash(entry.encode()) for entry in entries]
    tiles = Tiles(tmp_path_factory.mktemp("tree"))
    tiles.grow(leaves, len(leaves))
    asked = {
        "entries": entries,
        "sizes": SIZES,
        "inclusion": [
            {
                "index": index,
                "size": size,
                "leaf": leaves[index].hex(),
                "root": tiles.root(size).hex(),
                "path": hexed(tiles.inclusion(index, size)),
            }
            for size in SIZES
            for index in {0, 1, size // 3, size // 2, size - 2, size - 1}
            if 0 <= index < size
        ],
        "consistency": [
            {
                "old": old,
                "size": size,
                "old_root": tiles.root(old).hex(),
                "root": tiles.root(size).hex(),
                "path": hexed(tiles.consistency(old, size)),
            }
            for size in SIZES
            for old in SIZES
            if old < size
        ],
    }
    done = subprocess.run(
        [sys.executable, "-c", PEER], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return leaves, json.loads(done.stdout)


def test_the_roots_are_the_same(answered):
    leaves, found = answered
    assert found["roots"] == {str(size): root_of(leaves[:size]).hex() for size in SIZES}


def test_it_takes_our_paths_of_inclusion_and_we_take_its(answered):
    leaves, found = answered
    assert len(found["inclusion"]) > 60
    for case in found["inclusion"]:
        _, *path = map(bytes.fromhex, case["theirs"])
        root = bytes.fromhex(case["root"])
        assert check_inclusion(leaves[case["index"]], case["index"], case["size"], path, root)
        assert hexed(path) == case["path"] == hexed(inclusion_path(leaves[: case["size"]], case["index"]))


def test_it_shows_the_same_continuations_by_the_same_hashes(answered):
    """It found the roots to be of one tree. Its paths are ours in another order where the old tree ends in one leaf,
    and where it ends in a larger subtree it goes down into it, which the RFC does not.
    """
    leaves, found = answered
    assert len(found["consistency"]) == 105
    for case in found["consistency"]:
        old, size, path = case["old"], case["size"], case["path"]
        roots = bytes.fromhex(case["old_root"]), bytes.fromhex(case["root"])
        if old % 2:
            known = [case["old_root"]] if old == 1 else []
            assert sorted([*path, *known]) == sorted(case["theirs"])
        assert path == hexed(consistency_path(leaves[:size], old))
        assert check_consistency(old, roots[0], size, roots[1], [bytes.fromhex(step) for step in path])
