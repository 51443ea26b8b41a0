"""The papers of a case one by one: words and files, each with what it is; and the names that stand in them."""

from collections.abc import Iterator, Sequence
from datetime import date

from answerable.disclosure.matters.investigation.entering import Here, enter
from answerable.disclosure.matters.investigation.questions import question_matters
from answerable.disclosure.matters.investigation.views import PaperContent, PaperLine
from answerable.disclosure.matters.people import NotHere, name_of
from answerable.disclosure.sentences import spoken
from answerable.record import Digest, Entry, Filed, Id, Record, schema
from answerable.record import investigation as kinds
from answerable.rules import Rules

CASE, INVESTIGATION = "case", "investigation"
NOT_LISTED = frozenset({"receipt", "root", "name", "original", "draft", "note", "proof"})
# What each kind of paper is called where its entry says more than its title.
NUMBERED = {kinds.StatementTaken: "number", kinds.ExhibitTaken: "exhibit"}


def papers(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> tuple[PaperLine, ...]:
    """List the papers of a case to one of the body's staff, unread but for their names, oldest first.

    Raises NotForYou for anybody else, and NotHere where the record holds no such case.
    """
    return lines(enter(record, rules, matter=matter, person=person, on=on))


def paper(
    record: Record, rules: Rules, *, matter: Id, entry: int, field: str, person: Id, on: date
) -> PaperContent:
    """Give one paper of a case with its content; raises NotHere where there is none, or it is no longer held."""
    here = enter(record, rules, matter=matter, person=person, on=on)
    line = next((one for one in lines(here) if (one.entry, one.field) == (entry, field)), None)
    stream = record.stream(line.digest) if line else None
    if line is None or stream is None:
        raise NotHere(
            f"{matter} has no such paper at entry {entry}, or it is no longer held. Choose one from its list."
        )
    return PaperContent(line, b"".join(stream.pieces))


def contents(
    record: Record, rules: Rules, *, matter: Id, chosen: Sequence[tuple[int, str]], person: Id, on: date
) -> tuple[PaperContent, ...]:
    """Give some papers of a case with their content, by entry and field; what is no longer held is left out."""
    here = enter(record, rules, matter=matter, person=person, on=on)
    wanted = set(chosen)
    streams = ((one, record.stream(one.digest)) for one in lines(here) if (one.entry, one.field) in wanted)
    return tuple(PaperContent(one, b"".join(held.pieces)) for one, held in streams if held is not None)


def lines(here: Here) -> tuple[PaperLine, ...]:
    """Give every paper of a case, and of the questions in it, that can be looked at."""
    held = {one.digest: one for one in here.record.filed((here.matter.id, *here.matter.complaints))}
    entries = [*here.matter.entries, *(e for q in question_matters(here) for e in q.entries)]
    found = (line for entry in entries for line in _of_entry(here, entry, held))
    return tuple(sorted(found, key=lambda one: (one.on, one.entry)))


def _of_entry(here: Here, entry: Entry, held: dict[Digest, Filed]) -> Iterator[PaperLine]:
    facts = entry.event.facts
    for field in schema(type(facts)):
        if not field.pattern or field.pattern.name != "digest" or field.many or field.name in NOT_LISTED:
            continue
        filed = held.get(getattr(facts, field.name))
        if filed is None:
            continue
        yield PaperLine(
            entry=entry.index,
            field=field.name,
            title=title_of(here, entry),
            on=entry.event.happened_on,
            media=filed.media,
            length=filed.length,
            digest=filed.digest,
            kind=entry.event.kind,
            made_for=facts.to if isinstance(facts, kinds.PartsWithheld) else "",
            note=_note(here, facts) if isinstance(facts, kinds.PartsWithheld) else "",
        )


def _note(here: Here, facts: kinds.PartsWithheld) -> str:
    grounds = "; ".join(here.terms.code("PartsWithheld", "grounds", one) for one in facts.grounds)
    parts = "one part is" if facts.marks == 1 else f"{facts.marks} parts are"
    return f"{parts} withheld: {grounds}"


def title_of(here: Here, entry: Entry) -> str:
    """Say what the paper of an entry is: its number and name where it has them, or what happened."""
    facts = entry.event.facts
    named = here.words(getattr(facts, "name", None))
    if isinstance(facts, kinds.ExhibitTaken):
        return f"{facts.exhibit.rpartition('/')[2]}: {named or 'an exhibit'}"
    if isinstance(facts, kinds.StatementTaken):
        return f"Statement {facts.number} of {here.called(facts.person) or 'somebody'}"
    if isinstance(facts, kinds.PartyAsked | kinds.PartyReplied):
        asked = "Question" if isinstance(facts, kinds.PartyAsked) else "Reply to question"
        return f"{asked} {entry.event.subject.rpartition('/')[2]}"
    if isinstance(facts, kinds.OccurrenceNoted):
        return f"What happened on {spoken(facts.occurred_on)}"
    return named or here.terms.title(entry.event.kind)


def may_read(here: Here, entry: Entry, note: kinds.NoteMade) -> bool:
    """Tell whether whoever looks may read a note: its author always, and others as the note says."""
    if note.audience == CASE or entry.event.actor == here.person:
        return True
    roles = here.roster.roles(here.person, here.on)
    return note.audience == INVESTIGATION and any(here.rules.role(role).investigates for role in roles)


def known_names(
    record: Record, rules: Rules, *, matter: Id, to: str, person: Id, on: date
) -> tuple[str, ...]:
    """Give the names that the register knows in a case but that of the party who is to be given a file.

    They are proposed to be withheld; whoever makes the file decides.
    """
    here = enter(record, rules, matter=matter, person=person, on=on)
    ids: dict[Id, None] = {}
    for entry in here.matter.entries:
        for field in schema(type(entry.event.facts)):
            said = getattr(entry.event.facts, field.name)
            if field.pattern and field.pattern.name == "id":
                ids.update(dict.fromkeys(said if isinstance(said, tuple) else (said,)))
    own = _own(here, to)
    people = [id for id in ids if id and id.startswith("P-") and id not in own]
    return tuple(dict.fromkeys(name for id in people if (name := name_of(record, id))))


def _own(here: Here, to: str) -> set[Id]:
    if to == "respondent":
        return {id for id in (here.matter.respondent, *(a.respondent for a in here.matter.allegations)) if id}
    told = (getattr(e.event.facts, "complainant", None) for e in here.matter.entries)
    return {id for id in told if id} if to == "complainant" else set()
