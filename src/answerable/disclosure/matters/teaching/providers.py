"""The register of providers: whom the body dealt with to have its courses taught, and how far it got with each."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.teaching.commissions import STATUS, by_commission, purpose_of, steps_of
from answerable.disclosure.matters.wording import counted
from answerable.record import Id, Record, training
from answerable.roster import Roster
from answerable.rules import Rules


@dataclass(frozen=True)
class ProviderView:
    """A provider: in which commissions, how far each got, the sessions it gives, and whether its door is open."""

    id: Id
    name: str
    commissions: tuple[tuple[Id, str, str, str], ...]
    sessions: str
    has_door: bool


def providers(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[ProviderView, ...]:
    """Show the staff every provider ever approached, by name. Raises NotForYou for everyone else."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    dealt: dict[Id, list[tuple[Id, str, str, str]]] = {}
    for id, entries in by_commission(record, on).items():
        course = next(e.event.facts.course for e in entries if isinstance(e.event.facts, training.Sought))
        ended = any(isinstance(e.event.facts, training.Ceased) for e in entries)
        for provider, days in steps_of(entries).items():
            status = [step for step in STATUS if step in days][-1]
            words = f"{STATUS[status]}{', ended' if ended else ''}"
            purpose = rules.term("purposes", purpose_of(entries)).name
            dealt.setdefault(provider, []).append((id, rules.course(course).name, purpose, words))
    shown = (_provider(record, rules, roster, one, tuple(of), on) for one, of in dealt.items())
    return tuple(sorted(shown, key=lambda one: (one.name, one.id)))


def is_provider(rules: Rules, roster: Roster, person: Id, on: date) -> bool:
    """Tell whether somebody holds the office by which a provider comes in by its own door."""
    return any(rules.role(role).tier == "provider" for role in roster.roles(person, on))


def _provider(
    record: Record, rules: Rules, roster: Roster, id: Id, of: tuple[tuple[Id, str, str, str], ...], on: date
) -> ProviderView:
    held = [s for s in roster.sessions if s.provider == id]
    ahead = sum(s.is_open for s in held)
    given = sum(s.state == "given" for s in held)
    said = f"{counted(ahead, 'session')} to come, {given:,} given" if held else "no session yet"
    return ProviderView(id, called(record, id), of, said, is_provider(rules, roster, id, on))
