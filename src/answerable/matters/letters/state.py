"""The letters of one matter as its entries tell of them, each with where it stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from answerable.record import Digest, Entry, Id, cases, letters, standing

Stand = Literal["told", "written", "returned", "agreed", "sent", "failed"]
LETTER_KINDS = ("LetterDrafted", "LetterAgreed", "LetterReturned", "LetterSent", "LetterFailed")
# An act that tells a party something may hold a letter; it has not left by that.
TELLING: Mapping[type, str] = {
    cases.Acknowledged: "complainant",
    cases.Notified: "respondent",
    cases.Communicated: "",
}


@dataclass(frozen=True)
class LetterState:
    """One letter: its number, whose paper, to which party, by whom and when, and where it stands today.

    `stand` is told (part of an act, not yet put forward to leave), written, returned, agreed, sent or failed. `reason`
    is why it was given back or did not arrive.
    """

    number: Id
    letter: Digest
    to: str
    stand: Stand
    written_on: date
    written_by: Id
    template: str | None = None
    language: str = "en"
    form: str = "plain"
    agreed_by: Id | None = None
    sent_on: date | None = None
    channel: str | None = None
    reason: str | None = None
    proof: Digest | None = None


def letters_of(entries: Iterable[Entry]) -> tuple[LetterState, ...]:
    """Give the letters of one matter in the order in which they were written; corrected entries do not count."""
    found: dict[Id, LetterState] = {}
    for entry in standing(list(entries)):
        facts = entry.event.facts
        telling = TELLING.get(type(facts))
        if telling is not None:
            _tell(found, entry, telling or getattr(facts, "to", ""))
        elif type(facts) in _STEPS:
            _STEPS[type(facts)](found, entry, facts)
    put = {one.letter for one in found.values() if one.stand != "told"}
    return tuple(one for one in found.values() if one.stand != "told" or one.letter not in put)


def _tell(found: dict[Id, LetterState], entry: Entry, to: str) -> None:
    letter = getattr(entry.event.facts, "letter", None)
    if letter:
        number = f"{entry.event.subject}/e{entry.index}"
        found[number] = LetterState(number, letter, to, "told", entry.event.happened_on, entry.event.actor)


def _drafted(found: dict[Id, LetterState], entry: Entry, facts: letters.LetterDrafted) -> None:
    event = entry.event
    found[facts.sent_as] = LetterState(
        number=facts.sent_as,
        letter=facts.letter,
        to=facts.to,
        stand="written",
        written_on=event.happened_on,
        written_by=event.actor,
        template=facts.template,
        language=facts.language,
        form=facts.form,
    )


def _move(found: dict[Id, LetterState], number: Id, **changed: Any) -> None:
    if number in found:
        found[number] = replace(found[number], **changed)


def _agreed(found: dict[Id, LetterState], entry: Entry, facts: letters.LetterAgreed) -> None:
    _move(found, facts.sent_as, stand="agreed", agreed_by=entry.event.actor)


def _returned(found: dict[Id, LetterState], entry: Entry, facts: letters.LetterReturned) -> None:
    _move(found, facts.sent_as, stand="returned", reason=facts.reason)


def _sent(found: dict[Id, LetterState], entry: Entry, facts: letters.LetterSent) -> None:
    told = {
        "sent_on": entry.event.happened_on,
        "channel": facts.channel,
        "proof": facts.proof,
        "reason": None,
    }
    _move(found, facts.sent_as, stand="sent", **told)


def _failed(found: dict[Id, LetterState], entry: Entry, facts: letters.LetterFailed) -> None:
    _move(found, facts.sent_as, stand="failed", reason=facts.reason, proof=facts.proof)


_STEPS: Mapping[type, Callable[[dict[Id, LetterState], Entry, Any], None]] = {
    letters.LetterDrafted: _drafted,
    letters.LetterAgreed: _agreed,
    letters.LetterReturned: _returned,
    letters.LetterSent: _sent,
    letters.LetterFailed: _failed,
}
