"""Kinds of event about money that the process costs; the subject is the spending."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class SpendingRecorded(Kind):
    """An amount was spent on the process: on what, in the smallest unit of the currency, on whom, for which time."""

    purpose: Code
    amount: int
    currency: Code = "gbp"
    organisation: Id | None = None
    since: date | None = None
    until_on: date | None = None
    evidence: Digest | None = None
