"""What is set down of a destruction: what, how many, by which rule, by whom and when; it names nobody."""

from answerable.disclosure import NotHere, spoken
from answerable.matters import WHY_KEPT, Matter, fold
from answerable.record import Entry, Id, Record, keeping
from answerable.reports.report import Block, Heading, Pairs, Report, Sentence, Words
from answerable.roster import ROSTER_KINDS, fold_roster
from answerable.rules import Rules

CERTIFIES = (
    "The papers named here were encrypted, each subject's under a key of its own. The keys and the papers were"
    " destroyed in the same transaction that recorded it, so that they can be read no more. The record itself, its"
    " proof, and every figure that was ever computed from it stand unchanged: entries hold numbers and codes, never"
    " names or words. Copies made before (backups) can be read until they are destroyed in their turn; the register"
    " keeps a list from which a restored copy is cleared again."
)


def certificate(record: Record, rules: Rules, *, matter: Id) -> Report:
    """Certify a destruction: what, how many, by which rule, by whom and when; it names nobody.

    Raises NotHere where nothing was destroyed by this matter.
    """
    found = fold(record.read(subject=matter), rules)
    destroyed = _last(found, keeping.Destroyed)
    if found is None or destroyed is None:
        raise NotHere(f"Nothing was destroyed by {matter}.")
    head = record.head()
    on = destroyed.event.happened_on
    return Report(
        about=matter,
        title=f"Certificate of destruction {matter}",
        subtitle=f"Destroyed on {spoken(on)}",
        body=rules.body.name,
        reader="staff",
        blocks=tuple(_certified(record, rules, found, destroyed)),
        as_of=on,
        known_at=head.size,
        root=head.root,
    )


def _certified(record: Record, rules: Rules, matter: Matter, destroyed: Entry) -> list[Block]:
    facts = destroyed.event.facts
    assert isinstance(facts, keeping.Destroyed)
    proposed = _last(matter, keeping.DestructionProposed)
    kept = tuple((code.replace("-", " "), WHY_KEPT.get(code, "")) for code in facts.kept)
    papers = f"{facts.paper_count:,} {'paper' if facts.paper_count == 1 else 'papers'}"
    blocks: list[Block] = [
        Sentence(
            f"{papers} and {facts.key_count:,} keys were destroyed on {spoken(destroyed.event.happened_on)}."
        ),
        Heading("What was destroyed", anchor="what"),
        Pairs(
            (
                ("Papers", f"{facts.paper_count:,}"),
                ("Bytes in them", f"{facts.byte_count:,}"),
                ("Keys", f"{facts.key_count:,}"),
                ("About", ", ".join(facts.subjects) or "nothing: no papers were held"),
            )
        ),
        Heading("By which rule, by whom, and when", anchor="who"),
        Pairs(
            (
                ("Why", _why(rules, matter)),
                ("Rule", _rule(rules, matter)),
                ("Proposed", _by(record, rules, proposed) if proposed else "not on record"),
                ("Agreed and destroyed", _by(record, rules, destroyed)),
                ("Entry of the record", f"{destroyed.index:,}"),
            )
        ),
    ]
    if kept:
        blocks += [Heading("What stays, and why", anchor="kept"), Pairs(kept)]
    return [*blocks, Heading("What this certifies", anchor="means"), Words(CERTIFIES, "note")]


def _why(rules: Rules, matter: Matter) -> str:
    opened = matter.entries[0].event.facts
    if isinstance(opened, keeping.RetentionBegan):
        schedule = rules.term("retention-schedules", opened.schedule)
        return f"the time was over for which the papers of {opened.of} were kept ({schedule.name})"
    return "the person whom they concerned asked to be erased, or the body decided so"


def _rule(rules: Rules, matter: Matter) -> str:
    opened = matter.entries[0].event.facts
    source = rules.procedure(matter.procedure).version_on(matter.version_in_force).source
    if isinstance(opened, keeping.RetentionBegan):
        return rules.term("retention-schedules", opened.schedule).source or source
    return source


def _by(record: Record, rules: Rules, entry: Entry) -> str:
    """Say by office and number who did it: no name."""
    event = entry.event
    held = fold_roster(record.read(kinds=ROSTER_KINDS)).roles(event.actor, event.happened_on)
    office = next((role.name for role in rules.body.roles if role.id in held), "a person without office")
    return f"{office}, {event.actor}, on {spoken(event.happened_on)}"


def _last(matter: Matter | None, kind: type) -> Entry | None:
    entries = matter.entries if matter else ()
    return next((e for e in reversed(entries) if isinstance(e.event.facts, kind)), None)
