"""Checkpoints as C2SP writes them, and every way of not being one."""

import ast
import contextlib
import sys
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.merkle import EMPTY_ROOT
from answerable.record.proof.checkpoint import Checkpoint, CheckpointRefused, read_checkpoint, read_size

ROOT = bytes(range(32))
ENCODED = b64encode(ROOT).decode()
CARRIED = ("merkle.py", "proof/ed25519.py", "proof/note.py", "proof/checkpoint.py")
RECORD = Path(__file__).parents[4] / "src/answerable/record"


def test_the_example_of_the_specification():
    text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    read = read_checkpoint(text)
    assert (read.origin, read.size) == ("example.com/behind-the-sofa", 20852163)
    assert read.text == text


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1),
    st.integers(1, 2**63 - 1),
    st.binary(min_size=32, max_size=32),
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1)),
)
def test_every_checkpoint_is_read_back(origin, size, root, extensions):
    checkpoint = Checkpoint(origin, size, root, tuple(extensions))
    assert read_checkpoint(checkpoint.text) == checkpoint


@pytest.mark.parametrize(
    "text, why",
    [
        ("", "end with a newline"),
        (f"origin\n1\n{ENCODED}", "end with a newline"),
        ("origin\n1\n", "at least three lines"),
        (f"\n1\n{ENCODED}\n", "empty or holds a control"),
        (f"origin\n01\n{ENCODED}\n", "not a number of entries: '01'"),
        (f"origin\n+1\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n-1\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n1_0\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n 1\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n\n{ENCODED}\n", "not a number of entries: ''"),
        (f"origin\n\u0661\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n\u00b2\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n0x1\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n{2**63}\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n{10**400}\n{ENCODED}\n", "not a number of entries"),
        (f"origin\n1\n{ENCODED[:-1]}\n", "root of the checkpoint cannot be read"),
        (f"origin\n1\n{ENCODED} \n", "root of the checkpoint cannot be read"),
        (f"origin\n1\n{b64encode(ROOT + b'!').decode()}\n", "33 bytes and not 32"),
        (f"origin\n1\n{ENCODED}\n\n", "empty or holds a control"),
        (f"origin\n1\n{ENCODED}\nmore\n\nlast\n", "empty or holds a control"),
        (f"origin\r\n1\n{ENCODED}\n", "empty or holds a control"),
    ],
)
def test_what_is_no_checkpoint_is_refused_with_the_reason(text, why):
    with pytest.raises(CheckpointRefused, match=why):
        read_checkpoint(text)


def test_the_empty_tree_has_one_root():
    empty = Checkpoint("origin", 0, EMPTY_ROOT)
    assert read_checkpoint(empty.text) == empty


@given(st.text())
def test_a_number_is_read_in_its_one_spelling(written):
    try:
        assert str(read_size(written)) == written
    except CheckpointRefused:
        assert written not in (str(n) for n in (0, 1, 9, 10, 2**63 - 1))


@given(st.integers(0, 2**63 - 1))
def test_every_number_is_read(size):
    assert read_size(str(size)) == size


@pytest.mark.parametrize("size", [-1, 2**63])
def test_a_tree_of_another_size_cannot_be(size):
    with pytest.raises(CheckpointRefused, match="cannot be of"):
        Checkpoint("origin", size, ROOT)


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else(text):
    with contextlib.suppress(CheckpointRefused):
        assert read_checkpoint(text).text == text


def test_what_an_auditor_carries_needs_only_python_and_itself():
    """These files are put into one: they import nothing else, and no two name the same thing at their top."""
    named: list[str] = []
    for path in CARRIED:
        for node in ast.parse((RECORD / path).read_text()).body:
            if isinstance(node, ast.ImportFrom | ast.Import):
                modules = (
                    [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
                )
                for module in modules:
                    own = {f"answerable.record.{p.removesuffix('.py').replace('/', '.')}" for p in CARRIED}
                    assert module in own or module.split(".")[0] in sys.stdlib_module_names, (path, module)
            elif isinstance(node, ast.ClassDef | ast.FunctionDef):
                named.append(node.name)
            elif isinstance(node, ast.Assign):
                named += [target.id for target in node.targets if isinstance(target, ast.Name)]
    assert sorted(named) == sorted(set(named))
