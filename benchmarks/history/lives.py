"""The lives of cases under the rules of the Guild of Lanternmakers, drawn by chance, all at once.

About five and a half entries a case, as registers have. What would happen after the last day has not happened yet:
those cases are open. A few closings were recorded wrongly and corrected, and one correction in five was wrong too.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.history.block import EPOCH, Block, codes, days, joined, numbered, only_where
from benchmarks.history.drawn import INFORMAL, INVESTIGATED, LAST, TRIAGED_AWAY, Drawn
from benchmarks.history.office import investigators, panel

EARLY = (
    "insufficient-evidence",
    "no-further-action",
    "out-of-jurisdiction",
    "withdrawn",
    "left",
    "discontinued",
)
REASONS = (
    "no-prima-facie-case",
    "complainant-unreachable",
    "respondent-unidentified",
    "not-a-member",
    "too-old",
    "decided-elsewhere",
)
RULES = ("workshop-conduct", "respect", "false-marks", "misuse-of-funds", "bringing-into-disrepute")
FINDINGS = ("proved", "not-proved", "no-case-to-answer", "unable-to-determine", "not-in-breach")
SANCTIONS = ("warning", "training", "restriction", "suspension", "expulsion")
CHANNELS = ("web", "post", "phone", "email", "person")
MEMBERSHIPS = ("member", "non-member", "lapsed", "unidentified")


def lives(cases: int, *, seed: int) -> Iterator[Block]:
    """Give every event of so many cases up to the last day."""
    last = LAST.toordinal() - EPOCH
    drawn = Drawn(cases, np.random.default_rng(seed))
    for block in (*_opening(drawn), *_course(drawn), *_panel(drawn), *_ends(drawn), *_training(drawn)):
        yield block.where(block.on <= last)
    yield from _mistakes(drawn, last)


def _opening(d: Drawn) -> Iterator[Block]:
    bulk = only_where(d.chance(0.03), numbered("B-", d.opened // 30))
    yield d.block(
        "Received",
        d.opened,
        0,
        "public",
        complaint=joined("CP-", d.number),
        channel=d.pick(CHANNELS),
        reporter=codes(("complainant", "third-party"), d.chance(0.2)),
        complainant=only_where(d.chance(0.6), numbered("P-c", d.rng.integers(0, d.size, d.size))),
        respondent=d.respondent,
        membership=codes(MEMBERSHIPS, d.rng.choice(4, d.size, p=(0.7, 0.12, 0.08, 0.1))),
        bulk=bulk,
        conduct_on=days(d.opened - d.after(np.zeros(d.size, "int64"), 0, 60)),
    )
    linked = d.block(
        "Linked",
        d.after(d.opened, 0, 3),
        2,
        "P-officer-1",
        complaint=joined("CP-", d.number, "/2"),
        channel=d.pick(CHANNELS),
        reporter=codes(("complainant", "third-party"), d.chance(0.2)),
        bulk=bulk,
    )
    yield linked.where(d.chance(0.05))
    yield d.block("Acknowledged", d.after(d.opened, 0, 2), 1, "P-officer-1").where(d.chance(0.8))


def _course(d: Drawn) -> Iterator[Block]:
    looked_into = d.way == INVESTIGATED
    outcome = codes(("investigate", "informal"), d.way == INFORMAL)
    yield d.block("Triaged", d.triaged, 3, "P-officer-2", outcome=outcome).where(d.way != TRIAGED_AWAY)
    alleged = {"rule": d.pick(RULES), "respondent": d.respondent}
    for n, share in ((1, 1.0), (2, 0.1)):
        put = d.block(
            "Alleged", d.triaged, 3 + n, "P-officer-2", allegation=joined(d.case, f"/{n}"), **alleged
        )
        yield put.where(looked_into & d.chance(share))
    person = numbered("P-i", d.investigator)
    yield d.block("Allocated", d.given, 6, "P-officer-1", investigator=person).where(looked_into)
    yield d.block("Notified", d.after(d.given, 0, 4), 7, "P-i0001").where(looked_into & d.chance(0.5))
    stopped, is_stopped = d.after(d.given, 5, 10), looked_into & d.chance(0.04)
    reason = d.pick(("police-asked", "court-proceedings", "party-unwell", "party-asked"))
    yield d.block("Stopped", stopped, 8, "P-officer-1", reason=reason).where(is_stopped)
    yield d.block("Resumed", d.after(stopped, 5, 20), 9, "P-officer-1").where(is_stopped)
    suspended, is_suspended = d.after(d.opened, 1, 20), d.chance(0.03) & (d.way != INFORMAL)
    why = d.pick(("risk-to-members", "risk-to-evidence", "serious-allegation"))
    review = days(suspended + 28)
    yield d.block("Suspended", suspended, 3, "P-clerk", reason=why, review_on=review).where(is_suspended)
    why = d.pick(("risk-ended", "not-needed", "decided", "review-overdue"))
    lifted = d.after(suspended, 3, 40)
    yield d.block("Lifted", lifted, 8, "P-clerk", reason=why).where(is_suspended & d.chance(0.6))


def _panel(d: Drawn) -> Iterator[Block]:
    advice = {"allegation": d.allegation, "finding": codes(FINDINGS, d.finding)}
    is_advised = d.is_referred & d.chance(0.3)
    yield d.block("Recommended", d.referred, 10, "P-i0001", **advice).where(is_advised)
    to = codes(("conduct-panel",), np.zeros(d.size, "int64"))
    yield d.block("Referred", d.referred, 11, "P-i0001", to=to).where(d.is_referred)
    sitting = numbered("S-", np.maximum(d.sitting, 0))
    found = {"respondent": d.respondent, "sitting": sitting, "finding": codes(FINDINGS, d.finding)}
    yield _sittings(d)
    yield d.block("Found", d.decided, 12, "P-panel-clerk", allegation=d.allegation, **found).where(
        d.is_referred
    )
    imposed = d.rng.choice(5, d.size, p=(0.4, 0.3, 0.12, 0.12, 0.06))
    course = only_where(imposed == 1, codes(("fair-light",), np.zeros(d.size, "int64")))
    sanction = {"sanction": codes(SANCTIONS, imposed), "course": course, "respondent": d.respondent}
    is_punished = d.is_referred & (d.finding == 0) & d.chance(0.8)
    yield d.block("Sanctioned", d.decided, 13, "P-panel-clerk", allegation=d.allegation, **sanction).where(
        is_punished
    )
    d.owes = is_punished & (imposed == 1)


def _sittings(d: Drawn) -> Block:
    """Give one event for each sitting: its day, its members, its cases."""
    referred = np.flatnonzero(d.sitting >= 0)
    order = referred[np.argsort(d.sitting[referred], kind="stable")]
    starts = np.flatnonzero(np.diff(d.sitting[order], prepend=-1))
    number = d.sitting[order][starts]
    offsets = pa.array([*starts, len(order)], pa.int32())
    seats = panel()
    members = [[seats[(n + k) % len(seats)] for k in range(3 + n % 3)] for n in number.tolist()]
    facts = {
        "panel": codes(("conduct-panel",), np.zeros(len(number), "int64")),
        "members": pa.array(members, pa.list_(pa.string())),
        "cases": pa.ListArray.from_arrays(offsets, d.case.take(pa.array(order))),
    }
    subject = numbered("S-", number)
    return Block("Sat", d.decided[order][starts], subject, -1 - number, 0, "P-panel-clerk", facts)


def _ends(d: Drawn) -> Iterator[Block]:
    is_early = ~d.is_referred
    settled = np.where(d.way == INFORMAL, d.after(d.triaged, 5, 20), d.triaged)
    early_on = np.where(d.way == INVESTIGATED, d.after(d.given, 10, 80), settled)
    closed_on = np.where(is_early, early_on, d.decided)
    named = (*EARLY, "informal-resolution", "proved", "not-proved")
    early = np.where(d.way == INFORMAL, 6, d.rng.choice(6, d.size, p=(0.35, 0.25, 0.2, 0.1, 0.05, 0.05)))
    disposal = np.where(is_early, early, np.where(d.finding == 0, 7, 8))
    d.disposed = d.block(
        "Disposed",
        closed_on,
        14,
        "P-officer-1",
        disposal=codes(named, disposal),
        organ=codes(("complaints-office", "conduct-panel"), ~is_early),
        reason=only_where(is_early, d.pick(REASONS)),
    )
    yield d.disposed
    told = d.after(closed_on, 0, 3)
    for step, party, share in ((15, "complainant", 0.3), (16, "respondent", 0.12)):
        to = codes((party,), np.zeros(d.size, "int64"))
        yield d.block("Communicated", told, step, "P-officer-1", to=to).where(d.chance(share))
    yield from _again(d, told)


def _again(d: Drawn, told: Any) -> Iterator[Block]:
    """Give what opens a closed case again: an appeal, or new evidence."""
    appealed, decided = d.after(told, 1, 10), d.after(told, 30, 30)
    is_appealed = d.is_referred & d.chance(0.06)
    by, ground = d.pick(("respondent", "complainant")), d.pick(("procedure", "new-evidence", "finding-wrong"))
    yield d.block("Appealed", appealed, 17, "public", by=by, ground=ground).where(is_appealed)
    outcome, organ = (
        d.pick(("dismissed", "allowed", "varied")),
        codes(("appeal-panel",), np.zeros(d.size, "int64")),
    )
    yield d.block("AppealDecided", decided, 18, "P-panel-clerk", outcome=outcome, organ=organ).where(
        is_appealed
    )
    ends = {"disposal": d.disposed.facts["disposal"], "organ": organ}
    yield d.block("Disposed", decided, 19, "P-panel-clerk", **ends).where(is_appealed)
    reopened, is_reopened = d.after(told, 20, 90), ~d.is_referred & d.chance(0.015)
    given = d.after(reopened, 1, 10)
    yield d.block(
        "Reopened", reopened, 17, "P-clerk", reason=d.pick(("new-evidence", "procedural-error"))
    ).where(is_reopened)
    person = numbered("P-i", (d.investigator + 1) % investigators(d.size))
    yield d.block("Allocated", given, 18, "P-officer-1", investigator=person).where(is_reopened)
    ends = {"disposal": d.pick(EARLY), "organ": d.disposed.facts["organ"], "reason": d.pick(REASONS)}
    yield d.block("Disposed", d.after(given, 10, 60), 19, "P-officer-1", **ends).where(is_reopened)


def _training(d: Drawn) -> Iterator[Block]:
    """Give what becomes of the training that a sanction imposed."""
    subject, order = joined(d.case, "/training"), np.arange(d.size)
    booked = d.after(d.decided, 5, 30)
    started = d.after(booked, 5, 60)
    has_left = d.chance(0.1)
    facts = {
        "respondent": d.respondent,
        "course": codes(("fair-light",), np.zeros(d.size, "int64")),
        "case": d.case,
        "as_sanction": pa.array(np.ones(d.size, bool)),
    }
    owes = d.owes & d.is_accused_known
    yield Block("Obliged", d.decided, subject, order, 20, "P-panel-clerk", facts).where(owes)
    yield Block("Booked", booked, subject, order, 21, "P-training").where(owes & ~has_left)
    yield Block("Started", started, subject, order, 22, "P-training").where(owes & ~has_left)
    yield Block("Completed", d.after(started, 1, 40), subject, order, 23, "P-training").where(
        owes & ~has_left
    )
    why = {"reason": codes(("resigned",), np.zeros(d.size, "int64"))}
    yield Block("Lapsed", booked, subject, order, 24, "P-training", why).where(owes & has_left)


def _mistakes(d: Drawn, last: int) -> Iterator[Block]:
    """Give closings that were recorded too early and corrected; one correction in five was itself wrong."""
    on = d.after(d.opened, 2, 5)
    noticed = d.after(on, 15, 20)
    wrong = {name: column for name, column in d.disposed.facts.items()}
    chosen = d.chance(0.02) & (noticed <= last) & (noticed <= d.disposed.on)
    early = d.block("Disposed", on, 14, "P-officer-2", **wrong).where(chosen)
    yield early
    corrected = _correction(early, noticed[chosen], 25)
    yield corrected
    again = np.arange(len(corrected)) % 5 == 1
    yield _correction(corrected, noticed[chosen] + 1, 26).where(again & (noticed[chosen] < last))


def _correction(of: Block, on: Any, step: int) -> Block:
    reason = codes(("wrong-fact",), np.zeros(len(of), "int64"))
    rows = np.arange(len(of))
    return Block("Corrected", on, of.subject, of.order, step, "P-clerk", {"reason": reason}, (of, rows))
