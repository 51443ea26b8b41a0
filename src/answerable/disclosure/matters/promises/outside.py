"""Meetings with organisations from outside, what they asked for, and how many days ago that was."""

from collections.abc import Mapping, Sequence
from datetime import date

from answerable.disclosure.matters.promises.story import Story
from answerable.disclosure.matters.promises.view import ASK_WORDS, AsksView, AskView, OutsideView
from answerable.disclosure.matters.wording import counted
from answerable.record import Entry, Id, Record, promises
from answerable.rules import Rules

ASKS = ("AskMade", "AskTaken")
MET = ("OutsideMet",)
AGES = (("up to 90 days", 90), ("91 to 180 days", 180), ("181 to 365 days", 365), ("more than a year", None))


def asks(record: Record, rules: Rules, *, reader: str, on: date) -> AsksView:
    """Show what was asked from outside by the end of a day, meeting by meeting, and what came by letter."""
    story = Story(record, rules, reader, on)
    told = [entries for entries in story.by_subject(ASKS).values() if _opening(entries)]
    shown = {entries[0].event.subject: _ask(story, entries) for entries in told}
    at = {entries[0].event.subject: _made(entries).meeting for entries in told}
    held = [entries[0] for entries in story.by_subject(MET).values()]
    meetings = tuple(_meeting(story, entry, shown, at) for entry in reversed(held))
    here = {one.id for one in meetings}
    every = tuple(shown.values())
    return AsksView(
        sentence=_sentence(every),
        ages=_ages([one.days for one in every if one.is_open]),
        meetings=meetings,
        others=tuple(one for id, one in shown.items() if at[id] not in here),
    )


def _ask(story: Story, entries: Sequence[Entry]) -> AskView:
    made, on = _made(entries), entries[0].event.happened_on
    taken = [e for e in entries if isinstance(e.event.facts, promises.AskTaken)]
    outcome = getattr(taken[-1].event.facts, "outcome", "open") if taken else "open"
    state = outcome if outcome in ASK_WORDS else "in-part"
    is_open = state in ("open", "in-part")
    until = story.on if is_open or not taken else taken[-1].event.happened_on
    return AskView(
        id=entries[0].event.subject,
        words=story.words(made.words),
        organisation=story.organisation(made.organisation),
        made_on=on,
        days=(until - on).days,
        state=state,
        state_words=ASK_WORDS[state],
        is_open=is_open,
        history=story.history(entries[1:]),
    )


def _meeting(
    story: Story, entry: Entry, shown: Mapping[Id, AskView], at: Mapping[Id, Id | None]
) -> OutsideView:
    facts = entry.event.facts
    assert isinstance(facts, promises.OutsideMet)
    return OutsideView(
        id=entry.event.subject,
        on=entry.event.happened_on,
        days=(story.on - entry.event.happened_on).days,
        organisations=tuple(story.organisation(one) for one in facts.organisations),
        office=story.office(facts.office),
        words=story.words(facts.words),
        asks=tuple(one for id, one in shown.items() if at[id] == entry.event.subject),
    )


def _ages(days: Sequence[int]) -> tuple[tuple[str, int], ...]:
    counts, least = [], -1
    for words, most in AGES:
        counts.append((words, sum(least < one and (most is None or one <= most) for one in days)))
        least = most if most is not None else least
    return tuple(counts)


def _sentence(every: Sequence[AskView]) -> str:
    waiting = [one for one in every if one.is_open]
    if not every:
        return "No organisation from outside has asked for anything yet."
    if not waiting:
        return f"Of {counted(len(every), 'ask')}, none is waiting."
    longest = max(one.days for one in waiting)
    wait = "is waiting" if len(waiting) == 1 else "are waiting"
    return (
        f"Of {counted(len(every), 'ask')}, {len(waiting)} {wait}; the oldest for {counted(longest, 'day')}."
    )


def _opening(entries: Sequence[Entry]) -> bool:
    return isinstance(entries[0].event.facts, promises.AskMade)


def _made(entries: Sequence[Entry]) -> promises.AskMade:
    facts = entries[0].event.facts
    assert isinstance(facts, promises.AskMade)
    return facts
