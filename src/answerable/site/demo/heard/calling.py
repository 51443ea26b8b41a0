"""Sittings called: who is in the pools, the latest sittings as they were called, and those to come."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from answerable.record import Event, cases, panels, people
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import APPEAL, CLERK, PANEL, PANEL_CLERK

CONDUCT, APPEALS = "conduct-panel", "appeal-panel"
CAPACITIES = ("presiding", "lay", "maker", "lay", "presiding", "maker")
EXPERTISE = {2: "craft", 3: "accounts"}
LATEST = 6
FORTNIGHT = timedelta(days=14)
HURRIED = (221, 45)  # pages and minutes: what one body's members once told of


def call_sittings(diary: Diary, *, start: date, today: date, listed: tuple[str, ...]) -> None:
    """Fill the pools, call the latest sittings and some to come; the cases `listed` wait for one."""
    chance = chance_of(diary.seed, "hearings")
    _fill_pools(diary, start)
    sat = ((event, event.facts) for event in _of(diary, people.Sat))
    held = [event for event, facts in sat if isinstance(facts, people.Sat) and facts.panel == CONDUCT]
    for event in held[-LATEST:]:
        _called(diary, chance, event)
    _to_come(diary, today, listed, held[-1].subject if held else f"S-{today.year}-000")
    _appeals_to_come(diary, today)


def _of(diary: Diary, kind: type) -> Iterator[Event]:
    return iter([note.event for note in diary.notes if isinstance(note.event.facts, kind)])


def _fill_pools(diary: Diary, start: date) -> None:
    for panel, role, members in ((CONDUCT, "panel-member", PANEL), (APPEALS, "appeal-member", APPEAL)):
        for number, person in enumerate(members):
            diary.note(start, person, people.Appointed(role=role, contract="volunteer"), CLERK)
            expertise = EXPERTISE.get(number) if panel == CONDUCT else None
            facts = panels.PoolJoined(panel=panel, capacity=CAPACITIES[number], expertise=expertise)
            diary.note(start, person, facts, PANEL_CLERK)


def _called(diary: Diary, chance: Random, sat: Event) -> None:
    """A sitting that was held was called two weeks before; its papers went out the next day, and each declared."""
    facts = sat.facts
    assert isinstance(facts, people.Sat)
    chair = next((m for m in facts.members if m in (PANEL[0], PANEL[4])), facts.members[0])
    on, before = sat.happened_on, sat.happened_on - FORTNIGHT
    _list(diary, before, sat.subject, CONDUCT, on, facts.members, facts.cases, chair)
    sent = panels.BundleSent(
        pages=chance.randint(60, 240), members=facts.members, reading_minutes=facts.reading_minutes
    )
    diary.note(before + timedelta(days=1), sat.subject, sent, PANEL_CLERK)
    for member in facts.members:
        diary.note(on, sat.subject, panels.InterestDeclared(person=member, nature="none"), PANEL_CLERK)


def _to_come(diary: Diary, today: date, listed: tuple[str, ...], latest: str) -> None:
    """One for next fortnight, on which a member stands aside; one that was called off for want of members."""
    stem, number = latest.rsplit("-", 1)[0][:1], int(latest.rsplit("-", 1)[1])
    next_id = f"{stem}-{today.year}-{number + 1:03}"
    on = _wednesday(today + timedelta(days=9))
    before, members = listed[:5], PANEL[:3]
    _list(diary, today - timedelta(days=6), next_id, CONDUCT, on, members, before, PANEL[0])
    pages, minutes = HURRIED
    sent = panels.BundleSent(pages=pages, members=members, reading_minutes=minutes)
    diary.note(today - timedelta(days=2), next_id, sent, PANEL_CLERK)
    told = panels.InterestDeclared(person=PANEL[1], nature="none")
    diary.note(today - timedelta(days=1), next_id, told, PANEL[1])
    if before:
        aside = panels.InterestDeclared(
            person=PANEL[2], nature="same-lodge", case=before[0], stood_aside=True
        )
        diary.note(today - timedelta(days=1), next_id, aside, PANEL[2])
    off = f"{stem}-{today.year}-{number + 2:03}"
    was_for = _wednesday(today - timedelta(days=12))
    _list(diary, today - timedelta(days=30), off, CONDUCT, was_for, PANEL[3:], listed[5:8], PANEL[4])
    called_off = panels.SittingCalledOff(reason="no-quorum")
    diary.note(today - timedelta(days=14), off, called_off, PANEL_CLERK)


def _appeals_to_come(diary: Diary, today: date) -> None:
    appealed = {event.subject for event in _of(diary, cases.Appealed)}
    decided = {event.subject for event in _of(diary, cases.AppealDecided)}
    waiting = tuple(sorted(appealed - decided))[:4]
    if waiting:
        on = _wednesday(today + timedelta(days=16))
        _list(
            diary, today - timedelta(days=3), f"S-{today.year}-A900", APPEALS, on, APPEAL, waiting, APPEAL[0]
        )


def _list(
    diary: Diary,
    day: date,
    sitting: str,
    panel: str,
    on: date,
    members: tuple[str, ...],
    before: tuple[str, ...],
    chair: str,
) -> None:
    facts = panels.SittingListed(panel=panel, on=on, members=members, cases=before, chair=chair)
    diary.note(day, sitting, facts, PANEL_CLERK)


def _wednesday(day: date) -> date:
    return day + timedelta(days=(2 - day.weekday()) % 7)
