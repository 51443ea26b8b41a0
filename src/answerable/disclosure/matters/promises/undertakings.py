"""Promises as they stand on a day: each with who is bound, by when, how one will know, and everything that happened."""

from collections.abc import Collection, Sequence
from datetime import date

from answerable.disclosure.matters.people import NotHere
from answerable.disclosure.matters.promises.story import Story
from answerable.disclosure.matters.promises.view import STATE_WORDS, UndertakingsView, UndertakingView
from answerable.disclosure.matters.wording import away, counted, listed, long_day, the
from answerable.matters import OF_ACCEPTED, UNDERTAKING_STATES, fold, menu, undertaking_state
from answerable.record import Entry, Id, Record, promises
from answerable.rules import Rules

KINDS = (
    *(
        "UndertakingRecorded",
        "UndertakingAccepted",
        "UndertakingDisowned",
        "EvidenceOffered",
        "EvidenceJudged",
    ),
    *("UndertakingBroken", "UndertakingSuperseded"),
)
# What needs somebody stands before what is over.
ORDER = ("overdue", "due", "open", "not-accepted", "disowned", "broken", "kept", "superseded")
NO_DAY = "no day was given"
OTHERS = (
    ("kept", "kept"),
    ("broken", "broken"),
    ("not-accepted", "not accepted"),
    ("disowned", "disowned"),
    ("superseded", "superseded"),
)
BINDS = "It binds: the one who is bound accepted it."
WAITS = "It binds. Evidence that it was kept was offered, and waits for a second person."
SAYS = {
    "not-accepted": "It binds nobody yet: the one it was said of has not accepted it.",
    "disowned": "It binds nobody: the one it was said of says that no such promise was made.",
    "overdue": "It binds, its day is past, and nobody has shown that it was kept.",
    "kept": "It was kept: evidence was offered, and a second person took it as enough.",
    "broken": "It was accepted, and it was not kept.",
    "superseded": "Another promise took its place.",
}


def undertakings(
    record: Record,
    rules: Rules,
    *,
    reader: str,
    on: date,
    given_to: Collection[str] = (),
    person: Id | None = None,
) -> UndertakingsView:
    """Show every promise as it stands at the end of a day; with `given_to`, only those made to these organs.

    Where a `person` is given, each promise says what they may do about it on the day.
    """
    story = Story(record, rules, reader, on)
    told = [entries for entries in story.by_subject(KINDS).values() if _opening(entries)]
    chosen = [e for e in told if not given_to or _recorded(e).given_to in given_to]
    shown = [_undertaking(story, entries, person) for entries in chosen]
    counts = tuple((s, STATE_WORDS[s], sum(one.state == s for one in shown)) for s in UNDERTAKING_STATES)
    return UndertakingsView(
        sentence=_sentence(counts),
        counts=counts,
        without_day=sum(one.due_on is None for one in shown),
        without_criterion=sum(not one.criterion for one in shown),
        undertakings=tuple(
            sorted(shown, key=lambda one: (ORDER.index(one.state), one.due_on or date.max, one.id))
        ),
    )


def undertaking(
    record: Record, rules: Rules, *, undertaking: Id, reader: str, on: date, person: Id | None = None
) -> UndertakingView:
    """Show one promise with its whole history, and what this person may do about it on the day.

    Raises NotHere where there is no such promise.
    """
    story = Story(record, rules, reader, on)
    entries = story.of(undertaking, KINDS)
    if not _opening(entries):
        raise NotHere(
            f"The record holds no promise {undertaking}. Check the number; one looks like U-2026-001."
        )
    return _undertaking(story, entries, person)


def _undertaking(story: Story, entries: Sequence[Entry], person: Id | None = None) -> UndertakingView:
    said, steps = _recorded(entries), [(e.event.kind, _is_accepted(e)) for e in entries[1:]]
    state = undertaking_state(steps, due_on=said.due_on, on=story.on)
    facts = [e.event.facts for e in entries]
    return UndertakingView(
        id=entries[0].event.subject,
        words=story.words(said.words),
        bound=_bound(story, said),
        given_to=the(story.office(said.given_to)),
        recorded_on=entries[0].event.happened_on,
        due_on=said.due_on,
        due=_due(story, said.due_on, is_open=state in OF_ACCEPTED),
        criterion=story.words(said.criterion),
        state=state,
        state_words=STATE_WORDS[state],
        sentence=WAITS if state in OF_ACCEPTED and _waits(entries) else SAYS.get(state, BINDS),
        arises_from=said.arises_from or "",
        successor=next((f.by for f in facts if isinstance(f, promises.UndertakingSuperseded)), ""),
        history=story.history(entries),
        may=_may(story, entries, person) if person else (),
    )


def _may(story: Story, entries: Sequence[Entry], person: Id) -> tuple[str, ...]:
    found = fold(story.record.read(subject=entries[0].event.subject), story.rules)
    choices = menu(story.rules, found, story.roster, person=person, on=story.on) if found else ()
    return tuple(dict.fromkeys(c.permission.kind for c in choices if c.is_allowed))


def _waits(entries: Sequence[Entry]) -> bool:
    judged = [e.event.kind for e in entries if e.event.kind in ("EvidenceOffered", "EvidenceJudged")]
    return judged[-1:] == ["EvidenceOffered"]


def _bound(story: Story, said: promises.UndertakingRecorded) -> str:
    office, person = the(story.office(said.bound)), story.person(said.bound_person)
    return f"{office}, {person} in person" if person else office


def _due(story: Story, day: date | None, *, is_open: bool) -> str:
    if day is None:
        return NO_DAY
    far = away(day, on=story.on, calendar=story.rules.calendar)
    return f"{long_day(day)}, {far}" if is_open else long_day(day)


def _sentence(counts: Sequence[tuple[str, str, int]]) -> str:
    """Say it with no promise left out: what binds and what of that is overdue, and what became of all the others."""
    number = {state: n for state, _, n in counts}
    whole, binding = sum(number.values()), sum(number[state] for state in OF_ACCEPTED)
    if not whole:
        return "No promise is on record yet."
    late = number["overdue"]
    overdue = f", and {late} of them {'is' if late == 1 else 'are'} overdue" if late else ""
    others = tuple(f"{number[state]} {words}" for state, words in OTHERS if number[state])
    rest = f" {listed(others)}." if others else ""
    return f"Of {counted(whole, 'promise')}, {binding} {'binds' if binding == 1 else 'bind'}{overdue}.{rest}"


def _is_accepted(entry: Entry) -> bool:
    facts = entry.event.facts
    return isinstance(facts, promises.EvidenceJudged) and facts.is_accepted


def _opening(entries: Sequence[Entry]) -> bool:
    return bool(entries) and isinstance(entries[0].event.facts, promises.UndertakingRecorded)


def _recorded(entries: Sequence[Entry]) -> promises.UndertakingRecorded:
    facts = entries[0].event.facts
    assert isinstance(facts, promises.UndertakingRecorded)
    return facts
