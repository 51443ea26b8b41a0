"""To which lodge the members belong whom complaints are about, as the list of members has it."""

import csv
from datetime import date, timedelta
from io import StringIO

from answerable.record import intake, people
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import OFFICERS

BEFORE = timedelta(days=400)


def enter_lodges(diary: Diary) -> None:
    """Enter the lodge of each member on the day that they were named; of whom the list does not know, none."""
    listed = _listed(diary)
    for person, name, on in _named(diary):
        if name in listed:
            since, lodge = listed[name]
            facts = intake.MembershipEntered(
                membership="member", since=min(since, on - BEFORE), group=lodge.lower().replace(" ", "-")
            )
            diary.note(on, person, facts, OFFICERS[0])


def _listed(diary: Diary) -> dict[str, tuple[date, str]]:
    lists = (note.papers[0] for note in diary.notes if isinstance(note.event.facts, intake.MembersListed))
    rows = (row for paper in lists for row in csv.DictReader(StringIO(paper.content.decode("utf-8-sig"))))
    found: dict[str, tuple[date, str]] = {}
    for row in rows:
        found.setdefault(row["name"], (date.fromisoformat(row["since"]), row["branch"]))
    return found


def _named(diary: Diary) -> list[tuple[str, str, date]]:
    """Give each member of whom somebody complained, with their name and the day it was taken down."""
    about = {
        getattr(note.event.facts, "respondent", None)
        for note in diary.notes
        if note.event.kind == "Received" and getattr(note.event.facts, "membership", "") == "member"
    }
    return [
        (note.event.subject, note.papers[0].words, note.event.happened_on)
        for note in diary.notes
        if isinstance(note.event.facts, people.Named) and note.event.subject in about
    ]
