"""Adopting the body's rules: the set that the register is served under, from which day it holds, and who decided it."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, maybe_on_paper, one_of, only, take
from answerable.disclosure import adopted_sets
from answerable.matters import NotAllowed
from answerable.record import Event, Head, Id, Record, register, write_paper
from answerable.roster import roster_of
from answerable.rules import Rules, text_of

TEXT = "application/json"


def adopt(
    record: Record,
    rules: Rules,
    *,
    since: date,
    organ: str,
    decision: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that an organ adopted the rules as they are served now, to hold from a day on, and how it was decided.

    The whole text is kept for everybody to read, and later sets are held against it. Raises ActRefused where the same
    rules were adopted already or the organ is none of the body's, and NotAllowed where whoever records it holds no
    office of the governing organ.
    """
    _check(record, rules, organ)
    text = write_paper(text_of(rules), about=rules.body.id, media=TEXT, is_public=True)
    words = maybe_on_paper(decision, about=rules.body.id, field="decision", is_public=True)
    facts = fill(
        register.RulesLaidDown,
        rules=rules.digest,
        since=since,
        organ=organ,
        text=text.digest,
        decision=words.digest if words else None,
    )

    def draft(_: Head) -> Draft:
        _check_governs(record, rules, by, happened_on)
        event = Event(subject=rules.body.id, facts=facts, happened_on=happened_on, actor=by)
        return Draft((event,), (text, *only(words)))

    return take(record, rules, draft=draft, at=at)


def _check(record: Record, rules: Rules, organ: str) -> None:
    known = [one.id for one in rules.body.organs]
    if organ not in known:
        raise ActRefused("organ", f"There is no organ {organ!r}", one_of(known))
    latest = adopted_sets(record, rules)[:1]
    if latest and latest[0].digest == rules.digest:
        raise ActRefused("organ", "These rules are adopted already", "Nothing needs to be done.")


def _check_governs(record: Record, rules: Rules, by: Id, on: date) -> None:
    """The governing organ's own officer records what it adopted, or one of its members."""
    organ = rules.organ(rules.body.governing_organ)
    officers = {r.id: r.name for r in rules.body.roles if r.organ == organ.id or r.tier == "governing"}
    if not roster_of(record).roles(by, on) & set(officers):
        raise NotAllowed(
            f"You may not adopt rules: that is for {organ.name}, which governs the body, by its "
            f"{' or '.join(officers.values()) or 'officers'}",
            source=organ.source,
        )
