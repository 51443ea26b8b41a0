"""What the governing organ decided about what is published, and what that does to a figure's counts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.disclosure.sentences import spoken
from answerable.measures import Place
from answerable.record import Digest, Id, Record, releases, standing
from answerable.rules import Rules

KINDS = frozenset({"PublicationDecided", "PublicationReviewed", "Corrected"})
EXACTLY, WITHHELD = "publish-exact", "withhold"
TOTALS, TOTAL = "totals", "total"
ENDED = "ended"


@dataclass(frozen=True)
class Decision:
    """One decision: by which organ, of what, when, by when it is looked at again, and until when it stood."""

    id: Id
    organ: str
    decision: str
    scope: str
    measure: str | None
    decided_on: date
    review_on: date | None
    words: Digest | None
    arises_from: Id | None
    ended_on: date | None = None
    replaced_by: Id | None = None

    @property
    def is_in_force(self) -> bool:
        """Tell whether it stands."""
        return self.ended_on is None and self.replaced_by is None

    def covers(self, place: Place) -> bool:
        """Tell whether it speaks of a cell; its table is named after its measure: open-by-stage:by-stage."""
        own = self.measure is None or place.table.startswith(f"{self.measure}:")
        return own and (self.scope != TOTALS or set(place.key) == {TOTAL})


def decisions(record: Record, *, until: int | None = None) -> tuple[Decision, ...]:
    """Give every decision on what is published, as known at a size of the record, earliest first."""
    found: dict[Id, Decision] = {}
    for entry in standing(record.read(until=until, kinds=KINDS)):
        event, facts = entry.event, entry.event.facts
        if isinstance(facts, releases.PublicationDecided):
            _replace(found, event.subject, facts)
            found[event.subject] = _decision(event.subject, facts, event.happened_on)
        elif isinstance(facts, releases.PublicationReviewed) and event.subject in found:
            found[event.subject] = _reviewed(found[event.subject], facts, event.happened_on)
    return tuple(found.values())


def shown_exactly(standing_now: Iterable[Decision], places: Iterable[Place]) -> frozenset[Place]:
    """Give the counts that a decision lets be shown however small they are."""
    exact = [d for d in standing_now if d.is_in_force and d.decision == EXACTLY]
    return frozenset(p for p in places if any(d.covers(p) for d in exact))


def kept_back(standing_now: Iterable[Decision], places: Iterable[Place]) -> frozenset[Place]:
    """Give the counts that a decision keeps back."""
    back = [d for d in standing_now if d.is_in_force and d.decision == WITHHELD]
    return frozenset(p for p in places if any(d.covers(p) for d in back))


def is_kept_back_whole(standing_now: Iterable[Decision], measure: str) -> bool:
    """Tell whether a decision keeps a whole figure back."""
    return any(
        d.is_in_force
        and d.decision == WITHHELD
        and d.scope != TOTALS
        and (d.measure is None or d.measure == measure)
        for d in standing_now
    )


def told(standing_now: Iterable[Decision], rules: Rules, measure: str) -> list[str]:
    """Say under a figure which decisions bear on it."""
    bearing = [d for d in standing_now if d.is_in_force and d.measure in (None, measure)]
    return [_sentence(d, rules) for d in bearing if d.decision in (EXACTLY, WITHHELD)]


def _sentence(one: Decision, rules: Rules) -> str:
    what = rules.term("publication-scopes", one.scope).name
    done = rules.term("publication-decisions", one.decision).name
    review = f", to be looked at again by {spoken(one.review_on)}" if one.review_on else ""
    organ = rules.organ(one.organ).name
    return f"By decision {one.id} of {spoken(one.decided_on)} ({organ}{review}): {what}, {done}."


def _decision(id: Id, facts: releases.PublicationDecided, on: date) -> Decision:
    return Decision(
        id=id,
        organ=facts.organ,
        decision=facts.decision,
        scope=facts.scope,
        measure=facts.measure,
        decided_on=on,
        review_on=facts.review_on,
        words=facts.words,
        arises_from=facts.arises_from,
    )


def _replace(found: dict[Id, Decision], by: Id, facts: releases.PublicationDecided) -> None:
    for id, one in found.items():
        if one.is_in_force and (one.measure, one.scope) == (facts.measure, facts.scope):
            found[id] = replace(one, replaced_by=by)


def _reviewed(one: Decision, facts: releases.PublicationReviewed, on: date) -> Decision:
    if facts.outcome == ENDED:
        return replace(one, ended_on=on)
    return replace(one, review_on=facts.review_on)
