"""The Guild's list of members as the office last read it in: whoever a complaint was about, among many others."""

from datetime import date, timedelta
from random import Random

from answerable.imports import Member, write_list
from answerable.record import intake, people
from answerable.site.demo.complaints import Intake
from answerable.site.demo.diary import Diary, Note, chance_of
from answerable.site.demo.people import OFFICERS
from answerable.site.demo.words import person_name

OTHERS = 1_800
LODGES = 40
READ_DAYS_AGO = 12


def list_members(diary: Diary, taken: Intake, *, today: date) -> None:
    """Read the list in, as it stood at the end of the month before."""
    chance = chance_of(diary.seed, "members")
    held = _named(diary, taken)
    names = [*held, *(person_name(chance) for _ in range(OTHERS))]
    chance.shuffle(names)
    members = [_member(chance, n, name, today) for n, name in enumerate(names)]
    day, as_of = today - timedelta(days=READ_DAYS_AGO), today.replace(day=1) - timedelta(days=1)
    number = f"ML-{day.year}-001"
    paper = diary.paper(write_list(members).decode(), about=number)
    counts = {"read": len(members), "accepted": len(members), "faulted": 0, "length": paper.length}
    facts = intake.MembersListed(file=paper.digest, as_of=min(as_of, day), **counts)
    diary.note(day, number, facts, OFFICERS[0], papers=(paper,))


def _named(diary: Diary, taken: Intake) -> list[str]:
    """Give the names of the members whom complaints were about, each once."""
    members = set(taken.members)
    return list(dict.fromkeys(name for note in diary.notes for name in _name(note, members)))


def _name(note: Note, members: set[str]) -> tuple[str, ...]:
    is_theirs = isinstance(note.event.facts, people.Named) and note.event.subject in members
    return tuple(paper.words for paper in note.papers) if is_theirs else ()


def _member(chance: Random, place: int, name: str, today: date) -> Member:
    since = today - timedelta(days=chance.randint(200, 9000))
    has_lapsed = chance.random() < 0.06
    return Member(
        number=f"{4000 + place}",
        name=name,
        membership="lapsed" if has_lapsed else "member",
        since=since,
        branch=f"Lodge {chance.randint(1, LODGES)}",
    )
