"""A letter written, read by a second person, agreed to or given back; and how somebody wishes to be written to."""

from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    on_paper,
    one_of,
    take,
    take_one,
)
from answerable.acts.step.letters import about_whom, written
from answerable.matters import LetterState, Matter, NotAllowed, fold, letters_of, party_of, wish_of
from answerable.record import Event, Head, Id, Kind, Paper, Record, letters
from answerable.rules import Letter, Rules

OWN_WORDS = "own-words"
SOURCE = "the letter's template, which says that a second person agrees to it"


def write(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    to: str,
    template: str | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Write a letter to a party about a matter: from a template of the body, or in words of one's own, or both.

    `words`, where given, are the whole letter, its first line the subject. It is written in the language and format
    that the party wished for. Raises ActRefused where there is neither template nor words. It has not left by this.
    """
    laid_down = _template(rules, template) if template else None
    held = _matter(record, rules, matter)
    own = maybe_on_paper(words, about=about_whom(record, matter, to))
    paper = own or _from_template(record, rules, laid_down, held, to, by=by, on=happened_on)
    return _put(record, rules, matter, to, paper, template or OWN_WORDS, happened_on, by, at)


def put_forward(
    record: Record, rules: Rules, *, matter: Id, number: Id, happened_on: date, by: Id, at: datetime
) -> Opened:
    """Put a letter that is part of an act forward to leave, as it was written then."""
    told = _letter(record, matter, number)
    if told.stand != "told":
        raise ActRefused(
            "number", f"The letter {number} was put forward already", "Send it from its own page."
        )
    kinds = {e.index: e.event.kind for e in record.read(subject=matter)}
    kind = kinds.get(int(number.rpartition("/e")[2]), "")
    laid_down = rules.letter_of(kind, told.to)
    return _put(
        record,
        rules,
        matter,
        told.to,
        told.letter,
        laid_down.id if laid_down else OWN_WORDS,
        happened_on,
        by,
        at,
    )


def agree(
    record: Record, rules: Rules, *, matter: Id, number: Id, happened_on: date, by: Id, at: datetime
) -> Head:
    """Agree to a letter as it is written; raises NotAllowed where whoever wrote it would agree to it themselves."""
    held = _waiting(record, matter, number)
    if held.written_by == by:
        raise NotAllowed(
            "You wrote this letter, and a second person has to agree to it", source=_source(rules, held)
        )
    facts = fill(letters.LetterAgreed, sent_as=number, letter=held.letter)
    return take_one(record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at)


def give_back(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    number: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give a letter back to be written otherwise, for a reason from the body's list; it does not leave."""
    _waiting(record, matter, number)
    facts = fill(letters.LetterReturned, sent_as=number, reason=reason)
    return take_one(record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at)


def note_wish(
    record: Record,
    rules: Rules,
    *,
    person: Id,
    language: str = "en",
    form: str = "plain",
    channel: str = "email",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Note how somebody asked to be written to: language, format (plain or large-print), channel (email or post)."""
    facts = fill(letters.WishNoted, language=language, form=form, channel=channel)
    return take_one(record, rules, subject=person, facts=facts, happened_on=happened_on, by=by, at=at)


def needs_second(rules: Rules, letter: LetterState) -> bool:
    """Tell whether a second person must agree to a letter before it leaves."""
    return any(one.second for one in rules.letters if one.id == letter.template)


def _put(
    record: Record,
    rules: Rules,
    matter: Id,
    to: str,
    written_as: Paper | str,
    template: str,
    on: date,
    by: Id,
    at: datetime,
) -> Opened:
    wish = wish_of(record, party_of(record, matter, to))
    given: list[Id] = []
    is_new = isinstance(written_as, Paper)
    digest = written_as.digest if isinstance(written_as, Paper) else written_as

    def draft(_: Head) -> Draft:
        held = sum(one.stand != "told" for one in letters_of(record.read(subject=matter)))
        given[:] = [f"{matter}/l{held + 1}"]
        facts = _drafted(given[0], digest, template, to, wish)
        event = Event(subject=matter, facts=facts, happened_on=on, actor=by)
        return Draft((event,), (written_as,) if is_new and isinstance(written_as, Paper) else ())

    head = take(record, rules, draft=draft, at=at)
    return Opened(given[0], head)


def _drafted(number: Id, digest: str, template: str, to: str, wish: letters.WishNoted) -> Kind:
    said = {"language": wish.language, "form": wish.form, "template": template, "to": to}
    return fill(letters.LetterDrafted, sent_as=number, letter=digest, **said)


def _template(rules: Rules, id: str) -> Letter:
    known = {one.id: one for one in rules.letters}
    if id not in known:
        raise ActRefused("template", f"The body has no letter {id!r}", one_of(sorted(known)))
    return known[id]


def _from_template(
    record: Record, rules: Rules, laid_down: Letter | None, matter: Matter, to: str, *, by: Id, on: date
) -> Paper:
    if laid_down is None:
        raise ActRefused("words", "There is neither a template nor a word", "Choose a letter, or write one.")
    wish = wish_of(record, party_of(record, matter.id, to))
    chosen = rules.letter_of(laid_down.kind, to, wish.language) if laid_down.kind else None
    words = written(record, rules, chosen or laid_down, matter, by=by, on=on)
    return on_paper(words, about=about_whom(record, matter.id, to))


def _matter(record: Record, rules: Rules, id: Id) -> Matter:
    held = fold(record.read(subject=id), rules)
    if held is None:
        raise ActRefused("matter", f"There is no matter {id}", "Check the number; it looks like C-2026-0412.")
    return held


def _letter(record: Record, matter: Id, number: Id) -> LetterState:
    found = {one.number: one for one in letters_of(record.read(subject=matter))}
    if number not in found:
        raise ActRefused("number", f"There is no letter {number}", one_of(found))
    return found[number]


def _waiting(record: Record, matter: Id, number: Id) -> LetterState:
    held = _letter(record, matter, number)
    if held.stand != "written":
        raise ActRefused(
            "number", f"The letter {number} does not wait to be agreed to", "Look where it stands."
        )
    return held


def _source(rules: Rules, letter: LetterState) -> str:
    return next((one.source for one in rules.letters if one.id == letter.template), SOURCE)
