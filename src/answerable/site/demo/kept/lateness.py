"""Clocks of the invented Guild: some stood still, some were put off, and of some that ran out it was said why."""

from collections.abc import Iterator
from datetime import date, timedelta

from answerable.days import Length, due
from answerable.record import cases, clocks
from answerable.rules import Rules
from answerable.site.demo.complaints import Case
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK, OFFICERS

CAUSES = ("too-few-staff", "waited-for-party", "handed-over", "overlooked", "waited-for-outside")
WEIGHTS = (12, 3, 3, 2, 1)
TEN = Length(count=10, unit="working-days")


def say_why_late(diary: Diary, rules: Rules, *, today: date) -> None:
    """Put part of what was given to an investigator too late down to a cause, and to the office that it lay with."""
    dice = chance_of(diary.seed, "lateness")
    for case, given_on, due_on in list(_given_late(diary, rules)):
        said_on = given_on + timedelta(days=dice.randint(3, 30))
        if dice.random() < 0.3 and said_on < today:
            cause = dice.choices(CAUSES, weights=WEIGHTS)[0]
            role = "clerk" if cause == "too-few-staff" else "complaints-officer"
            facts = clocks.LatenessAttributed(limit="allocate", cause=cause, role=role, due_on=due_on)
            diary.note(said_on, case, facts, CLERK)


def _given_late(diary: Diary, rules: Rules) -> Iterator[tuple[str, date, date]]:
    """Give the cases that were triaged in time and first given to an investigator after the ten days of the rule."""
    received, triaged, given = dict[str, date](), dict[str, date](), dict[str, date]()
    for note in diary.notes:
        facts, on, case = note.event.facts, note.event.happened_on, note.event.subject
        if isinstance(facts, cases.Received):
            received[case] = on
        elif isinstance(facts, cases.Triaged) and facts.outcome == "investigate":
            triaged.setdefault(case, on)
        elif isinstance(facts, cases.Allocated):
            given.setdefault(case, on)
    for case in sorted(given.keys() & triaged.keys() & received.keys()):
        if triaged[case] <= _by(received[case], rules) and given[case] > (until := _by(triaged[case], rules)):
            yield case, given[case], until


def _by(start: date, rules: Rules) -> date:
    return due(start=start, length=TEN, calendar=rules.calendar, source="").on


def stop_and_put_off(diary: Diary, being_investigated: list[Case], *, today: date) -> None:
    """Let the clock of a few cases stand still, of one of them still, and put two investigations off."""
    begun = {
        note.event.subject: note.event.happened_on for note in diary.notes if note.event.kind == "Allocated"
    }
    long = [one.id for one in being_investigated if begun.get(one.id, today) < today - timedelta(days=40)]
    for place, case in enumerate(long[-6:-2]):
        since = today - timedelta(days=30 - place)
        diary.note(
            since, case, cases.Stopped(reason=("police-asked", "party-unwell")[place % 2]), OFFICERS[0]
        )
        if place:
            diary.note(since + timedelta(days=9 + place), case, cases.Resumed(), OFFICERS[0])
    for case in long[-2:]:
        until = begun[case] + timedelta(days=110)
        if until > today:
            extended = cases.Extended(limit="investigate", until_on=until, reason="many-witnesses")
            diary.note(today - timedelta(days=12), case, extended, CLERK)
            told = clocks.ExtensionTold(limit="investigate", to="complainant", until_on=until)
            diary.note(today - timedelta(days=11), case, told, OFFICERS[0])
