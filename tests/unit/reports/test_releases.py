"""Releases put together, set, frozen and given out; and the calendar as a file."""

import json
from datetime import date, timedelta

import pytest

from answerable.disclosure import Shown
from answerable.reports import (
    Announced,
    check_release,
    draft_paper,
    draft_release,
    drafted_article,
    findings_paper,
    freeze_release,
    last_release,
    read_findings,
    release_article,
    release_calendar,
    release_files,
    release_report,
)
from tests.lives import guild
from tests.released import SECOND, clean, told


def words(report) -> str:
    return json.dumps(json.loads(report.content), ensure_ascii=False)


def test_the_same_size_of_the_record_gives_the_same_draft() -> None:
    story = told()
    again = draft_release(
        story.register.record,
        guild(),
        engine=story.engine,
        announced=Announced(story.second, "quarter", date(2026, 1, 1), SECOND, date(2026, 4, 16)),
        known_at=story.known_at,
        drafted_on=date(2026, 4, 14),
    )
    assert again == clean()
    found = check_release(again)
    assert draft_paper(guild(), again, found).content == draft_paper(guild(), clean(), found).content


def test_the_last_release_is_read_from_its_own_frozen_paper() -> None:
    story = told()
    last = last_release(story.register.record, guild(), series="quarter", until=story.known_at)
    assert last.number == 1
    assert last.figure("open-by-stage").table("flow").cell(("open-at-end",), "cases") == Shown(43)
    assert last_release(story.register.record, guild(), series="quarter", until=3) is None


def test_a_report_that_is_not_released_is_not_drafted() -> None:
    story = told()
    with pytest.raises(ValueError, match="is not released"):
        draft_release(
            story.register.record,
            guild(),
            engine=story.engine,
            announced=Announced("F-1", "standing", date(2026, 1, 1), SECOND, date(2026, 4, 16)),
            known_at=story.known_at,
            drafted_on=date(2026, 4, 14),
        )


def test_a_release_says_what_it_is_what_changed_and_what_is_withheld() -> None:
    report = release_report(guild(), draft=clean(), findings=check_release(clean()))
    told_in_it = words(report)
    for part in (
        "Complaints in the quarter, number 2",
        "number 1, to 31 December 2025",
        "were told as 43 at the end of the last release",
        f"{len(clean().withheld)} cells hold no number. Each of them stands here with its reason.",
        "[c] withheld, so that nobody can be identified: January 2026 (of which sent in bulk from one source)",
        "Nobody but those who put it together and sign it.",
        "Order 11, made by the Court of Wardens",
    ):
        assert part in told_in_it, part


def test_a_draft_is_read_before_it_is_signed_and_there_is_none_before_it_is_made() -> None:
    story = told()
    register = story.register
    given = {"engine": story.engine, "release": story.first}
    assert "number 1" in drafted_article(register.record, guild(), **given)
    assert drafted_article(register.record, guild(), engine=story.engine, release=story.second) is None
    assert drafted_article(register.record, guild(), engine=story.engine, release="F-x") is None


def test_findings_are_kept_and_read_back() -> None:
    found = check_release(clean())
    assert read_findings(findings_paper(found, about="F-1", is_public=True)) == found


def test_a_frozen_release_names_its_figures_and_files() -> None:
    event, papers = freeze_release(
        guild(), draft=clean(), findings=check_release(clean()), pdf=False, on=date(2026, 4, 16), by="P-clare"
    )
    facts = event.facts
    assert facts.measures == tuple(f.measure for f in clean().figures)
    assert facts.files == tuple(p.digest for p in papers[:-1]) and facts.checks == papers[-1].digest
    assert (facts.previous, facts.number) == (told().first, 2)
    assert all(paper.is_public for paper in papers)


def test_there_is_no_page_of_a_release_that_is_not_out() -> None:
    story = told()
    assert release_article(story.register.record, guild(), series="quarter", number=2) is None
    assert release_files(story.register.record, guild(), series="quarter", number=2) == ()
    assert release_article(story.register.record, guild(), series="quarter", number=1).startswith("<article")


def test_the_calendar_is_a_file_of_the_standard() -> None:
    story = told()
    file = release_calendar(
        story.register.record, guild(), on=date(2026, 4, 14), address="https://guild.example/releases"
    ).decode()
    lines = file.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert file.count("BEGIN:VEVENT") == file.count("END:VEVENT") == 2
    unfolded = file.replace("\r\n ", "")
    assert "UID:F-quarter-2026-03@lanternmakers.answerable" in unfolded
    assert "DTSTART;VALUE=DATE:20260416\r\nDTEND;VALUE=DATE:20260417" in unfolded
    assert "URL:https://guild.example/releases/quarter/1/" in unfolded
    assert date(2026, 4, 16) + timedelta(days=1) == date(2026, 4, 17)
