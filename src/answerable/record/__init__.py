"""What happened, in order, never changed, provable."""

from answerable.record.audit import Audit, Fault, check_proof
from answerable.record.audit import audit as audit_export
from answerable.record.corrections import standing
from answerable.record.encoding import canonical, decode, encode, new_salt
from answerable.record.event import Dated, Entry, Event
from answerable.record.export import checkpoint, prove, write_export
from answerable.record.kinds import (
    KINDS,
    Code,
    Codes,
    Digest,
    Digests,
    FactsRefused,
    Field,
    Id,
    Ids,
    Json,
    Kind,
    Pattern,
    cases,
    codes,
    oversight,
    people,
    register,
    schema,
    training,
)
from answerable.record.log import Head, Moved, Record, moved
from answerable.record.memory import MemoryRecord
from answerable.record.merkle import EMPTY_ROOT, CompactRange, leaf_hash
from answerable.record.papers import Paper
from answerable.record.papers import write as write_paper

__all__ = [
    "EMPTY_ROOT",
    "KINDS",
    "Audit",
    "Code",
    "Codes",
    "CompactRange",
    "Dated",
    "Digest",
    "Digests",
    "Entry",
    "Event",
    "FactsRefused",
    "Fault",
    "Field",
    "Head",
    "Id",
    "Ids",
    "Json",
    "Kind",
    "MemoryRecord",
    "Moved",
    "Paper",
    "Pattern",
    "Record",
    "audit_export",
    "canonical",
    "cases",
    "check_proof",
    "checkpoint",
    "codes",
    "decode",
    "encode",
    "leaf_hash",
    "moved",
    "new_salt",
    "oversight",
    "people",
    "prove",
    "register",
    "schema",
    "standing",
    "training",
    "write_export",
    "write_paper",
]
