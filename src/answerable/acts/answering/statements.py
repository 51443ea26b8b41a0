"""What is said or written and is no answer: a letter, a reply by word of mouth, a line to the press, and its sequel."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, Opened, fill, next_of, on_paper, one_of, take, take_one
from answerable.record import Event, Head, Id, Record, answers
from answerable.rules import Rules

NAMED = "named"


def make_statement(
    record: Record,
    rules: Rules,
    *,
    words: str,
    channel: str,
    attribution: str = NAMED,
    speaker: str | None = None,
    addressees: Sequence[str] = (),
    bears_on: Sequence[Id] = (),
    organisation: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record something that was said, with the points it bears on; none of them is answered by it.

    `speaker` is the office that spoke; where nobody is named for it (`attribution`), there is none. It may have been
    said before the points were put. Raises ActRefused for a point that nobody put, an office or organ that is none.
    """
    _check(record, rules, attribution, speaker, addressees, bears_on)
    said = {
        "channel": channel,
        "attribution": attribution,
        "speaker": speaker,
        "addressees": tuple(addressees),
        "bears_on": tuple(bears_on),
        "organisation": organisation,
    }
    made: list[Id] = []

    def draft(_: Head) -> Draft:
        made[:] = [next_of(record, "W", happened_on.year)]
        return _said(made[0], words, said, happened_on, by)

    head = take(record, rules, draft=draft, at=at)
    return Opened(made[0], head)


def _said(number: Id, words: str, said: Mapping[str, object], on: date, by: Id) -> Draft:
    paper = on_paper(words, about=number, is_public=True)
    facts = fill(answers.StatementMade, words=paper.digest, **said)
    return Draft((Event(subject=number, facts=facts, happened_on=on, actor=by),), (paper,))


def clarify_statement(
    record: Record,
    rules: Rules,
    *,
    statement: Id,
    words: str,
    attribution: str = NAMED,
    speaker: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record what a statement was later said to mean; what was said stands as it was said."""
    _check(record, rules, attribution, speaker, (), ())
    paper = on_paper(words, about=statement, is_public=True)
    facts = fill(answers.StatementClarified, words=paper.digest, attribution=attribution, speaker=speaker)
    return take_one(
        record, rules, subject=statement, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def _check(
    record: Record,
    rules: Rules,
    attribution: str,
    speaker: str | None,
    addressees: Sequence[str],
    bears_on: Sequence[Id],
) -> None:
    roles, organs = [r.id for r in rules.body.roles], [o.id for o in rules.body.organs]
    if attribution == NAMED and speaker is None:
        raise ActRefused(
            "speaker", "It is not said who spoke", "Name the office, or say that nobody is named."
        )
    if attribution != NAMED and speaker is not None:
        raise ActRefused("speaker", "Nobody is named for it, and an office is", "Leave the office out.")
    if speaker is not None and speaker not in roles:
        raise ActRefused("speaker", f"There is no office {speaker!r}", one_of(roles))
    strange = next((organ for organ in addressees if organ not in organs), None)
    if strange is not None:
        raise ActRefused("addressees", f"There is no organ {strange!r}", one_of(organs))
    unput = next((p for p in bears_on if not any(record.read(subject=p, kinds=("Asked",)))), None)
    if unput is not None:
        raise ActRefused("bears_on", f"There is no point {unput}", "Give points as M-2026-01/3.")
