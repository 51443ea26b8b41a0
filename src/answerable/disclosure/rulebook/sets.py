"""Every set of rules that the register was kept under: when each was adopted, by whom, and what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import with_office
from answerable.disclosure.matters.wording import long_day
from answerable.record import Entry, Record, register
from answerable.roster import roster_of
from answerable.rules import Difference, Rules, RuleSet, differences, read_set, text_of

Facts = register.RegisterOpened | register.RulesAdopted | register.RulesLaidDown


@dataclass(frozen=True)
class AdoptedSet:
    """One set of rules: its number, its digest, when and by whom it was adopted, from when it holds.

    `decided` are the words of the decision, `by` who recorded it, `has_text` whether its whole text is on record.
    """

    number: int
    digest: str
    happened_on: date
    when: str
    since: date | None
    organ: str
    decided: str
    by: str
    entry: int
    has_text: bool
    is_served: bool


@dataclass(frozen=True)
class RulesView:
    """Every set, latest first; the digest that is served now, and whether that is the one adopted last."""

    digest: str
    sets: tuple[AdoptedSet, ...]
    is_adopted: bool
    unadopted: tuple[Difference, ...]


def adopted_sets(record: Record, rules: Rules) -> tuple[AdoptedSet, ...]:
    """Give every set of rules that was adopted, latest first; the first is the one the register was opened under."""
    entries = _entries(record, rules)
    return tuple(_set(record, rules, entry, n + 1) for n, entry in enumerate(entries))[::-1]


def adopted(record: Record, rules: Rules) -> RulesView:
    """Show the sets of rules, and how the one that is served now differs from the one adopted last."""
    sets = adopted_sets(record, rules)
    is_adopted = bool(sets) and sets[0].digest == rules.digest
    last = _read(record, rules, sets[0].number) if sets and not is_adopted else None
    now = read_set(text_of(rules)) if last else None
    return RulesView(rules.digest, sets, is_adopted, differences(last, now) if last and now else ())


def are_adopted(record: Record, rules: Rules) -> bool:
    """Tell whether the rules that are served are those adopted last, or none ever were."""
    entries = _entries(record, rules)
    latest = entries[-1].event.facts if entries else None
    return not isinstance(latest, Facts) or latest.rules == rules.digest


def compared(
    record: Record, rules: Rules, *, number: int, other: int
) -> tuple[AdoptedSet, AdoptedSet, tuple[Difference, ...] | None] | None:
    """Hold one set of rules against an earlier one; None where there is no such set.

    What differs is None where the text of one of them is not on record or can no longer be read.
    """
    by_number = {one.number: one for one in adopted_sets(record, rules)}
    earlier, later = by_number.get(min(number, other)), by_number.get(max(number, other))
    if earlier is None or later is None or earlier is later:
        return None
    old, new = (_read(record, rules, one.number) for one in (earlier, later))
    return earlier, later, differences(old, new) if old and new else None


def adopted_text(record: Record, rules: Rules, *, number: int) -> bytes | None:
    """Give the whole text of a set of rules, as canonical JSON; its SHA-256 is its digest."""
    found = dict(enumerate(_entries(record, rules), 1)).get(number)
    text = _text(record, rules, found) if found else None
    return text.encode("utf-8") if text is not None else None


def _entries(record: Record, rules: Rules) -> Sequence[Entry]:
    told = record.read(subject=rules.body.id)
    return [entry for entry in told if isinstance(entry.event.facts, Facts)]


def _set(record: Record, rules: Rules, entry: Entry, number: int) -> AdoptedSet:
    event, facts = entry.event, entry.event.facts
    assert isinstance(facts, Facts)
    laid_down = facts if isinstance(facts, register.RulesLaidDown) else None
    decision = record.paper(laid_down.decision) if laid_down and laid_down.decision else None
    organs = {organ.id: organ.name for organ in rules.body.organs}
    return AdoptedSet(
        number=number,
        digest=facts.rules,
        happened_on=event.happened_on,
        when=long_day(event.happened_on),
        since=laid_down.since if laid_down else None,
        organ=organs.get(laid_down.organ, laid_down.organ) if laid_down else "",
        decided=decision.words if decision else "",
        by=with_office(record, rules, roster_of(record), event.actor, event.happened_on),
        entry=entry.index,
        has_text=laid_down is not None or facts.rules == rules.digest,
        is_served=facts.rules == rules.digest,
    )


def _read(record: Record, rules: Rules, number: int) -> RuleSet | None:
    text = adopted_text(record, rules, number=number)
    return read_set(text.decode("utf-8")) if text is not None else None


def _text(record: Record, rules: Rules, entry: Entry) -> str | None:
    facts = entry.event.facts
    if isinstance(facts, register.RulesLaidDown):
        paper = record.paper(facts.text)
        return paper.words if paper else None
    # What the register was opened under is not on paper; while it is still served, it is at hand all the same.
    assert isinstance(facts, Facts)
    return text_of(rules) if facts.rules == rules.digest else None
