"""A sanction outside of the guidance needs reasons, put in the record before it."""

from answerable.matters.decision.attempt import Attempt
from answerable.matters.outcomes import tariffs_of
from answerable.record import sanctions
from answerable.rules import Guard


def within_tariff(attempt: Attempt, guard: Guard) -> str | None:
    """The sanction is one that the guidance gives for the clause, or the reasons for another are on record."""
    named, matter = attempt.fact("sanction"), attempt.matter
    if named is None or matter is None:
        return None
    allegation = attempt.fact("allegation")
    given = tariffs_of(attempt.rules, matter, allegation)
    if not given or any(tariff.allows(named) for tariff in given):
        return None
    departed = (e.event.facts for e in matter.entries if isinstance(e.event.facts, sanctions.TariffDeparted))
    if any(d.sanction == named and d.allegation in (None, allegation) for d in departed):
        return None
    names = [attempt.rules.term("sanctions", code).name for code in (given[0].within[0], given[0].within[-1])]
    return (
        f"Not allowed: {attempt.act}, outside of the guidance, which goes from {names[0]} to {names[1]}, "
        f"without the reasons for it; give them"
    )
