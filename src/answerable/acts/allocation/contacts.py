"""Somebody outside spoke about a case: noted in one step by whoever they spoke to, whether or not it is their case."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, next_contact, on_paper, one_of, only, take, take_one
from answerable.acts.step import maybe_on_paper as maybe
from answerable.matters import NotAllowed
from answerable.record import Event, Head, Id, Record, allocation
from answerable.rules import Rules

LISTS = {"office": "contact-offices", "purpose": "contact-purposes", "channel": "channels"}


def note_contact(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    office: str,
    purpose: str,
    channel: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Note who spoke about the case, by their office, what they wanted, and how; the words are kept with the case.

    It is noted whether or not there is such a case, and the one who notes it cannot tell which from the answer: where
    there is none to which it can be put, it is kept by itself, with the number as it was told.
    """
    said = {"office": office, "purpose": purpose, "channel": channel}
    for field, name in LISTS.items():
        known = [term.id for term in rules.body.lists.get(name, ())]
        if known and said[field] not in known:
            raise ActRefused(field, f"The {field} cannot be {said[field]!r}", one_of(known))
    paper = maybe(words, about=case)
    facts = fill(allocation.ContactNoted, **said, to_person=by, words=paper.digest if paper else None)
    try:
        return take_one(
            record,
            rules,
            subject=case,
            facts=facts,
            happened_on=happened_on,
            by=by,
            at=at,
            papers=only(paper),
        )
    except NotAllowed:
        return _by_itself(record, rules, case, said, words or "", by=by, happened_on=happened_on, at=at)


def _by_itself(
    record: Record,
    rules: Rules,
    told: str,
    said: dict[str, str],
    words: str,
    *,
    by: Id,
    happened_on: date,
    at: datetime,
) -> Head:
    subject = next_contact()
    paper = on_paper(f"About \u201c{told}\u201d. {words}".strip(), about=subject)
    facts = fill(allocation.ContactNoted, **said, to_person=by, words=paper.digest)
    event = Event(subject=subject, facts=facts, happened_on=happened_on, actor=by)
    return take(record, rules, draft=lambda _: Draft((event,), only(paper)), at=at)


# Whoever may not know of the case is answered as all others are, and what they heard is put to it all the same.
note_contact.answers_alike = True  # type: ignore[attr-defined]
