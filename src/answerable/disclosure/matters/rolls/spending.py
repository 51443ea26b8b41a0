"""The payments on record as the body's staff see them: with whom was paid, for which time, and what shows it."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import NotHere, check_is_staff, names_of, roster_of
from answerable.disclosure.matters.wording import sentence_case
from answerable.disclosure.sentences import in_money, spoken
from answerable.record import Digest, Entry, Id, Record, money, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class PaymentView:
    """One payment: its number and entry, day, purpose in words and as a code, amount, and what is said of it."""

    id: Id
    entry: int
    paid_on: date
    purpose: str
    code: str
    amount: str
    typed: str
    paid_to: str
    paid_for: str
    evidence: str


def payments(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[PaymentView, ...]:
    """Give one of the staff every payment that counts by the end of a day, latest first; NotForYou for others."""
    check_is_staff(rules, roster_of(record), person, on)
    entries = standing(record.read(kinds={"SpendingRecorded", "Corrected"}))
    paid = [
        e for e in entries if isinstance(e.event.facts, money.SpendingRecorded) and e.event.happened_on <= on
    ]
    names = names_of(record, [getattr(e.event.facts, "organisation", None) for e in paid])
    return tuple(_view(record, rules, entry, names) for entry in reversed(paid))


def payment(record: Record, rules: Rules, *, entry: int, person: Id, on: date) -> PaymentView:
    """Give one payment by its entry, to be set right; raises NotHere where there is none that counts."""
    found = next((one for one in payments(record, rules, person=person, on=on) if one.entry == entry), None)
    if found is None:
        raise NotHere(f"No payment that counts is entry {entry}. Choose one from the list.")
    return found


def _view(record: Record, rules: Rules, entry: Entry, names: dict[Id, str]) -> PaymentView:
    facts = entry.event.facts
    assert isinstance(facts, money.SpendingRecorded)
    return PaymentView(
        id=entry.event.subject,
        entry=entry.index,
        paid_on=entry.event.happened_on,
        purpose=sentence_case(rules.term("spending-purposes", facts.purpose).name),
        code=facts.purpose,
        amount=in_money(facts.amount / 100, facts.currency),
        typed=f"{facts.amount / 100:.2f}",
        paid_to=names.get(facts.organisation or "", facts.organisation or ""),
        paid_for=_time(facts.since, facts.until_on),
        evidence=_words(record, facts.evidence),
    )


def _time(since: date | None, until_on: date | None) -> str:
    begun, ended = (spoken(day) if day else "" for day in (since, until_on))
    return " to ".join(one for one in (begun, ended) if one)


def _words(record: Record, digest: Digest | None) -> str:
    paper = record.paper(digest) if digest else None
    return paper.words if paper else ""
