"""The four tests of a fair consultation, each told from what the record holds: met, not met, or not to be told.

A court put them so in R v Brent London Borough Council, ex parte Gunning (1985) 84 LGR 168: consult while a proposal is
still formative, give sufficient reasons, give adequate time, and consider what comes back conscientiously. The record
can show days and papers; whether reasons were good, or minds were open, it cannot, and no test here says so.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.days import Calendar, OutsideCalendar, due
from answerable.matters.consulting.talks import Talks
from answerable.rules import Notice

Test = Literal["formative", "reasons", "time", "considered"]
Verdict = Literal["met", "not-met", "cannot-be-told"]


@dataclass(frozen=True)
class FairTest:
    """One of the four: how it came out, why (a code), and the days and numbers that show it.

    `number` of `whole` are the views considered of those given; for time, the fewest days that anybody had, and the
    least that the rule gives.
    """

    test: Test
    verdict: Verdict
    why: str
    days: tuple[tuple[str, date], ...] = ()
    number: int | None = None
    whole: int | None = None


def four_tests(talks: Talks, *, notice: Notice | None, calendar: Calendar) -> tuple[FairTest, ...]:
    """Put the four tests to a consultation; `notice` is the rule on how long views are taken, where there is one."""
    return (_formative(talks), _reasons(talks), _time(talks, notice, calendar), _considered(talks))


def _formative(talks: Talks) -> FairTest:
    if talks.opened_on is None:
        return FairTest("formative", "cannot-be-told", "not-opened")
    days = (("opened", talks.opened_on), *((("final", talks.final_on),) if talks.final_on else ()))
    if not talks.is_formative:
        return FairTest("formative", "not-met", "said-to-be-final", days)
    if talks.final_on and talks.final_on <= talks.opened_on:
        return FairTest("formative", "not-met", "already-final", days)
    return FairTest("formative", "met", "open-to-change", days)


def _reasons(talks: Talks) -> FairTest:
    if talks.opened_on is None:
        return FairTest("reasons", "cannot-be-told", "not-opened")
    days = (("opened", talks.opened_on),)
    if talks.has_reasons:
        return FairTest("reasons", "met", "reasons-given", days)
    return FairTest("reasons", "not-met", "no-reasons", days)


def _time(talks: Talks, notice: Notice | None, calendar: Calendar) -> FairTest:
    if talks.opened_on is None or talks.closes_on is None:
        return FairTest("time", "cannot-be-told", "not-opened")
    if notice is None:
        return FairTest("time", "cannot-be-told", "no-rule")
    if not talks.invited:
        return FairTest("time", "cannot-be-told", "nobody-invited")
    # Whoever was invited before there was anything to answer had no more time for it; an end that came early, less.
    latest = max(max(on, talks.opened_on) for on in talks.invited.values())
    closed = min(talks.closes_on, talks.ended_on or talks.closes_on)
    try:
        least = due(start=latest, length=notice.length, calendar=calendar, source=notice.source).on
    except OutsideCalendar:
        return FairTest("time", "cannot-be-told", "no-rule")
    number, whole = max(0, (closed - latest).days), (least - latest).days
    days = (("invited", latest), ("closed", closed), ("least", least))
    verdict: Verdict = "met" if closed >= least else "not-met"
    return FairTest("time", verdict, "long-enough" if verdict == "met" else "too-short", days, number, whole)


def _considered(talks: Talks) -> FairTest:
    given = talks.responded
    if not given:
        return FairTest("considered", "cannot-be-told", "no-views")
    end = talks.ended_on
    seen = {who: talks.considered[who] for who in given if who in talks.considered}
    held = [who for who, on in seen.items() if given[who] <= on and (end is None or on <= end)]
    days = (("ended", end),) if end else ()
    if end is None and len(held) < len(given):
        return FairTest("considered", "cannot-be-told", "still-running", days, len(held), len(given))
    verdict: Verdict = "met" if len(held) == len(given) else "not-met"
    return FairTest(
        "considered", verdict, "all" if verdict == "met" else "not-all", days, len(held), len(given)
    )
