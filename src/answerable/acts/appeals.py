"""Appeals: a party asks other deciders to change a decision; it is let in or not, decided, and changes what stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, maybe_on_paper, only, take, take_one
from answerable.matters import Imposed, fold, imposed_in
from answerable.record import Event, Head, Id, Kind, Record, cases, sanctions
from answerable.rules import Rules

CHANGES, STANDS = "changes", "stands"


@dataclass(frozen=True)
class Change:
    """What an appeal does to one sanction: sets it aside, or puts another in its place until a day."""

    sanction: str
    allegation: Id | None = None
    replaced_with: str | None = None
    until_on: date | None = None


def appeal(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    party: str,
    ground: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that a party (respondent or complainant) appealed, on a ground from the body's list, in their words."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(cases.Appealed, by=party, ground=ground, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def admit(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    organ: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Let an appeal in, to be decided by an organ."""
    facts = fill(sanctions.AppealAdmitted, organ=organ)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def not_admit(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    reason: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Not let an appeal in, for a reason from the body's list."""
    paper = maybe_on_paper(words, about=case)
    facts = fill(sanctions.AppealNotAdmitted, reason=reason, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def decide(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    outcome: str,
    organ: str | None = None,
    changes: Sequence[Change] | None = None,
    reason: str = "appeal",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Decide an appeal: the outcome is from the body's list (dismissed, allowed, varied), by this organ.

    `changes` say what becomes of the sanctions that stand, each by an entry of its own recorded with the decision, so
    that what is live is right on every day; `reason` is how the body's lists call an appeal. An outcome that the list
    says changes something needs one, one that leaves all as it is bears none. Where `changes` is None nothing is
    said of sanctions here, and they are varied or set aside by acts of their own.
    """
    decided = fill(cases.AppealDecided, outcome=outcome, organ=organ)

    def draft(_: Head) -> Draft:
        if changes is not None:
            _check(rules, outcome, changes, _standing(record, rules, case, happened_on))
        facts: list[Kind] = [decided, *(_changed(one, reason) for one in changes or ())]
        return Draft(
            tuple(Event(subject=case, facts=one, happened_on=happened_on, actor=by) for one in facts)
        )

    return take(record, rules, draft=draft, at=at)


def _changed(change: Change, reason: str) -> Kind:
    if change.replaced_with is None:
        return fill(
            sanctions.SanctionSetAside, sanction=change.sanction, reason=reason, allegation=change.allegation
        )
    return fill(
        sanctions.SanctionVaried,
        sanction=change.sanction,
        replaced_with=change.replaced_with,
        reason=reason,
        allegation=change.allegation,
        until_on=change.until_on,
    )


def _standing(record: Record, rules: Rules, case: Id, on: date) -> list[Imposed]:
    matter = fold(record.read(subject=case), rules)
    return [one for one in imposed_in(matter, rules) if one.is_standing(on)] if matter else []


def _check(rules: Rules, outcome: str, changes: Sequence[Change], standing: Sequence[Imposed]) -> None:
    terms = (t for found in rules.body.lists.values() for t in found)
    sort = next((t.sort for t in terms if t.id == outcome and t.sort in (CHANGES, STANDS)), None)
    if sort == CHANGES and standing and not changes:
        raise ActRefused(
            "outcome",
            "The outcome changes what was imposed, and nothing is said of what stands",
            "Say what becomes of each sanction.",
        )
    if sort == STANDS and changes:
        raise ActRefused(
            "outcome",
            "The outcome leaves all as it is, and a sanction is to change",
            "Choose another outcome.",
        )
