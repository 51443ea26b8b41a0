"""Exhibits with their chains of custody: who had each from which day on, without a gap; and its file, checked."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from answerable.disclosure.matters.investigation.entering import Here, enter
from answerable.disclosure.matters.investigation.views import ExhibitView, Link
from answerable.disclosure.matters.people import NotHere
from answerable.record import Digest, Id, Record
from answerable.record import investigation as kinds
from answerable.rules import Rules

TAKEN = "taken"


def exhibits(here: Here) -> tuple[ExhibitView, ...]:
    """Give every exhibit of a case, in the order in which they were taken; no file is read."""
    return tuple(_view(here, facts.exhibit) for _, facts in here.of(kinds.ExhibitTaken))


def exhibit(record: Record, rules: Rules, *, matter: Id, exhibit: Id, person: Id, on: date) -> ExhibitView:
    """Show one exhibit to one of the body's staff, its file read and held against the digest of the day it was taken.

    Raises NotForYou for anybody else, and NotHere where the case has no such exhibit.
    """
    here = enter(record, rules, matter=matter, person=person, on=on)
    taken = next((facts for _, facts in here.of(kinds.ExhibitTaken) if facts.exhibit == exhibit), None)
    if taken is None:
        raise NotHere(f"{matter} has no exhibit {exhibit}. Choose one from its list.")
    view = _view(here, exhibit)
    if taken.file is None:
        return view
    same, plain = _checked(record, taken.file)
    return replace(view, same_bytes=same, sha256=plain)


def _checked(record: Record, digest: Digest) -> tuple[bool | None, str]:
    stream = record.stream(digest)
    if stream is None:
        return None, ""
    salted, plain = sha256(stream.salt), sha256()
    for piece in stream.pieces:
        salted.update(piece)
        plain.update(piece)
    return salted.hexdigest() == digest, plain.hexdigest()


def _view(here: Here, number: Id) -> ExhibitView:
    entry, taken = next((e, f) for e, f in here.of(kinds.ExhibitTaken) if f.exhibit == number)
    chain = tuple(_chain(here, number))
    terms = here.terms
    return ExhibitView(
        id=number,
        name=here.words(taken.name) or "(its name is no longer held)",
        sort=terms.code("ExhibitTaken", "sort", taken.sort),
        taken_on=entry.event.happened_on,
        from_whom=here.called(taken.person),
        holder=chain[-1].holder,
        allegation=taken.allegation,
        bearing=terms.code("ExhibitTaken", "bearing", taken.bearing) if taken.bearing else "",
        chain=chain,
        length=taken.length,
        entry=entry.index,
    )


def _chain(here: Here, number: Id) -> list[Link]:
    links = []
    for entry in here.matter.entries:
        facts = entry.event.facts
        if isinstance(facts, kinds.ExhibitTaken) and facts.exhibit == number:
            reason = TAKEN
        elif isinstance(facts, kinds.ExhibitPassed) and facts.exhibit == number:
            reason = here.terms.code("ExhibitPassed", "reason", facts.reason)
        else:
            continue
        links.append(
            Link(
                on=entry.event.happened_on,
                holder=here.called(facts.holder),
                reason=reason,
                by=here.by(entry),
                recorded_on=here.recorded_on(entry),
                entry=entry.index,
            )
        )
    return links
