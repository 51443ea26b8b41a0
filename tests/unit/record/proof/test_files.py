"""Files that are whole or not there, and lines that are added for good."""

import os
from threading import Thread
from time import sleep

import pytest

from answerable.record.proof import files
from answerable.record.proof.files import add_line, alone, last_line, write_whole


def test_a_file_is_put_in_place_of_another(tmp_path):
    file = tmp_path / "one"
    write_whole(file, b"first", mode=0o600)
    write_whole(file, b"second", mode=0o600)
    assert file.read_bytes() == b"second"
    assert file.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["one"]


def test_a_file_is_on_the_disk_before_it_takes_the_place_of_another(tmp_path, monkeypatch):
    done = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(
            files.os, name, lambda *given, name=name, real=real: done.append(name) or real(*given)
        )
    write_whole(tmp_path / "one", b"first")
    assert done == ["fsync", "replace", "fsync"]  # the content, its name, and the name in the folder
    done.clear()
    add_line(tmp_path / "lines", b"first")
    add_line(tmp_path / "lines", b"second")
    assert done == ["fsync", "fsync", "fsync"]  # the line, the new name in the folder, the line


def test_a_folder_that_takes_no_file_keeps_the_one_it_has(tmp_path):
    file = tmp_path / "one"
    write_whole(file, b"first")
    (tmp_path / ".one.new").mkdir()
    with pytest.raises(OSError):
        write_whole(file, b"second")
    assert file.read_bytes() == b"first"


def test_lines_are_added_and_the_last_is_found(tmp_path):
    file = tmp_path / "lines"
    assert last_line(file) is None
    for line in (b"one", b"", b"x" * 10_000, b"four"):
        add_line(file, line)
        assert last_line(file) == line
    assert file.read_bytes() == b"one\n\n" + b"x" * 10_000 + b"\nfour\n"


@pytest.mark.parametrize("torn", [b"t", b"torn" * 3000])
def test_a_line_cut_short_by_a_crash_is_not_read_and_is_written_over(tmp_path, torn):
    file = tmp_path / "lines"
    add_line(file, b"whole")
    with file.open("ab") as writing:
        writing.write(torn)
    assert last_line(file) == b"whole"
    add_line(file, b"next")
    assert file.read_bytes() == b"whole\nnext\n"


def test_a_file_of_which_only_a_torn_line_is_there_has_none(tmp_path):
    file = tmp_path / "lines"
    file.write_bytes(b"torn")
    assert last_line(file) is None
    add_line(file, b"one")
    assert file.read_bytes() == b"one\n"


def test_one_at_a_time(tmp_path):
    seen, inside = [], []

    def work(number):
        for _ in range(20):
            with alone(tmp_path / "folder"):
                inside.append(number)
                sleep(0.0005)  # lets the others in, if anything does
                seen.append(len(inside))
                inside.remove(number)

    threads = [Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(seen) == {1}
