"""A register of the Guild as the site holds it: offices filled, a year of small cases, and everybody with an account.

`python -m tests.site_register PORT` serves it from $ANSWERABLE_HOME, on a day that does not change; the browser's
tests do so. Tests of pages make the same register in the test's own database with `fill`.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from heapq import heappop, heappush
from inspect import signature
from pathlib import Path
from typing import Any

PASSWORD = "a-lantern-in-the-window"
TODAY = date(2026, 3, 10)
FOUNDED = date(2025, 3, 3)
OFFICES = {
    "P-clare": ("Clare", "clerk"),  # the first to hold an office appoints the others
    "P-carol": ("Carol", "complaints-officer"),
    "P-ivan": ("Ivan", "investigator"),
    "P-petra": ("Petra", "panel-clerk"),
    "P-theo": ("Theo", "training-lead"),
    "P-olga": ("Olga", "assembly-chair"),
    "P-wilma": ("Wilma", "warden"),
    "P-mallory": ("Mallory", None),
}
PANEL = {"P-paul": "Paul", "P-paula": "Paula", "P-piet": "Piet"}


@dataclass
class Day:
    """The day it is in the register; `now` is its noon."""

    today: date = TODAY

    def now(self) -> datetime:
        return datetime.combine(self.today, time(12), UTC)


@dataclass
class FiledDay:
    """The day that a file says it is, so that whoever uses a register in a browser can let time pass; else `TODAY`."""

    file: Path

    def now(self) -> datetime:
        written = self.file.read_text("utf-8") if self.file.exists() else TODAY.isoformat()
        return datetime.combine(date.fromisoformat(written.strip()), time(12), UTC)


def fill(house: Any, day: Day, *, cases: int = 12, only_cases: bool = False) -> None:
    """Fill an empty register, and leave it on the day `TODAY`; `only_cases` leaves out accounts, code and motion."""
    from answerable import acts
    from answerable.site.accounts import open_account

    def act(on: date, verb: Callable[..., Any], **facts: Any) -> Any:
        day.today = on
        if "happened_on" in signature(verb).parameters:
            facts.setdefault("happened_on", on)
        return house.act(verb, **facts)

    for person, (name, role) in OFFICES.items():
        act(FOUNDED, acts.people.name, person=person, name=name, by="P-clare")
        if role:
            act(FOUNDED, acts.people.appoint, person=person, role=role, by="P-clare")
        if not only_cases:
            open_account(person, f"{name.lower()}@guild.example", PASSWORD)
    for person, name in PANEL.items():
        act(FOUNDED, acts.people.name, person=person, name=name, by="P-clare")
        act(FOUNDED, acts.people.appoint, person=person, role="panel-member", by="P-clare")
        act(FOUNDED, acts.people.seat, person=person, panel="conduct-panel", by="P-clare")
        act(FOUNDED, acts.people.train, person=person, course="sitting-fairly", by="P-clare")
    others = [] if only_cases else [a_code(act), a_commission(act), a_motion(act)]
    tell(day, [*others, *(one_case(act, n) for n in range(cases))])
    day.today = TODAY


def tell(day: Day, stories: list[Iterator[date]]) -> None:
    """Go through stories together, day by day, as they would have been recorded: a clock does not go back.

    A story gives the day of what it does next before it does it.
    """
    pages = sorted((next(story), n) for n, story in enumerate(stories))
    while pages:
        day.today, n = heappop(pages)
        if (following := next(stories[n], None)) is not None:
            heappush(pages, (following, n))


def a_code(act: Callable[..., Any]) -> Iterator[date]:
    """The code that the Court adopted, and its review."""
    from answerable import acts

    yield FOUNDED
    code = act(
        FOUNDED,
        acts.codes.adopt,
        version="2025-1",
        organ="court",
        review_due_on=date(2026, 2, 1),
        by="P-clare",
    )
    reviewed = date(2026, 1, 12)
    yield reviewed
    act(reviewed, acts.codes.open_review, document=code.matter, version="2025-1", by="P-clare")


def a_commission(act: Callable[..., Any]) -> Iterator[date]:
    """A provider of training, sought and approached."""
    from answerable import acts

    sought = date(2025, 9, 1)
    yield sought
    commission = act(sought, acts.training.seek, purpose="sanction", course="fair-light", by="P-theo").matter
    found = date(2025, 9, 8)
    yield found
    wick = act(found, acts.people.name, name="The Wick Trust", sort="provider", by="P-theo").matter
    act(found, acts.training.approach, commission=commission, provider=wick, by="P-theo")


def one_case(act: Callable[..., Any], number: int) -> Iterator[date]:
    """One small case a month: in turn closed without a finding, given to Ivan, and left waiting for triage."""
    from answerable import acts

    received = date(2025, 3 + number, 11) if number < 10 else date(2026, number - 9, 11)
    yield received
    opened = act(
        received, acts.complaints.receive, words=f"Telling {number}.", respondent_name=f"Respondent {number}"
    ).case
    act(received, acts.complaints.acknowledge, case=opened, by="P-carol")
    if number % 3 == 2:
        return
    if number % 3 == 0:
        why = {"disposal": "no-further-action", "reason": "no-prima-facie-case", "organ": "complaints-office"}
        act(received, acts.cases.dispose, case=opened, by="P-carol", **why)
        act(received, acts.cases.communicate, case=opened, to="complainant", by="P-carol")
        return
    act(received, acts.cases.triage, case=opened, outcome="investigate", by="P-carol")
    act(received, acts.cases.allege, case=opened, rule="respect", by="P-carol")
    act(received, acts.cases.allocate, case=opened, investigator="P-ivan", by="P-carol")


def a_motion(act: Callable[..., Any]) -> Iterator[date]:
    """A motion of the Assembly: one point answered from the record, one in words, one refused, one late; published."""
    from answerable import acts

    asked = date(2026, 2, 2)
    yield asked
    points = (
        ("How many officials investigate?", "count", "investigators"),
        ("By when will the code be reviewed?", "date", None),
        ("How much was spent on lawyers?", "money", None),
        ("How large is the backlog?", "count", "backlog"),
    )
    drafts = [acts.PointDraft(words=words, form=form, measure=measure) for words, form, measure in points]
    passed = act(
        asked, acts.questions.pass_motion, organ="assembly", addressee="clerk", title="On complaints",
        text="That the Clerk be asked.", points=drafts, due_on=date(2026, 2, 9), by="P-olga",
    )  # fmt: skip
    one, two, three, four = passed.points
    day = date(2026, 2, 6)
    yield day
    act(
        day,
        acts.questions.answer,
        point=one,
        measures=("investigators",),
        as_of=day,
        since=FOUNDED,
        by="P-clare",
    )
    act(
        day,
        acts.questions.answer_in_words,
        point=two,
        words="By the first of June.",
        partly=True,
        by="P-clare",
    )
    act(
        day,
        acts.questions.refuse,
        point=three,
        ground="legal-privilege",
        words="It is privileged.",
        by="P-clare",
    )
    act(day, acts.questions.state, point=four, words="We do all we can.", channel="person", by="P-clare")
    published = date(2026, 2, 12)
    yield published
    act(published, acts.questions.publish, motion=passed.motion, pdf=False, by="P-clare")


def ready(day: Day | FiledDay) -> Any:
    """Join the house of this process anew, on a day of ours."""
    from answerable.site import house

    house.now = day.now
    house.the_house.cache_clear()
    return house.the_house()


def serve(port: int) -> None:
    """Make the register in $ANSWERABLE_HOME and serve it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    day = Day()
    house = ready(day)
    with transaction.atomic():
        fill(house, day, cases=6)
    ready(FiledDay(Path(os.environ["ANSWERABLE_HOME"]) / "today"))
    from answerable.site.sealed.serving import server
    from answerable.site.wsgi import application

    serving = server(application, host="127.0.0.1", port=port)
    print("ready", flush=True)
    serving.run()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
