"""The folder of a witness: made once, its registers named by key, whatever is wrong in it said with its line."""

import stat

import pytest

from answerable.record import COSIGNED, SigningKey
from answerable.site.witness import WitnessFolder, WitnessRefused

REGISTER = SigningKey.generate("register.example/guild")
KEY = str(REGISTER.verifier)


@pytest.fixture
def folder(tmp_path):
    return WitnessFolder(tmp_path / "office")


def test_a_witness_is_made_once(folder):
    assert not folder.is_made
    made = folder.make("witness.example/office")
    assert folder.is_made and folder.key().verifier == made and folder.registers() == ()
    assert stat.S_IMODE((folder.folder / "witness.key").stat().st_mode) == 0o600
    with pytest.raises(WitnessRefused, match="already"):
        folder.make("witness.example/other")


@pytest.mark.parametrize("name", ["two words", "plus+sign", ""])
def test_a_name_that_cannot_be_signed_with_is_refused(folder, name):
    with pytest.raises(WitnessRefused, match="cannot be the name"):
        folder.make(name)
    assert not folder.is_made


def test_registers_are_named_by_key_and_a_second_key_stands_beside_the_first(folder):
    folder.make("witness.example/office")
    folder.add(KEY)
    second = str(SigningKey.generate("register.example/guild").verifier)
    folder.add(second, "https://register.example/record")
    folder.add(KEY, "https://register.example/record")
    assert [(one.verifier, one.url) for one in folder.registers()] == [
        (second, "https://register.example/record"),
        (KEY, "https://register.example/record"),
    ]
    assert {str(key) for key in folder.witness().logs["register.example/guild"]} == {KEY, second}


def test_the_key_of_a_witness_is_no_register(folder):
    folder.make("witness.example/office")
    other = SigningKey.generate("witness.example/other", algorithm=COSIGNED)
    with pytest.raises(WitnessRefused, match="key of a witness"):
        folder.add(str(other.verifier))
    with pytest.raises(WitnessRefused, match="no key of a register"):
        folder.add(KEY[:-5])
    assert folder.registers() == ()


def test_where_there_is_no_witness_it_says_how_to_make_one(folder):
    for does in (folder.key, folder.witness, lambda: folder.add(KEY)):
        with pytest.raises(WitnessRefused, match="answerable witness new"):
            does()


@pytest.mark.parametrize(
    "line", ["register x", "log", f"log {KEY} one two", f"log {KEY[:-5]}", "log register"], ids=range(5)
)
def test_a_wrong_line_is_named(folder, line):
    folder.make("witness.example/office")
    folder.add(KEY)
    file = folder.folder / "registers.txt"
    file.write_text(f"{file.read_text()}\n  # a word\n{line}\n")
    with pytest.raises(WitnessRefused, match="line 5"):
        folder.registers()


def test_a_spoilt_key_is_said(folder):
    folder.make("witness.example/office")
    (folder.folder / "witness.key").write_text("PRIVATE+KEY+nothing")
    with pytest.raises(WitnessRefused, match="Put it back"):
        folder.key()
