"""Who was asked in a review, and whose view is held: for the forms of the desk."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, check_is_staff, names_of, roster_of
from answerable.record import Id, Record, codes, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class AskedView:
    """The organisations of a review with their names, and those of them that gave a view; and the document."""

    document: Id
    organisations: tuple[tuple[Id, str], ...]
    answered: tuple[tuple[Id, str], ...]


def asked_in(record: Record, rules: Rules, *, review: Id, person: Id, on: date) -> AskedView:
    """Give one of the body's staff who was asked in a review; raises NotForYou for others, and NotHere."""
    check_is_staff(rules, roster_of(record), person, on)
    facts = [e.event.facts for e in standing(record.read(subject=review))]
    opened = next((f for f in facts if isinstance(f, codes.ReviewOpened)), None)
    if opened is None:
        raise NotHere(f"The record holds no review {review}. Check the number; one looks like V-2026-001.")
    who = dict.fromkeys(one for f in facts if (one := getattr(f, "consultee", None)))
    names = names_of(record, who)
    answered = {f.consultee for f in facts if isinstance(f, codes.Responded)}
    every = tuple((id, names.get(id, id)) for id in who)
    return AskedView(opened.document, every, tuple(one for one in every if one[0] in answered))
