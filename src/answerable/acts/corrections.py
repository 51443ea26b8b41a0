"""Corrections: an entry was wrong; it stays to be seen, no longer counts, and what is right is entered beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import dropwhile

from answerable.acts.step import (
    ActRefused,
    Draft,
    check_codes,
    check_day,
    fill,
    from_form,
    is_for_everybody,
    is_kept,
    maybe_on_paper,
    only,
    place_of_words,
    take,
    today,
)
from answerable.days import local_day
from answerable.matters import decide, fold, load_in, looking
from answerable.record import Entry, Event, Head, Id, Kind, Paper, Record, register, schema, standing
from answerable.roster import roster_of
from answerable.rules import Rules

IMPORT = "import"
# A correction would undo these without the person, or the second person, whom their own rules ask for.
HAVE_THEIR_OWN_WAY = {
    "Destroyed": "What was destroyed stays destroyed, and the record says so.",
    "DestructionProposed": "Decline the destruction instead, with a reason.",
    "HoldPlaced": "Lift the hold instead: that it was placed in error is one of the reasons.",
    "HoldReviewed": "Review the hold again instead.",
    "HoldLifted": "Place the hold again instead.",
    "Booked": "Give the place up, and book another: the place may be taken since.",
    "PlaceGivenUp": "Book the place again, or wait for one: it may be taken since.",
    "SessionCancelled": "Announce another session: whoever had a place has been told.",
    "UndertakingRecorded": "Record the promise again as it was made, and let it take the place of this one.",
    "UndertakingAccepted": "Let another promise take its place, openly.",
    "UndertakingDisowned": "Record the promise again; whoever is bound can accept it then.",
    "EvidenceOffered": "Let a second person judge it, and offer better evidence after that.",
    "EvidenceJudged": "Say what is wrong by the next step: offer evidence again, or record that it was broken.",
    "RecommendationAnswered": "Answer it again, with the reason.",
    "RecommendationMoved": "Change it again, with the reason: how it stood and why stays to be read.",
}


def correct(
    record: Record,
    rules: Rules,
    *,
    entry: int,
    reason: str,
    replacement: Event | None = None,
    papers: tuple[Paper, ...] = (),
    by: Id,
    at: datetime,
) -> Head:
    """Say that an entry, known by its place in the record, was wrong, and enter what is right in its stead.

    `reason` is from the body's list. The replacement is about the same subject and is judged where the wrong entry
    stood: by whoever acted then, at the stage of then. Nothing is taken away: the record shows both, and since when.
    Raises ActRefused where there is no such entry or it no longer counts, and NotAllowed as the act itself would.
    """
    wrong = _entry(record, entry)
    on = today(rules, at)
    if wrong.event.kind in HAVE_THEIR_OWN_WAY:
        way = HAVE_THEIR_OWN_WAY[wrong.event.kind]
        raise ActRefused("entry", f"Entry {entry} ({wrong.event.kind}) is not corrected", way)

    def draft(_: Head) -> Draft:
        about = list(record.read(subject=wrong.event.subject))
        if wrong not in standing(about):
            raise ActRefused(
                "entry", f"Entry {entry} no longer counts", "Look at the entry that replaced it."
            )
        facts = fill(register.Corrected, entry=entry, reason=reason)
        said = Event(subject=wrong.event.subject, facts=facts, happened_on=on, actor=by)
        return Draft((said,), papers, decided=_replaced(record, rules, wrong, about, replacement, on))

    return take(record, rules, draft=draft, at=at)


def strike(record: Record, rules: Rules, *, entry: int, reason: str, by: Id, at: datetime) -> Head:
    """Say that what an entry says did not happen; nothing takes its place. Raises as `correct` does."""
    return correct(record, rules, entry=entry, reason=reason, by=by, at=at)


def restate(
    record: Record,
    rules: Rules,
    *,
    entry: int,
    reason: str,
    right_on: date | None = None,
    facts: Mapping[str, object] | None = None,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Say that an entry was wrong in its day, in some of its facts or in its words, and enter it rightly.

    `right_on` is the right day. `facts` are those that change, as a form gives them; a blank takes an optional one
    out. What is not given stays as it was, words too. Raises ActRefused where nothing would differ, and as `correct`
    does.
    """
    wrong = _entry(record, entry)
    said, kind = wrong.event, type(wrong.event.facts)
    about = getattr(said.facts, "complaint", said.subject)
    paper = maybe_on_paper(words, about=about, is_public=is_for_everybody(kind))
    held = _restated(kind, said.facts, facts or {})
    if paper:
        held[place_of_words(kind) or _no_words(kind)] = paper.digest
    right = replace(said, facts=fill(kind, **held), happened_on=right_on or said.happened_on)
    if right == said:
        raise ActRefused(
            "right_on",
            "Nothing would differ from the entry that is there",
            "Change what was wrong, or say that it did not happen.",
        )
    right = replace(right, happened_at=None, origin=None)
    return correct(
        record, rules, entry=entry, reason=reason, replacement=right, papers=only(paper), by=by, at=at
    )


def _restated(kind: type[Kind], facts: Kind, given: Mapping[str, object]) -> dict[str, object]:
    """The facts as they were, with those that are given in their place and those given as nothing left out."""
    held = {field.name: getattr(facts, field.name) for field in schema(kind)}
    for name in (name for name, value in given.items() if value in (None, "")):
        held.pop(name, None)
    return {**held, **from_form(kind, given)}


def _no_words(kind: type[Kind]) -> str:
    raise ActRefused("words", f"{kind.__name__} holds no words", "Leave them out.")


def _entry(record: Record, index: int) -> Entry:
    found = next(iter(record.read(after=index, until=index + 1)), None)
    if found is None or index < 0:
        raise ActRefused(
            "entry", f"There is no entry {index}", "Take the number from the entry to be corrected."
        )
    return found


def _replaced(
    record: Record, rules: Rules, wrong: Entry, about: list[Entry], replacement: Event | None, on: date
) -> tuple[Event, ...]:
    """Judge what is right where the wrong entry stood, with nothing that was entered or happened after it."""
    if replacement is None:
        return ()
    if replacement.subject != wrong.event.subject:
        raise ActRefused(
            "replacement",
            f"The replacement is about {replacement.subject}, the entry about {wrong.event.subject}",
            "Correct the entry without a replacement, and record the other act as such.",
        )
    check_day(replacement, on)
    later = {e.index for e in dropwhile(lambda e: e.index != wrong.index, standing(about))}
    matter = fold([e for e in about if e.index not in later], rules)
    check_codes(rules, matter, replacement)
    # What was decided elsewhere and brought in here was not judged by these rules then, and is not now.
    if is_kept(replacement.kind, rules) or replacement.actor == wrong.event.actor == IMPORT:
        return (replacement,)
    roster = roster_of(record)
    # What follows from an act (training owed on a sanction) stands already, and is corrected by itself.
    then = local_day(wrong.recorded_at, rules.body.timezone)
    load = load_in(record, rules)
    return decide(rules, matter, roster, replacement, on=then, look=looking(record), load=load)[:1]
