"""What was ordered and what became of it: conditions kept or broken, sanctions done, varied, set aside."""

from collections import defaultdict
from datetime import date, timedelta

from answerable.record import Event, cases, sanctions
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK, OFFICERS, PANEL_CLERK

YEAR = timedelta(days=365)


def order_all(diary: Diary, *, today: date) -> None:
    """Go through every case once: what it ordered is followed to today."""
    by_case: dict[str, list[Event]] = defaultdict(list)
    for note in diary.notes:
        if note.event.subject.startswith("C-") and note.event.happened_on <= today:
            by_case[note.event.subject].append(note.event)
    for suspended in filter(None, map(_running, by_case.values())):
        away = sanctions.ConditionSet(condition="keep-away")
        diary.note(suspended.happened_on, suspended.subject, away, CLERK)
    for events in by_case.values():
        _follow(diary, events, today=today)


def _running(events: list[Event]) -> Event | None:
    """Give the interim suspension of a case that goes on, if there is one."""
    found = None
    for event in events:
        if isinstance(event.facts, cases.Suspended):
            found = event
        elif isinstance(event.facts, cases.Lifted | cases.Disposed):
            found = None
    return found


def _follow(diary: Diary, events: list[Event], *, today: date) -> None:
    imposed: Event | None = None
    is_changed = any(
        isinstance(e.facts, cases.AppealDecided) and e.facts.outcome != "dismissed" for e in events
    )
    for event in events:
        facts = event.facts
        if isinstance(facts, cases.Sanctioned):
            imposed = event
            if facts.sanction in ("restriction", "suspension"):
                _bind(diary, event, today=today, may_end=not is_changed)
        elif isinstance(facts, cases.AppealDecided) and imposed:
            _change(diary, event, imposed)


def _bind(diary: Diary, imposed: Event, *, today: date, may_end: bool) -> None:
    """A restriction has a condition, which most keep; one that has run its year is completed on a note of the lodge."""
    facts, case, on = imposed.facts, imposed.subject, imposed.happened_on
    assert isinstance(facts, cases.Sanctioned)
    dice = chance_of(diary.seed, f"conditions/{case}").random()
    condition = "no-contact" if facts.sanction == "suspension" else "mentor"
    until = on + timedelta(days=180)
    told = {"condition": condition, "sanction": facts.sanction}
    diary.note(on, case, sanctions.ConditionSet(**told, until_on=until), PANEL_CLERK)
    if until < today:
        said = sanctions.ConditionMet if dice < 0.8 else sanctions.ConditionBroken
        diary.note(until, case, said(**told), OFFICERS[0])
    done = on + YEAR - timedelta(days=10)
    if may_end and done < today and dice < 0.6:
        paper = diary.paper("The lodge writes that all was done as it was ordered.", about=case)
        complete = sanctions.SanctionCompleted(
            sanction=facts.sanction, allegation=facts.allegation, evidence=paper.digest
        )
        diary.note(done, case, complete, OFFICERS[0], papers=(paper,))


def _change(diary: Diary, decided: Event, imposed: Event) -> None:
    """An appeal that was allowed sets aside what was imposed, one that varied it puts something milder in its place."""
    facts, was = decided.facts, imposed.facts
    assert isinstance(facts, cases.AppealDecided)
    assert isinstance(was, cases.Sanctioned)
    if facts.outcome == "allowed":
        aside = sanctions.SanctionSetAside(sanction=was.sanction, allegation=was.allegation, reason="appeal")
        diary.note(decided.happened_on, decided.subject, aside, PANEL_CLERK)
    elif facts.outcome == "varied" and was.course is None:
        varied = sanctions.SanctionVaried(
            sanction=was.sanction,
            replaced_with="warning",
            allegation=was.allegation,
            reason="appeal",
            until_on=decided.happened_on + YEAR / 2 if was.sanction == "warning" else None,
        )
        diary.note(decided.happened_on, decided.subject, varied, PANEL_CLERK)
