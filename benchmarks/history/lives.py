"""The lives of cases under the rules of the Guild of Lanternmakers, drawn by chance, all at once.

About five and a half entries a case, as registers have. What would happen after the last day has not happened yet:
those cases are open. A few closings were recorded wrongly and corrected, and a few of the corrections were wrong too.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.history.block import EPOCH, Block, codes, days, joined, numbered, only_where
from benchmarks.history.office import investigators, panel

FIRST, LAST = date(2019, 1, 1), date(2026, 6, 30)
TRIAGED_AWAY, INFORMAL, INVESTIGATED = range(3)
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
SITTING = 20  # cases before a panel at one sitting, at most


def lives(cases: int, *, seed: int) -> Iterator[Block]:
    """Give every event of so many cases up to the last day."""
    last = LAST.toordinal() - EPOCH
    drawn = _Drawn(cases, np.random.default_rng(seed))
    for block in (*_opening(drawn), *_course(drawn), *_panel(drawn), *_ends(drawn), *_training(drawn)):
        yield block.where(block.on <= last)
    yield from _mistakes(drawn, last)


class _Drawn:
    """What chance decided of each case, as columns: which way it goes, and on which days."""

    def __init__(self, cases: int, rng: Any) -> None:
        self.size, self.rng = cases, rng
        first, last = FIRST.toordinal() - EPOCH, LAST.toordinal() - EPOCH
        # More in later years than in earlier ones, as complaints come.
        self.opened = np.sort(first + ((last - first + 1) * rng.random(cases) ** 0.8).astype("int64"))
        self.way = rng.choice(3, cases, p=(0.36, 0.24, 0.40))
        self.triaged = self.after(self.opened, 1, 12)
        self.given = self.after(self.triaged, 1, 40)
        self.is_referred = (self.way == INVESTIGATED) & self.chance(0.6)
        self.referred = self.after(self.given, 20, 150)
        self.decided = self.after(self.referred, 10, 60)
        self.finding = rng.choice(5, cases, p=(0.42, 0.3, 0.1, 0.1, 0.08))
        self.investigator = rng.integers(0, investigators(cases), cases)
        self.is_accused_known = self.chance(0.95)

    def after(self, day: Any, least: int, mean: float) -> Any:
        """Give days at least so many after others."""
        return day + least + self.rng.exponential(mean, len(day)).astype("int64")

    def chance(self, share: float) -> Any:
        """Choose a share of the cases."""
        return self.rng.random(self.size) < share

    def pick(self, names: tuple[str, ...]) -> Any:
        """Give each case one of some codes."""
        return codes(names, self.rng.integers(0, len(names), self.size))

    @cached_property
    def number(self) -> Any:
        """The number of each case under its year: 2026-0412."""
        year = self.opened.astype("datetime64[D]").astype("datetime64[Y]").astype("int64") + 1970
        starts = np.flatnonzero(np.diff(year, prepend=0))
        place = np.arange(self.size) - np.repeat(starts, np.diff([*starts, self.size])) + 1
        return joined(pa.array(year).cast(pa.string()), numbered("-", place))

    @cached_property
    def case(self) -> Any:
        """The id of each case."""
        return joined("C-", self.number)

    @cached_property
    def allegation(self) -> Any:
        """The id of the first allegation of each case."""
        return joined(self.case, "/1")

    @cached_property
    def respondent(self) -> Any:
        """Whom each case is about; some are about the same person, and some about nobody known."""
        who = numbered("P-r", self.rng.integers(0, self.size, self.size))
        return only_where(self.is_accused_known, who)

    @cached_property
    def sitting(self) -> Any:
        """The sitting at which each referred case is decided, as a number of twenty at most on one day; else -1."""
        referred = np.flatnonzero(self.is_referred)
        order = referred[np.argsort(self.decided[referred], kind="stable")]
        day = self.decided[order]
        starts = np.flatnonzero(np.diff(day, prepend=-1))
        place = np.arange(len(day)) - np.repeat(starts, np.diff([*starts, len(day)]))
        number = np.full(self.size, -1)
        number[order] = np.cumsum(place % SITTING == 0)
        return number

    def block(self, kind: str, on: Any, step: int, actor: str, **facts: Any) -> Block:
        """Set one event a case; `where` leaves out the cases that have none."""
        return Block(kind, on, self.case, np.arange(self.size), step, actor, facts)


def _opening(d: _Drawn) -> Iterator[Block]:
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


def _course(d: _Drawn) -> Iterator[Block]:
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


def _panel(d: _Drawn) -> Iterator[Block]:
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


def _sittings(d: _Drawn) -> Block:
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


def _ends(d: _Drawn) -> Iterator[Block]:
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


def _again(d: _Drawn, told: Any) -> Iterator[Block]:
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


def _training(d: _Drawn) -> Iterator[Block]:
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


def _mistakes(d: _Drawn, last: int) -> Iterator[Block]:
    """Give closings that were recorded too early and corrected; one correction in twenty was itself wrong."""
    on = d.after(d.opened, 2, 5)
    noticed = d.after(on, 15, 20)
    wrong = {name: column for name, column in d.disposed.facts.items()}
    chosen = d.chance(0.02) & (noticed <= last) & (noticed <= d.disposed.on)
    early = d.block("Disposed", on, 14, "P-officer-2", **wrong).where(chosen)
    yield early
    corrected = _correction(early, noticed[chosen], 25)
    yield corrected
    again = d.rng.random(len(corrected)) < 0.05
    yield _correction(corrected, noticed[chosen] + 1, 26).where(again & (noticed[chosen] < last))


def _correction(of: Block, on: Any, step: int) -> Block:
    reason = codes(("wrong-fact",), np.zeros(len(of), "int64"))
    rows = np.arange(len(of))
    return Block("Corrected", on, of.subject, of.order, step, "P-clerk", {"reason": reason}, (of, rows))
