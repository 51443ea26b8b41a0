"""The turns that a point took beside its answers and refusals, each in one sentence, with its words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from answerable.disclosure.matters.oversight.view import TurnView
from answerable.disclosure.matters.wording import sentence_case, the
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, answers, promises
from answerable.rules import Rules

# Of a draft everybody within the body may know that it lies there; outside it is nobody's business until it is signed.
WITHIN = ("AnswerDrafted", "DraftReviewed")


@dataclass(frozen=True, eq=False)
class Turns:
    """Tells turns as one reader may see them: who acted, and which words are held."""

    rules: Rules
    who: Callable[[Entry], str]
    words: Callable[[str | None], str]
    is_within: bool

    def every(self, entries: Iterable[Entry], promised: Iterable[Entry]) -> tuple[TurnView, ...]:
        """Give the turns of a point, in order of their entries; what was promised in its place among them."""
        told = (self._turn(entry) for entry in (*entries, *promised))
        return tuple(sorted((turn for turn in told if turn), key=lambda turn: turn.entry))

    def _turn(self, entry: Entry) -> TurnView | None:
        facts = entry.event.facts
        tell = SENTENCES.get(type(facts).__name__)
        if tell is None or (entry.event.kind in WITHIN and not self.is_within):
            return None
        # The words of a draft, and of what was found of it, are for those who work on it.
        words = "" if entry.event.kind in WITHIN else self.words(getattr(facts, "words", None))
        about = entry.event.subject if isinstance(facts, promises.UndertakingRecorded) else ""
        return TurnView(
            kind=entry.event.kind,
            title=tell(self.rules, facts),
            words=words,
            by=self.who(entry),
            on=entry.event.happened_on,
            entry=entry.index,
            about=about,
        )


def promised_by(entries: Iterable[Entry]) -> Mapping[Id, tuple[Entry, ...]]:
    """Give by point the promises that arise from it."""
    found: dict[Id, tuple[Entry, ...]] = {}
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, promises.UndertakingRecorded) and facts.arises_from:
            found[facts.arises_from] = (*found.get(facts.arises_from, ()), entry)
    return found


def _drafted(rules: Rules, facts: answers.AnswerDrafted) -> str:
    return "A draft was put forward. It is no answer until it is signed"


def _reviewed(rules: Rules, facts: answers.DraftReviewed) -> str:
    return f"A second person read the draft: {rules.term('draft-verdicts', facts.verdict).name}"


def _clarified(rules: Rules, facts: answers.AnswerClarified) -> str:
    sort = rules.term("clarification-sorts", facts.sort).name
    why = f" ({rules.term('clarification-reasons', facts.reason).name})" if facts.reason else ""
    return f"Added to the answer, which stands beside it: {sort}{why}"


def _routed(rules: Rules, facts: answers.PointRouted) -> str:
    return f"The refusal was put before {the(rules.organ(facts.to).name)}"


def _directed(rules: Rules, facts: answers.OrganDirected) -> str:
    governs = the(rules.organ(rules.body.governing_organ).name)
    again = f", by {spoken(facts.due_on)}" if facts.due_on else ""
    look = f". It looks at this again by {spoken(facts.review_on)}" if facts.review_on else ""
    return f"{sentence_case(governs)} decided: {rules.term('directions', facts.direction).name}{again}{look}"


def _instead(rules: Rules, facts: answers.InsteadOffered) -> str:
    return f"Offered instead: {rules.term('offers', facts.offer).name}"


def _inspection(rules: Rules, facts: answers.InspectionOffered) -> str:
    few = f" {facts.inspectors} of" if facts.inspectors else ""
    return (
        f"Offered to{few} {the(rules.organ(facts.to).name)}, to be looked at in confidence. It stays refused"
    )


def _inspected(rules: Rules, facts: answers.InspectionAnswered) -> str:
    return f"The offer to look in confidence was {'' if facts.is_accepted else 'not '}taken up"


def _disputed(rules: Rules, facts: answers.Dissatisfied) -> str:
    return "Whoever asked says that this does not answer the point"


def _observed(rules: Rules, facts: answers.ObservationsGiven) -> str:
    return "Whoever answered gave their view on that"


def _judged(rules: Rules, facts: answers.AnswerJudged) -> str:
    again = f". It is due again, by {spoken(facts.due_on)}" if facts.due_on else ""
    return f"The chair judged: {rules.term('answer-verdicts', facts.verdict).name}{again}"


def _promised(rules: Rules, facts: promises.UndertakingRecorded) -> str:
    day = f", by {spoken(facts.due_on)}" if facts.due_on else ", with no day"
    return f"Recorded with it, a promise to remedy that{day}. It binds once it is accepted"


SENTENCES: Mapping[str, Callable[[Rules, Any], str]] = {
    "AnswerDrafted": _drafted,
    "DraftReviewed": _reviewed,
    "AnswerClarified": _clarified,
    "PointRouted": _routed,
    "OrganDirected": _directed,
    "InsteadOffered": _instead,
    "InspectionOffered": _inspection,
    "InspectionAnswered": _inspected,
    "Dissatisfied": _disputed,
    "ObservationsGiven": _observed,
    "AnswerJudged": _judged,
    "UndertakingRecorded": _promised,
}
