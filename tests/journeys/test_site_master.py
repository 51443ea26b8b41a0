"""The master key as the one who runs the register holds it: shown, changed, destroyed, and never lost by accident."""

import os
import re
import subprocess
import sys

import pytest

from answerable.record import OwnMaster, write_paper
from answerable.site.commands import main
from tests.journeys.conftest import words

MANY = 30


@pytest.fixture
def vault(house, tmp_path, monkeypatch):
    """Papers of thirty people, all under a master key of this test's own."""
    from answerable.site.store.vault import Vault, masters
    from answerable.site.store.vault.tables import Key

    file = masters.MasterFile(tmp_path / "keys" / "master.key")
    for place in (
        "answerable.site.store.vault.masters.master_file",
        "answerable.site.store.vault.master_file",
    ):
        monkeypatch.setattr(place, lambda: file)
    Key.objects.all().delete()
    made = Vault()
    made.file = file
    made.digests = [
        paper.digest for paper in (write_paper(f"words {n}", about=f"P-many-{n}") for n in range(MANY))
        if made.keep([paper]) is None
    ]  # fmt: skip
    yield made
    masters._elsewhere.cache_clear()


@pytest.fixture
def told(settings):
    """Sets what the environment says of the master key."""
    from answerable.site.store.vault import masters

    def tell(*keys, service=""):
        settings.MASTER_KEYS, settings.MASTER_SERVICE = list(keys), service
        masters._elsewhere.cache_clear()

    return tell


def is_read(vault):
    return len(vault.papers(vault.digests)) == MANY


def master(capsys, *args, fails=False):
    capsys.readouterr()
    assert main(["master", *args]) == (2 if fails else 0)
    said = capsys.readouterr()
    return said.err if fails else said.out


def id_in(text, before="The master key is "):
    return re.search(rf"{before}([a-z]+-[0-9a-f]+)", text)[1]


def test_it_is_changed_and_the_old_one_destroyed(vault, capsys):
    first = master(capsys)
    old = id_in(first)
    assert f"{MANY} keys are under it" in first and str(vault.file.path) in first
    told = master(capsys, "rotate")
    assert f"{MANY} keys wrapped anew" in told and f"Before it there was {old}: 0 keys are under it" in told
    new = id_in(told)
    assert new != old and is_read(vault)
    assert "without it every paper would be closed" in master(capsys, "destroy", new, fails=True)
    assert "is not in" in master(capsys, "destroy", "own-0000", fails=True)
    assert "destroyed here" in master(capsys, "destroy", old)
    assert old not in master(capsys) and is_read(vault)
    assert len(vault.file.masters()) == 1


def test_one_that_keys_are_under_is_not_destroyed(vault, capsys):
    (old,) = vault.file.masters()
    vault.file.put((OwnMaster.generate(), old))
    assert f"{MANY} keys are under" in master(capsys, "destroy", old.id, fails=True)
    assert is_read(vault) and old in vault.file.masters()


def test_nothing_is_wrapped_under_one_that_was_destroyed_meanwhile(vault, monkeypatch):
    """A server that took the old master in hand, and had to wait while it was destroyed."""
    from answerable.record import MasterMissing
    from answerable.site.store.vault.keys import Keys

    before = vault.keys.masters()
    vault.file.put((OwnMaster.generate(), *vault.file.masters()))
    list(vault.keys.rewrap())
    vault.file.put(vault.file.masters()[:1])
    answers = iter([before])
    now = Keys.masters
    monkeypatch.setattr(Keys, "masters", lambda self: next(answers, None) or now(self))
    with pytest.raises(MasterMissing):
        vault.keep([write_paper("words", about="P-late")])


def test_lost_it_is_not_made_anew_and_put_back_all_is_read(vault, capsys):
    kept = vault.file.path.read_text()
    vault.file.path.unlink()
    assert "No new one was made" in master(capsys, fails=True)
    assert not vault.file.path.exists()
    vault.file.path.write_text(kept)
    assert is_read(vault)


def test_a_page_that_cannot_open_its_papers_says_so_and_loses_nothing(vault, at_door):
    carol = at_door("Carol")
    assert carol.get("/desk/").status_code == 200
    carol.raise_request_exception = False
    was = vault.file.masters()
    vault.file.put((OwnMaster.generate(),))
    answer = carol.get("/desk/matters/C-2025-0003/")
    assert answer.status_code >= 500 and "We cannot open our papers at present" in words(answer)
    vault.file.put(was)
    assert carol.get("/desk/matters/C-2025-0003/").status_code == 200


def test_it_moves_from_the_file_to_the_environment(vault, told, capsys):
    key = master(capsys, "new").strip()
    told(key)
    shown = master(capsys)
    assert "in ANSWERABLE_MASTER_KEY" in shown and "answerable master rotate wraps them anew" in shown
    old = id_in(shown, "there was ")
    assert f"{MANY} keys wrapped anew" in master(capsys, "rotate")
    assert "Every key is under the current master key already" in master(capsys, "rotate")
    master(capsys, "destroy", old)
    assert is_read(vault)
    told(master(capsys, "new").strip(), key)
    assert f"{MANY} keys wrapped anew" in master(capsys, "rotate")
    told(key)
    assert "and it is not here" in master(capsys)


def test_what_is_typed_wrong_is_said(vault, told, capsys):
    assert "Say which one" in master(capsys, "destroy", fails=True)
    assert "Say which one" in master(capsys, "rotate", "own-1", fails=True)
    told("hunter2")
    assert "This is no master key" in master(capsys, fails=True)
    told(service="http://vault.example/")
    assert "https" in master(capsys, fails=True)
    told(service="http://127.0.0.1:9/")
    assert "did not answer" in master(capsys, fails=True)


def test_a_process_of_its_own_makes_it_where_it_is_told_to_and_keeps_it(tmp_path, project_root):
    place = tmp_path / "a stick" / "master.key"
    here = {k: v for k, v in os.environ.items() if not k.startswith("ANSWERABLE_") and k != "DATABASE_URL"}
    here |= {"ANSWERABLE_HOME": str(tmp_path / "home"), "PYTHONPATH": str(project_root / "src")}
    here |= {"ANSWERABLE_MASTER_FILE": str(place)}
    asked = [sys.executable, "-m", "answerable.site", "master"]
    once, again = (subprocess.run(asked, env=here, capture_output=True, text=True) for _ in range(2))
    assert once.returncode == 0, once.stderr
    assert str(place) in once.stdout and once.stdout == again.stdout
    assert place.stat().st_mode & 0o777 == 0o600
