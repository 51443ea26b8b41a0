"""A party's own way in: a code, shown once, with which they answer questions and take what they are given."""

from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import fill, new_code, take_one
from answerable.disclosure import RECEIPT_MEDIA, seal_receipt
from answerable.record import Head, Id, Record, investigation, write_paper
from answerable.rules import Rules


@dataclass(frozen=True)
class Admission:
    """What a party is given: the number of the case and a code, which nobody can read again."""

    case: Id
    to: str
    code: str
    head: Head


def admit_party(
    record: Record, rules: Rules, *, case: Id, to: str, happened_on: date, by: Id, at: datetime
) -> Admission:
    """Draw a code for a party of a case; the one that they had before opens nothing any more.

    Only a slow hash of it is kept, as of the code of a receipt: it is to be sent to the party at once.
    """
    code = new_code()
    sealed = write_paper(seal_receipt(code), about=case, media=RECEIPT_MEDIA)
    facts = fill(investigation.PartyAdmitted, to=to, receipt=sealed.digest)
    head = take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=(sealed,)
    )
    return Admission(case, to, code, head)
