"""A letter set down as gone, with the proof of it, or as not having arrived; only what was put forward leaves."""

from datetime import date, datetime

from answerable.acts.letters.writing import SOURCE, needs_second
from answerable.acts.step import ActRefused, fill, maybe_on_paper, one_of, only, take_one
from answerable.matters import LetterState, NotAllowed, letters_of
from answerable.record import Head, Id, Record, letters
from answerable.rules import Rules


def record_sent(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    number: Id,
    channel: str,
    proof: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Set down that a letter left, by which channel, with the proof in words, which is kept as a paper.

    Raises NotAllowed where a second person has yet to agree to it, and ActRefused where it left already or was given
    back. One that did not arrive may be sent again.
    """
    held = check_may_leave(record, rules, matter, number)
    paper = maybe_on_paper(proof, about=matter, field="proof")
    facts = fill(
        letters.LetterSent,
        sent_as=number,
        letter=held.letter,
        channel=channel,
        proof=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def record_failed(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    number: Id,
    reason: str,
    proof: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Set down that a letter could not be delivered or came back, for a reason from the body's list, with the proof."""
    _held(record, matter, number)
    paper = maybe_on_paper(proof, about=matter, field="proof")
    facts = fill(letters.LetterFailed, sent_as=number, reason=reason, proof=paper.digest if paper else None)
    return take_one(
        record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def check_may_leave(record: Record, rules: Rules, matter: Id, number: Id) -> LetterState:
    """Give a letter that may leave now; raises NotAllowed or ActRefused, saying why it may not."""
    held = _held(record, matter, number)
    if held.stand == "written" and needs_second(rules, held):
        source = next((one.source for one in rules.letters if one.id == held.template), SOURCE)
        raise NotAllowed("Not allowed: the letter leaves before a second person agreed to it", source=source)
    if held.stand not in ("written", "agreed", "failed"):
        raise ActRefused(
            "number", f"The letter {number} is {held.stand}, and does not leave", "Write another."
        )
    return held


def _held(record: Record, matter: Id, number: Id) -> LetterState:
    found = {one.number: one for one in letters_of(record.read(subject=matter)) if one.stand != "told"}
    if number not in found:
        raise ActRefused("number", f"There is no letter {number} that was put forward", one_of(found))
    return found[number]
