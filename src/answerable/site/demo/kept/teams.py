"""Who works in which team of the invented Guild, and that those who were given cases of late took them on."""

from datetime import date

from answerable.record import allocation
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, INVESTIGATORS, OFFICERS

SINCE = date(2026, 10, 1)  # from then on a case is taken on, or given back, in three days


def work_in_teams(diary: Diary, *, today: date) -> None:
    """Put the investigators in their team on the day from which the rules speak of it, and let them take on cases."""
    given = [n.event for n in diary.notes if n.event.kind == "Allocated" and n.event.happened_on >= SINCE]
    if today > SINCE:
        gone = {
            n.event.subject
            for n in diary.notes
            if n.event.kind == "StoodDown" and n.event.happened_on <= SINCE
        }
        for person in (one for one in INVESTIGATORS if one not in gone):
            diary.note(SINCE, person, allocation.TeamJoined(team="north-lights"), CLERK)
        for person in OFFICERS:
            diary.note(SINCE, person, allocation.TeamJoined(team="front-desk"), CLERK)
    for event in given:
        person = getattr(event.facts, "investigator", "")
        if event.happened_on < today:
            facts = allocation.AllocationAccepted(investigator=person)
            diary.note(event.happened_on, event.subject, facts, person)
