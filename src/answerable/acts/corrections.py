"""Corrections: an entry was wrong; it stays to be seen, no longer counts, and what is right is entered beside it."""

from dataclasses import replace
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, check_codes, check_day, fill, is_kept, take, today
from answerable.days import local_day
from answerable.matters import decide, fold
from answerable.record import Entry, Event, Head, Id, Record, register, standing
from answerable.roster import ROSTER_KINDS, fold_roster
from answerable.rules import Rules

IMPORT = "import"


def correct(
    record: Record,
    rules: Rules,
    *,
    entry: int,
    reason: str,
    replacement: Event | None = None,
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

    def draft(_: Head) -> Draft:
        about = list(record.read(subject=wrong.event.subject))
        if wrong not in standing(about):
            raise ActRefused(
                "entry", f"Entry {entry} no longer counts", "Look at the entry that replaced it."
            )
        facts = fill(register.Corrected, entry=entry, reason=reason)
        said = Event(subject=wrong.event.subject, facts=facts, happened_on=on, actor=by)
        return Draft((said,), decided=_replaced(record, rules, wrong, about, replacement, on))

    return take(record, rules, draft=draft, at=at)


def correct_day(
    record: Record,
    rules: Rules,
    *,
    entry: int,
    reason: str,
    right_on: date | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Say that an entry was wrong; where nothing but its day was, give the right one and the rest stands as it was.

    Without a day nothing takes its place: record what did happen as an act of its own. Raises as `correct` does.
    """
    wrong = _entry(record, entry)
    right = replace(wrong.event, happened_on=right_on, happened_at=None, origin=None) if right_on else None
    return correct(record, rules, entry=entry, reason=reason, replacement=right, by=by, at=at)


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
    matter = fold([e for e in standing(about) if _place(e) < _place(wrong)], rules)
    check_codes(rules, matter, replacement)
    # What was decided elsewhere and brought in here was not judged by these rules then, and is not now.
    if is_kept(replacement.kind) or replacement.actor == wrong.event.actor == IMPORT:
        return (replacement,)
    roster = fold_roster(record.read(kinds=ROSTER_KINDS))
    # What follows from an act (training owed on a sanction) stands already, and is corrected by itself.
    then = local_day(wrong.recorded_at, rules.body.timezone)
    return decide(rules, matter, roster, replacement, on=then)[:1]


def _place(entry: Entry) -> tuple[date, int]:
    return entry.event.happened_on, entry.index
