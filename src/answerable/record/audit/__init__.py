"""Checking what left the house, without trusting whoever wrote it: a register, the proof of an entry, a file."""

from answerable.record.audit.carried import single_file
from answerable.record.audit.exported.kept import Kept, read_kept
from answerable.record.audit.faults import Audit, Bad, Fault, Voucher
from answerable.record.audit.proofs import check_proof
from answerable.record.audit.published import Verdict, check_published
from answerable.record.audit.register import audit as audit_export
from answerable.record.audit.telling import found_in_words, offer_checks, run_checks
from answerable.record.audit.vouching import Trust

__all__ = [
    "Audit",
    "Bad",
    "Fault",
    "Kept",
    "Trust",
    "Verdict",
    "Voucher",
    "audit_export",
    "check_proof",
    "check_published",
    "found_in_words",
    "offer_checks",
    "read_kept",
    "run_checks",
    "single_file",
]
