"""Letters: the body's words with the facts of a matter put in their places, kept as a paper."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from string import Formatter

from answerable.acts.step.refusal import ActRefused
from answerable.acts.step.wording import maybe_on_paper, on_paper
from answerable.disclosure import name_of, spoken
from answerable.matters import Allegation, Matter, duties, fold, party_of, wish_of
from answerable.record import Entry, Event, Id, Kind, Paper, Record, cases
from answerable.roster import roster_of
from answerable.rules import Letter, Passage, Rules


def letter(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    facts: Kind,
    to: str,
    words: str | None,
    by: Id,
    on: date,
    at: datetime,
) -> Paper | None:
    """Write the letter that tells of an event (its `facts`, still without a letter), as a paper.

    It is about the matter, and where it is to the complainant about their complaint, so that it goes with them. In
    `words` where they are given; else the body's letter of this kind to this party, with the facts in their
    places as they stand once it is sent; None where the body has laid down no such letter.
    """
    about = about_whom(record, matter, to)
    own = maybe_on_paper(words, about=about)
    kind = type(facts).__name__
    wish = wish_of(record, party_of(record, matter, to))
    laid_down = rules.letter_of(kind, to, wish.language)
    if own or laid_down is None:
        return own
    sent = Event(subject=matter, facts=facts, happened_on=on, actor=by)
    then = fold([*record.read(subject=matter), Entry(record.head().size, sent, at, b"")], rules)
    if then is None:
        raise ActRefused("case", f"There is no case {matter}", "Check the number; it looks like C-2026-0412.")
    return on_paper(written(record, rules, laid_down, then, by=by, on=on), about=about)


def written(record: Record, rules: Rules, laid_down: Letter, matter: Matter, *, by: Id, on: date) -> str:
    """Give subject line and words of a letter about a matter, with the passages that fit it, every place filled."""
    fitting = (p.words.strip() for p in laid_down.passages if _fits(p, matter))
    whole = "\n\n".join((laid_down.words.strip(), *fitting))
    return fill_in(
        laid_down.model_copy(update={"words": whole}), facts_of(record, rules, matter, by=by, on=on)
    )


def _fits(passage: Passage, matter: Matter) -> bool:
    is_at = not passage.stages or matter.stage in passage.stages
    return is_at and (not passage.disposals or matter.disposal in passage.disposals)


def about_whom(record: Record, matter: Id, to: str) -> Id:
    """Give what a letter is filed about: to the complainant it is their complaint, and goes with it."""
    return _opened_by(record, matter) if to == "complainant" else matter


def _opened_by(record: Record, matter: Id) -> Id:
    opened = next((e.event.facts for e in record.read(subject=matter, kinds=("Received",))), None)
    return opened.complaint if isinstance(opened, cases.Received) else matter


def fill_in(letter: Letter, facts: Mapping[str, str]) -> str:
    """Give subject line and words of a letter with every place filled; raises ActRefused for a place nobody knows."""
    named = {name for _, name, _, _ in Formatter().parse(letter.subject + letter.words) if name is not None}
    unknown = sorted(named - set(facts))
    if unknown:
        raise ActRefused(
            "words",
            f"The letter {letter.id} has a place {{{unknown[0]}}} that nothing fills",
            f"Write the letter yourself, or correct it to use: {', '.join(sorted(facts))}.",
        )
    return f"{letter.subject.strip()}\n\n{letter.words.strip()}".format_map(facts)


def facts_of(record: Record, rules: Rules, matter: Matter, *, by: Id, on: date) -> dict[str, str]:
    """Give what a letter about a matter may say: each place and the words that fill it."""
    return {
        **_of_body(rules),
        **_of_writer(record, rules, by, on),
        **_of_matter(record, rules, matter, on),
        "on": spoken(on),
    }


def _of_body(rules: Rules) -> dict[str, str]:
    return {"body": rules.body.name, "short_name": rules.body.short_name, "member": rules.body.member}


def _of_writer(record: Record, rules: Rules, by: Id, on: date) -> dict[str, str]:
    held = [r.name for r in rules.body.roles if r.id in roster_of(record).roles(by, on)]
    return {"officer": name_of(record, by) or by, "role": held[0] if held else "for the body"}


def _of_matter(record: Record, rules: Rules, matter: Matter, on: date) -> dict[str, str]:
    opened = matter.entries[0].event.facts
    complainant = opened.complainant if isinstance(opened, cases.Received) else None
    due = next((d for d in duties(rules, matter, on=on) if d.is_open), None)
    return {
        "case": matter.id,
        "complaint": matter.complaints[0] if matter.complaints else matter.id,
        "complainant": (name_of(record, complainant) if complainant else None) or "complainant",
        "respondent": (name_of(record, matter.respondent) if matter.respondent else None)
        or rules.body.member,
        "received_on": spoken(matter.opened_on),
        "due_on": spoken(due.due.on) if due else "no day",
        "next": due.name if due else "nothing more",
        "disposal": rules.term("disposals", matter.disposal).name if matter.disposal else "not decided",
        "allegations": _listed(rules.term("rules", a.rule).name for a in matter.allegations),
        "findings": _listed(_finding(rules, a) for a in matter.allegations if a.finding),
        "sanctions": _listed(rules.term("sanctions", s).name for s in matter.sanctions),
    }


def _finding(rules: Rules, allegation: Allegation) -> str:
    found = rules.term("findings", allegation.finding or "").name
    return f"{rules.term('rules', allegation.rule).name}: {found}"


def _listed(words: Iterable[str]) -> str:
    return "; ".join(words) or "none"
