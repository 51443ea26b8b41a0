"""What the process costs, recorded payment by payment: on what, how much, to whom, and for which time."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from answerable.acts import corrections
from answerable.acts.promises.organisations import organisation as named
from answerable.acts.step import ActRefused, Draft, Opened, fill, maybe_on_paper, next_of, one_of, only, take
from answerable.record import Event, Head, Id, Record, money
from answerable.rules import Rules

LISTED = "spending-purposes"
SIGNS = "£$€"
_AMOUNT = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?", re.ASCII)


def record_spending(
    record: Record,
    rules: Rules,
    *,
    purpose: str,
    amount: str,
    organisation: str | None = None,
    since: date | None = None,
    until_on: date | None = None,
    evidence: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Record that an amount, typed as pounds and pence, was paid on a day; to whom, for which time, and what shows it.

    Raises ActRefused where the purpose is on no list of the body, the amount is none, or the time ends before it
    begins; and NotAllowed for anybody but the body's staff and those who govern it.
    """
    said = {
        "purpose": _purpose(rules, purpose),
        "amount": in_pence(amount),
        "since": since,
        "until_on": until_on,
    }
    if since and until_on and until_on < since:
        raise ActRefused("until_on", "The time paid for ends before it begins", "Swap the days.")
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "SP", happened_on.year)]
        return _drafted(record, numbers[0], said, organisation, evidence, on=happened_on, by=by)

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def _drafted(
    record: Record,
    number: Id,
    said: Mapping[str, object],
    organisation: str | None,
    evidence: str | None,
    *,
    on: date,
    by: Id,
) -> Draft:
    to = named(record, organisation, by=by, on=on, is_public=False) if organisation else None
    paper = maybe_on_paper(evidence, about=number, field="evidence")
    whom, shown = to.id if to else None, paper.digest if paper else None
    facts = fill(money.SpendingRecorded, **said, organisation=whom, evidence=shown)
    paid = Event(subject=number, facts=facts, happened_on=on, actor=by)
    return Draft((*(to.events if to else ()), paid), (*(to.papers if to else ()), *only(paper)))


def restate(
    record: Record,
    rules: Rules,
    *,
    entry: int,
    reason: str,
    purpose: str,
    amount: str,
    right_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say that a payment was recorded wrongly in its purpose, amount or day, and enter it rightly; all else stays."""
    facts = {"purpose": _purpose(rules, purpose), "amount": in_pence(amount)}
    return corrections.restate(
        record, rules, entry=entry, reason=reason, facts=facts, right_on=right_on, by=by, at=at
    )


def in_pence(typed: str) -> int:
    """Read an amount such as 1,840.10 in the smallest unit of its currency; raises ActRefused where it is none."""
    plain = typed.strip().lstrip(SIGNS).strip()
    if not _AMOUNT.fullmatch(plain):
        raise ActRefused("amount", f"“{typed.strip()}” is no amount", "Write it as 1840.10 or 1,840.10.")
    whole, _, part = plain.replace(",", "").partition(".")
    pence = int(whole) * 100 + int(part.ljust(2, "0"))
    if not 0 < pence < 2**53:
        raise ActRefused("amount", "An amount of nothing is no payment", "Give what was paid.")
    return pence


def _purpose(rules: Rules, purpose: str) -> str:
    known = [term.id for term in rules.body.lists.get(LISTED, ())]
    if not known:
        raise ActRefused(
            "purpose", f"{rules.body.name} keeps no list of what it spends money on", "Make the list first."
        )
    if purpose not in known:
        raise ActRefused("purpose", f"Nothing is spent on {purpose!r}", one_of(known))
    return purpose
