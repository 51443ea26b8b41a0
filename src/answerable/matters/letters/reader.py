"""Whom a letter is for, and how they wish to be written to."""

from answerable.record import Id, Record, cases, letters, standing


def party_of(record: Record, matter: Id, to: str) -> Id | None:
    """Give who is meant by the complainant or the respondent of a matter, or None where nobody is known."""
    facts = [e.event.facts for e in standing(record.read(subject=matter))]
    if to == "complainant":
        return next((f.complainant for f in facts if isinstance(f, cases.Received)), None)
    named = (getattr(f, "respondent", None) for f in reversed(facts))
    return next((one for one in named if one), None) if to == "respondent" else None


def wish_of(record: Record, person: Id | None) -> letters.WishNoted:
    """Give how somebody wishes to be written to: as they said last; plainly, in English and by e-mail otherwise."""
    said = standing(record.read(subject=person, kinds=("WishNoted", "Corrected"))) if person else []
    wishes = [e.event.facts for e in said if isinstance(e.event.facts, letters.WishNoted)]
    return wishes[-1] if wishes else letters.WishNoted()
