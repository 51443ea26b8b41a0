"""The pages and the command that say who has read what, and finding somebody by name."""

import csv
import io
from contextlib import suppress

from tests.journeys.conftest import words

WAITING = "C-2025-0003"


def test_who_has_read_these_papers_is_said_on_the_case(house, at_door):
    carol = at_door("Carol")
    page = words(carol.get(f"/desk/matters/{WAITING}/"))
    assert f'href="/desk/matters/{WAITING}/readers/"' in page
    at_door("Ivan").get(f"/desk/matters/{WAITING}/")
    page = words(carol.get(f"/desk/matters/{WAITING}/readers/"))
    assert "Who has read these papers" in page and "1 attempt without the right was refused" in page
    assert (
        "Carol, complaints officer" in page
        and "Ivan, investigator" in page
        and "looking at the matter" in page
    )


def test_that_page_is_for_staff_and_of_matters_that_are_there(at_door):
    assert at_door("Carol").get("/desk/matters/C-1999-0001/readers/").status_code == 404
    assert at_door("Wilma").get(f"/desk/matters/{WAITING}/readers/").status_code == 403
    assert at_door().get(f"/desk/matters/{WAITING}/readers/").status_code == 302


def test_readings_are_counted_for_those_who_oversee_and_for_everybody(house, at_door):
    at_door("Carol").get(f"/desk/matters/{WAITING}/")
    for who in ("Olga", "Wilma"):
        page = words(at_door(who).get("/oversight/readings/"))
        assert "Complaints officer" in page and "Looking at the matter" in page
        assert "Carol" not in page and "P-carol" not in page and WAITING not in page
    assert at_door("Carol").get("/oversight/readings/").status_code == 403
    page = words(at_door().get("/readings/"))
    assert "Confidential papers were read" in page and house.readings.head().root in page
    assert "Complaints officer" not in page and "Carol" not in page
    assert '/readings/"' in words(at_door().get("/privacy/"))


def test_somebody_is_found_by_name_with_their_case_and_the_search_is_in_the_log(house, at_door):
    carol, before = at_door("Carol"), house.readings.head().size
    assert 'name="words"' in words(carol.get("/desk/find/"))
    page = words(carol.post("/desk/find/", {"words": "respondent 2"}))
    assert (
        "Respondent 2" in page and f'href="/desk/matters/{WAITING}/"' in page and "Respondent 1" not in page
    )
    noted = [entry.event for entry in house.readings.read(after=before)]
    assert [(e.kind, e.subject) for e in noted] == [("Searched", "P-carol"), ("PapersRead", "P-carol")]
    assert noted[0].facts.found == 1 and noted[1].facts.purpose == "find"
    assert b"espondent" not in b"".join(entry.data for entry in house.readings.read())


def test_who_is_not_there_or_not_to_be_seen_is_not_found(house, at_door):
    page = words(at_door("Carol").post("/desk/find/", {"words": "Nobody At All"}))
    assert "Nobody was found" in page
    from answerable import acts

    acting = {"happened_on": house.today(), "by": "P-carol"}
    house.act(acts.people.declare_conflict, person="P-carol", against=WAITING, nature="family", **acting)
    page = words(at_door("Carol").post("/desk/find/", {"words": "Respondent"}))
    assert "Respondent 1" in page and "Respondent 2" not in page
    assert at_door("Olga").post("/desk/find/", {"words": "Respondent"}).status_code == 403


def test_a_member_of_a_panel_finds_nobody_from_cases_that_are_not_before_it(house, at_door):
    from answerable.site.accounts import open_account

    open_account("P-paul", "paul@guild.example", "a-lantern-in-the-window")
    page = words(at_door("Paul").post("/desk/find/", {"words": "Respondent"}))
    assert "Nobody was found" in page
    page = words(at_door("Paul").get("/desk/cases/?which=all"))
    assert WAITING in page and "Respondent" not in page.split("<tbody>")[1]


def test_the_command_lists_and_counts(house, at_door, capsys):
    from answerable.site.commands import main

    at_door("Carol").get(f"/desk/matters/{WAITING}/")
    at_door("Ivan").get(f"/desk/matters/{WAITING}/")
    assert main(["readings", "--about", "CP-2025-0003"]) == 0
    told = capsys.readouterr().out
    assert "P-carol" in told and "refused (not-given)" in told
    assert main(["readings", "--by", "P-ivan", "--refused", "--csv", "--purpose", "matter"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["reader"], row["what"], row["reason"]) == ("P-ivan", "refused", "not-given")
    assert main(["readings", "--since", "2026-03-11"]) == 1
    assert "no such reading" in capsys.readouterr().out
    assert main(["readings", "--counts"]) == 0
    assert "By office:" in capsys.readouterr().out
    assert main(["readings", "--counts", "--csv"]) == 0
    assert capsys.readouterr().out.startswith("by,heading,read")
    assert main(["readings", "--most", "0"]) == 2


def test_an_export_with_papers_is_noted_and_one_that_cannot_be_leaves_none(
    house, capsys, tmp_path, monkeypatch
):
    from answerable.site.commands import main

    before = house.readings.head().size
    assert main(["export", str(tmp_path / "whole"), "--papers"]) == 0
    (entry,) = house.readings.read(after=before)
    assert (entry.event.subject, entry.event.facts.purpose) == ("operator", "command-export")
    assert len(entry.event.facts.papers) > 5

    def full(*args, **kwargs):
        raise RuntimeError("cannot be noted")

    monkeypatch.setattr(house.readings, "note", full)
    with suppress(RuntimeError):
        main(["export", str(tmp_path / "none"), "--papers"])
    assert not (tmp_path / "none" / "papers").exists()
