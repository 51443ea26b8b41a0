"""What an investigation does: allegations, exhibits, statements, questions, notes, disclosure, bundle and report."""

from answerable.acts.investigation.allegations import withdraw_allegation
from answerable.acts.investigation.bundles import keep_bundle
from answerable.acts.investigation.exhibits import pass_exhibit, take_exhibit
from answerable.acts.investigation.parties import Admission, admit_party
from answerable.acts.investigation.questions import ask_party, drop_question, reply
from answerable.acts.investigation.reporting import draft_report, file_report
from answerable.acts.investigation.statements import note_occurrence, take_statement, write_note
from answerable.acts.investigation.withholding import disclose, keep_withheld

__all__ = [
    "Admission",
    "admit_party",
    "ask_party",
    "disclose",
    "draft_report",
    "drop_question",
    "file_report",
    "keep_bundle",
    "keep_withheld",
    "note_occurrence",
    "pass_exhibit",
    "reply",
    "take_exhibit",
    "take_statement",
    "withdraw_allegation",
    "write_note",
]
