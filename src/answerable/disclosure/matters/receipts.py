"""The code on a receipt, of which the body keeps only a slow hash; and the complaint, as whoever has it may see it."""

import re
import secrets
from dataclasses import dataclass
from datetime import date
from hashlib import scrypt
from hmac import compare_digest

from answerable.disclosure.matters.wording import is_at, within
from answerable.disclosure.sentences import spoken
from answerable.matters import Matter, duties, fold
from answerable.record import Entry, Id, Record, cases, confidence, standing, telling
from answerable.rules import Rules

COST, BLOCK, LANES = 2**14, 8, 1
COMPLAINANT = "complainant"
RECEIPT_MEDIA = "application/x-receipt"
NEVER = f"scrypt {COST} {BLOCK} {LANES} {bytes(16).hex()} {bytes(32).hex()}".encode()
NUMBER = re.compile(r"CP-[0-9]{4}-[0-9]{1,9}(/[0-9]{1,6})?|H-[0-9]{4}-[0-9]{1,9}")
OF_HANDLING = "H-"
Told = cases.Received | cases.Linked | confidence.HandlingComplained
STEPS = {
    "Received": "We received your complaint",
    "Linked": "We received your complaint, and joined it to others about the same",
    "Acknowledged": "We told you that we have it",
    "Triaged": "We decided what the complaint needs first",
    "Allocated": "It was given to an investigator",
    "Notified": "The one you complained about was told what is alleged",
    "Referred": "It was passed on for decision",
    "Returned": "It was sent back for more investigation",
    "Disposed": "It was decided",
    "Communicated": "We told you the outcome",
    "ProgressTold": "We told you what is being done",
    "Appealed": "An appeal was made",
    "AppealDecided": "The appeal was decided",
    "Reopened": "It was opened again",
    "Withdrawn": "The complaint was withdrawn",
    "HandlingComplained": "We received your complaint about the handling",
    "HandlingAcknowledged": "We told you that we have it",
    "HandlingDecided": "It was decided, by somebody who had no part in what you complained of",
}


def is_complaint(number: str) -> bool:
    """Tell whether this looks like the number of a complaint."""
    return NUMBER.fullmatch(number) is not None


def seal_receipt(code: str) -> bytes:
    """Give the slow, salted hash (scrypt) by which a code can be known again and from which it cannot be read."""
    salt = secrets.token_bytes(16)
    return (
        f"scrypt {COST} {BLOCK} {LANES} {salt.hex()} {_hash(code, salt, COST, BLOCK, LANES).hex()}".encode()
    )


def opens_receipt(code: str, sealed: bytes) -> bool:
    """Tell whether a code is the one that was sealed; spaces and hyphens do not matter."""
    _, cost, block, lanes, salt, kept = sealed.decode().split()
    found = _hash(code, bytes.fromhex(salt), int(cost), int(block), int(lanes))
    return compare_digest(found, bytes.fromhex(kept))


def _hash(code: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    digits = "".join(c for c in code if c.isdigit())
    return scrypt(digits.encode(), salt=salt, n=cost, r=block, p=lanes, dklen=32)


@dataclass(frozen=True)
class ReceiptStep:
    """One thing that has happened to a complaint, in the complainant's words for it, and on which day."""

    words: str
    on: date
    letter: str


@dataclass(frozen=True)
class ReceiptView:
    """Where a complaint stands, for the one who holds its receipt: nothing in it speaks of anyone else."""

    complaint: str
    sentence: str
    received_on: date
    steps: tuple[ReceiptStep, ...]
    next_words: str
    next_on: date | None
    is_open: bool
    next_why: str = ""


def receipt(record: Record, rules: Rules, *, complaint: str, code: str, on: date) -> ReceiptView | None:
    """Show a complaint to whoever has its receipt, or None where number and code do not belong together.

    Letters are shown to the one whose complaint opened the case, for they are addressed to them; whoever joined later
    or told of what others suffered sees the course of it.
    """
    number = complaint.strip().upper()
    entries = list(record.read(subject=_matter_of(number))) if is_complaint(number) else []
    held = next((e for e in standing(entries) if _told_in(e, number)), None)
    facts = held.event.facts if held else None
    sealed = record.paper(facts.receipt) if isinstance(facts, Told) and facts.receipt else None
    # A wrong number costs as much time as a wrong code, so that waiting tells nothing of which numbers there are.
    if (
        not opens_receipt(code, sealed.content if sealed else NEVER)
        or not isinstance(facts, Told)
        or held is None
    ):
        return None
    matter = fold(entries, rules)
    return _shown(record, rules, matter, held, facts, number, on) if matter else None


def _matter_of(number: str) -> Id:
    return number if number.startswith(OF_HANDLING) else f"C-{number.removeprefix('CP-').partition('/')[0]}"


def _told_in(entry: Entry, number: str) -> bool:
    facts = entry.event.facts
    if isinstance(facts, confidence.HandlingComplained):
        return entry.event.subject == number
    return isinstance(facts, cases.Received | cases.Linked) and facts.complaint == number


def _shown(
    record: Record, rules: Rules, matter: Matter, held: Entry, facts: Told, number: str, on: date
) -> ReceiptView:
    is_own = isinstance(facts, cases.Received) and facts.reporter == COMPLAINANT
    since = held.event.happened_on
    steps = [
        s for e in matter.entries if e.event.happened_on >= since and (s := _step(record, e, held, is_own))
    ]
    told = any(_told_outcome(entry) for entry in matter.entries)
    due = next(
        (d for d in duties(rules, matter, on=on) if d.is_open and d.limit not in _whole(rules, matter)), None
    )
    return ReceiptView(
        complaint=number,
        sentence=_sentence(rules, matter, told),
        received_on=since,
        steps=tuple(steps),
        next_words=f"Next: {within(due.name)}," if due else "",
        next_on=due.due.on if due else None,
        is_open=matter.is_open,
        next_why=due.due.explain() if due else "",
    )


def _told_outcome(entry: Entry) -> bool:
    facts = entry.event.facts
    is_told = isinstance(facts, cases.Communicated) and facts.to == COMPLAINANT
    return is_told or isinstance(facts, confidence.HandlingDecided)


def _step(record: Record, entry: Entry, held: Entry, is_own: bool) -> ReceiptStep | None:
    facts = entry.event.facts
    if entry is not held and isinstance(facts, Told):
        return None
    words = STEPS.get(type(facts).__name__)
    is_theirs = not isinstance(facts, cases.Communicated | telling.ProgressTold) or facts.to == COMPLAINANT
    if words is None or not is_theirs:
        return None
    digest = getattr(facts, "letter", None) if is_own and not isinstance(facts, cases.Notified) else None
    digest = facts.words if isinstance(facts, confidence.HandlingDecided) else digest
    paper = record.paper(digest) if digest else None
    return ReceiptStep(words, entry.event.happened_on, paper.words if paper else "")


def _sentence(rules: Rules, matter: Matter, told: bool) -> str:
    if not matter.is_open:
        return (
            "A decision has been made, and you have been told."
            if told
            else ("A decision has been made. You will be told what it is.")
        )
    version = rules.procedure(matter.procedure).version_on(matter.version_in_force)
    stage = next(s.name for s in version.stages if s.id == matter.stage)
    return f"Your complaint {is_at(stage)}, since {spoken(matter.moments[-1].began_on)}."


def _whole(rules: Rules, matter: Matter) -> set[str]:
    version = rules.procedure(matter.procedure).version_on(matter.version_in_force)
    return {limit.id for limit in version.limits if limit.whole}
