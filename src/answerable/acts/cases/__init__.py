"""What is done with a case, from triage to its end, each act once and under the rule that allows it."""

from answerable.acts.cases.clock import attribute, extend, resume, stop, tell_extension
from answerable.acts.cases.course import (
    allege,
    allocate,
    communicate,
    notify,
    record_left,
    refer,
    reopen,
    return_,
    triage,
    withdraw,
)
from answerable.acts.cases.decision import dispose, find, recommend, sanction
from answerable.acts.cases.files import attach
from answerable.acts.cases.forms import record
from answerable.acts.cases.recount import check_closed, recount
from answerable.acts.cases.suspension import lift, suspend

__all__ = [
    "allege",
    "allocate",
    "attach",
    "attribute",
    "check_closed",
    "communicate",
    "dispose",
    "extend",
    "find",
    "lift",
    "notify",
    "recommend",
    "record",
    "record_left",
    "recount",
    "refer",
    "reopen",
    "resume",
    "return_",
    "sanction",
    "stop",
    "tell_extension",
    "suspend",
    "triage",
    "withdraw",
]
