"""What Django would leave plain on the disk: drafts, sessions, caches and letters, all sealed."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db import connection

from answerable.site.commands import main
from tests.journeys.conftest import words

SECRET = "the neighbour put out my lantern"


def everything():
    """All that the database holds, as text and as bytes."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [
                bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
                for row in cursor.fetchall()
                for cell in row
            ]
    return b"|".join(found)


def test_what_somebody_has_begun_to_write_is_read_by_them_alone(house, client):
    from answerable.site.accounts.models import Draft

    client.post("/complain/what-happened/", {"words": SECRET})
    assert SECRET in words(client.get("/complain/what-happened/"))
    assert Draft.objects.count() == 1
    assert b"neighbour" not in everything()
    # and the draft alone, without the session of its writer, opens for nobody: its key is not in the database
    token = client.session["draft:complaint"]
    assert token.encode() not in everything()
    assert Draft.objects.get().key not in token


def test_a_draft_that_was_changed_is_no_draft(house, client):
    from answerable.site.accounts.models import Draft

    client.post("/complain/what-happened/", {"words": SECRET})
    Draft.objects.update(sealed=b"\x01" + bytes(60))
    assert SECRET not in words(client.get("/complain/what-happened/"))


def test_a_receipt_on_the_screen_and_what_was_just_said_are_not_in_the_database(house, client, at_door):
    client.post("/complain/what-happened/", {"words": SECRET})
    for page in ("when", "about-whom", "you", "name"):
        client.post(f"/complain/{page}/", {"reporter": "complainant", "complainant_name": "Zdeňka Quill"})
    client.post("/complain/check/")
    code = client.session["receipt"]["code"]
    assert code in words(client.get("/complain/received/"))
    at_door("Carol").post("/desk/people/new/", {"name": "Quirin Quill"})  # told at the top of the next page
    held = everything()
    for secret in (code, code.replace("-", ""), "Quill", SECRET):
        assert secret.encode() not in held


def test_a_session_moved_to_another_visitor_opens_nothing(house, at_door):
    from django.contrib.sessions.models import Session

    carol = at_door("Carol")
    assert carol.get("/desk/").status_code == 200
    one = Session.objects.get(session_key=carol.cookies["answerable"].value)
    Session.objects.create(session_key="x" * 32, session_data=one.session_data, expire_date=one.expire_date)
    carol.cookies["answerable"] = "x" * 32
    assert carol.get("/desk/").status_code == 302


def test_a_cached_figure_names_nobody_on_the_disk(house):
    from answerable.site.readings import visiting

    with visiting(lambda: "P-carol", lambda: "test"):
        house.figure("investigators", reader="staff")
    cache.set("whom", {"name": "Zdeňka Quill"})
    assert cache.get("whom") == {"name": "Zdeňka Quill"}
    assert cache.get_many(["whom", "nobody"]) == {"whom": {"name": "Zdeňka Quill"}}
    assert cache.add("whom", 1) is False and cache.get_or_set("other", lambda: 2) == 2
    assert b"Quill" not in everything()


def test_a_cached_value_moved_or_altered_is_not_there(house):
    cache.set("one", "ours")
    with connection.cursor() as cursor:
        cursor.execute("SELECT value FROM answerable_cache WHERE cache_key = ':1:one'")
        (value,) = cursor.fetchone()
        cursor.execute(
            "INSERT INTO answerable_cache (cache_key, value, expires) "
            "SELECT ':1:two', value, expires FROM answerable_cache WHERE cache_key = ':1:one'"
        )
        assert cache.get("two") is None and cache.get("one") == "ours"
        cursor.execute(
            "UPDATE answerable_cache SET value = 'gAWVBQAAAAAAAACMAXiULg==' WHERE cache_key = ':1:one'"
        )
    assert value and cache.get("one", "gone") == "gone"


def test_destroying_somebodys_papers_empties_the_caches(house, django_capture_on_commit_callbacks):
    from answerable.record import write_paper
    from answerable.site.store.record import DjangoRecord

    record = DjangoRecord()
    record.vault.keep([write_paper("Zdeňka Quill", about="P-quill")])
    cache.set("whom", "Zdeňka Quill")
    record.vault.destroy(["P-quill"])
    assert cache.get("whom") is None


@pytest.fixture
def letters(house, settings, tmp_path):
    settings.EMAIL_BACKEND = "answerable.site.sealed.letters.Sealing"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return Path(settings.EMAIL_FILE_PATH)


def test_letters_without_a_mail_server_wait_sealed_and_are_read_by_command(letters, capsys):
    assert main(["letters"]) == 0 and "No letter waits" in capsys.readouterr().out
    mail.send_mail("Your code", "It is 4711, Zdeňka.", None, ["zdenka@guild.example"])
    mail.send_mail("Second", "words", None, ["ivan@guild.example"])
    kept = list(letters.iterdir())
    assert len(kept) == 2
    assert not any(b"zdenka" in path.read_bytes() or b"4711" in path.read_bytes() for path in kept)
    assert main(["letters"]) == 0
    shown = capsys.readouterr().out
    assert "zdenka@guild.example: Your code" in shown and "It is 4711, Zdeňka." in shown
    assert main(["letters", "--drop"]) == 0
    assert list(letters.iterdir()) == []


def test_no_handler_lays_an_upload_down_in_the_open():
    assert settings.FILE_UPLOAD_HANDLERS == ["answerable.site.sealed.uploads.SealingHandler"]
