"""Figures that were published, and worked examples from the literature: what a register of them would have answered."""

from dataclasses import replace
from datetime import date

import pytest

from answerable.measures.shaping import survival
from answerable.record import Event, cases, oversight
from tests.figures import both, cells, days_after, happened
from tests.lives import PAPER, guild

# -- G1: published on 11 February 2019, of the ten months from April 2018 ------------------------------------------

RECEIVED = 307
PANEL = {"proved": 16, "informal-resolution": 25, "no-further-action": 7}
TRIBUNAL = {"expelled": 12, "other": 6}
LEFT, RETURNED, OUTSTANDING = 44, 6, 24


def february_2019() -> list[Event]:
    """307 cases in formal process: 48 closed by panels, 18 by the tribunal, 44 left; 6 returned, 24 not yet heard."""
    closed = [*_each(PANEL), *(["proved"] * sum(TRIBUNAL.values())), *(["left"] * LEFT)]
    events: list[Event] = []
    for n in range(RECEIVED):
        case, day = f"C-2018-{n:04}", days_after("2018-04-01", n * 305 // RECEIVED)
        events.append(happened(day, case, cases.Received(complaint=f"CP-{n}", channel="web")))
        if n < len(closed):
            events.append(happened("2019-01-31", case, cases.Disposed(disposal=closed[n])))
        elif n < len(closed) + RETURNED:
            events.append(happened("2019-01-31", case, cases.Referred(to="conduct-panel")))
            events.append(happened("2019-01-31", case, cases.Returned(reason="more-evidence")))
        elif n < len(closed) + RETURNED + OUTSTANDING:
            events.append(happened("2019-01-31", case, cases.Referred(to="conduct-panel")))
    return events


def _each(counts: dict[str, int]) -> list[str]:
    return [code for code, n in counts.items() for _ in range(n)]


def test_g1_the_first_question_of_the_motion_had_an_answer() -> None:
    figure = both("open-by-stage", guild(), february_2019(), as_of="2019-01-31", since="2018-04-01")
    stages = {key[0]: row["open"] for key, row in cells(figure, "by-stage").items() if row["open"]}
    assert stages == {"triage": 167, "investigation": 6, "panel": 24, "total": 197}
    rates = cells(figure, "rates")["whole-period",]
    assert (rates["entered"], rates["closed"]) == (307, 110)
    assert rates["entered_a_month"] == pytest.approx(30.7)
    assert rates["closed_a_month"] == pytest.approx(11.0)
    assert round(100 * rates["clearance"], 1) == 35.8


def test_g1_the_ways_in_which_cases_ended_make_the_whole() -> None:
    figure = both("disposals", guild(), february_2019(), as_of="2019-01-31", since="2018-04-01")
    told = {key[0]: row["closings"] for key, row in cells(figure, "by-disposal").items() if row["closings"]}
    assert told == {"proved": 34, "informal-resolution": 25, "no-further-action": 7, "left": 44, "total": 110}


def test_g1_when_it_would_be_cleared_had_an_answer_too() -> None:
    """At zero inflow in 18 months; at the rates of then, never."""
    figure = both("backlog", guild(), february_2019(), as_of="2019-01-31", since="2018-04-01")
    clearing = cells(figure, "clearing")["open", "the whole period"]
    assert (clearing["entered"], clearing["left"]) == (307, 110)
    assert clearing["never"] is True and clearing["months"] is None
    assert round(clearing["if_no_more_came"], 1) == 17.9


# The 1,106 complaints of which those 307 are a part: 673 about members, 433 not.
REMINDED, NO_EVIDENCE, NON_MEMBERS, SUSPENDED = 146, 220, 433, 96


def all_of_february_2019() -> list[Event]:
    """Each of the 1,106 as a case of an invented respondent: when it came, and how far it had got by the end of January."""
    formal = february_2019()
    opened = {e.subject: e.happened_on.isoformat() for e in formal if isinstance(e.facts, cases.Received)}
    events = [_of_a_member(e) for e in formal]
    for n, (case, day) in enumerate(opened.items()):
        begun = cases.Suspended(reason="risk-to-members") if n < SUSPENDED else cases.Notified()
        events.append(happened(day, case, begun))
    ended = {
        "informal-resolution": REMINDED,
        "insufficient-evidence": NO_EVIDENCE,
        "out-of-jurisdiction": NON_MEMBERS,
    }
    for n, disposal in enumerate(_each(ended)):
        day, case = days_after("2018-04-01", n * 305 // 799), f"C-2018-2{n:04}"
        membership = "non-member" if disposal == "out-of-jurisdiction" else "member"
        received = cases.Received(complaint=f"CP-2018-2{n:04}", channel="web", membership=membership)
        closed = cases.Disposed(disposal=disposal, organ="complaints-office")
        events += [happened(day, case, received), happened("2019-01-31", case, closed)]
    return events


def _of_a_member(event: Event) -> Event:
    facts = event.facts
    return (
        replace(event, facts=replace(facts, membership="member"))
        if isinstance(facts, cases.Received)
        else event
    )


def test_g1_every_total_that_was_printed_comes_out_of_the_register() -> None:
    """673 about members, 433 not; of the 673, 96 suspended, 211 notified, 146 reminded, 220 without evidence."""
    events = all_of_february_2019()
    days = {"as_of": "2019-01-31", "since": "2018-04-01"}
    members = cells(both("received", guild(), events, **days), "by-membership")
    assert {k[0]: row["complaints"] for k, row in members.items() if row["complaints"]} == {
        "member": 673, "non-member": 433, "total": 1106,
    }  # fmt: skip
    closed = cells(both("disposals", guild(), events, **days), "by-disposal")
    assert (closed["insufficient-evidence",]["closings"], closed["out-of-jurisdiction",]["closings"]) == (
        220,
        433,
    )
    assert closed["informal-resolution",]["closings"] == REMINDED + PANEL["informal-resolution"]
    assert closed["left",]["closings"] == 44 and closed["no-further-action",]["closings"] == 7
    assert closed["proved",]["closings"] == PANEL["proved"] + sum(TRIBUNAL.values())
    begun = [type(e.facts) for e in events]
    assert (begun.count(cases.Suspended), begun.count(cases.Notified)) == (96, 211)


def test_g1_what_was_never_said_comes_out_too() -> None:
    """197 were open; and the parts of what the panel decided make its 96."""
    events = all_of_february_2019()
    figure = both("open-by-stage", guild(), events, as_of="2019-01-31", since="2018-04-01")
    stages = {key[0]: row["open"] for key, row in cells(figure, "by-stage").items()}
    assert stages["total"] == 197 and stages["panel"] == 24
    by_panel = sum(PANEL.values()) + sum(TRIBUNAL.values()) + stages["panel"] + RETURNED
    assert by_panel == 96 == 42 + 16 + 6 + 25 + 7


# -- G2: published on 22 July 2019, of the tribunal's first half-year ----------------------------------------------


def test_g2_twelve_of_twenty_eight_ended_by_leaving() -> None:
    ended = {"proved": 8 + 3 + 4, "not-proved": 1, "left": 12}
    events: list[Event] = []
    for n, disposal in enumerate(_each(ended)):
        case = f"C-2019-{n:04}"
        events.append(happened("2018-06-01", case, cases.Received(complaint=f"CP-{n}", channel="web")))
        events.append(happened("2019-03-01", case, cases.Disposed(disposal=disposal)))
    figure = both("disposals", guild(), events, as_of="2019-06-30", since="2019-01-01")
    left = cells(figure, "ended-by-leaving")["left",]
    assert (left["closings"], left["of"]) == (12, 28)
    assert round(100 * left["share"], 1) == 42.9


# -- G6: ten cases, four closed after 5, 8, 12 and 20 days, six still open -----------------------------------------

CLOSED, OPEN = (5, 8, 12, 20), (30, 40, 60, 90, 100, 120)
AS_OF = "2024-12-31"


def ten_cases(*, old_ones_closed: bool) -> list[Event]:
    events: list[Event] = []
    lasting = dict.fromkeys((210, 220, 240, 270, 280, 300) if old_ones_closed else (), True)
    for n, days in enumerate((*CLOSED, *lasting)):
        begun = days_after(AS_OF, -days)
        events.append(happened(begun, f"C-{n}", cases.Received(complaint=f"CP-{n}", channel="web")))
        events.append(happened(AS_OF, f"C-{n}", cases.Disposed(disposal="proved")))
    for n, days in enumerate(() if old_ones_closed else OPEN, start=20):
        begun = days_after(AS_OF, -days)
        events.append(happened(begun, f"C-{n}", cases.Received(complaint=f"CP-{n}", channel="web")))
    return events


def test_g6_the_share_still_open_by_hand() -> None:
    steps = survival.curve(dict.fromkeys(CLOSED, 1), dict.fromkeys(OPEN, 1))
    assert [(s.days, s.at_risk, round(s.share, 12)) for s in steps] == [
        (5, 10, 0.9),
        (8, 9, 0.8),
        (12, 8, 0.7),
        (20, 7, 0.6),
    ]
    assert survival.reached(steps, 0.25) == 12
    assert survival.reached(steps, 0.5) is None


def test_g6_the_same_through_a_register() -> None:
    figure = both(
        "time-to-decision", guild(), ten_cases(old_ones_closed=False), as_of=AS_OF, since="2024-01-01"
    )
    row = cells(figure, "by-year-received")["2024",]
    assert (row["received"], row["closed"], row["still_open"]) == (10, 4, 6)
    assert (row["p25"], row["median"], row["median_reached"]) == (12, None, False)
    assert cells(figure, "closed-only-by-year-closed")["2024",]["median"] == 10


def test_g6_working_hard_makes_the_median_of_closed_cases_leap() -> None:
    """From 10 days to 215, because six old cases were closed at last."""
    figure = both(
        "time-to-decision", guild(), ten_cases(old_ones_closed=True), as_of=AS_OF, since="2024-01-01"
    )
    assert cells(figure, "closed-only-by-year-closed")["2024",]["median"] == 215


# -- G9: 2,492 requests to a ministry in 2008: 529, 426 and 1,537 --------------------------------------------------


def test_g9_what_became_of_every_question_makes_the_whole() -> None:
    became = {"partly": 529, "refused": 426, "answered": 1537}
    done = {
        "partly": oversight.Answered(answer=PAPER, quality="partly"),
        "refused": oversight.Refused(ground="cost"),
        "answered": oversight.Answered(answer=PAPER, quality="figures"),
    }
    events: list[Event] = []
    for n, state in enumerate(_each(became)):
        asked = oversight.Asked(
            motion="M-2008-01",
            number=n,
            addressee="clerk",
            form="count",
            due_on=date(2008, 6, 1),
            words=PAPER,
        )
        events.append(happened("2008-05-01", f"M-2008-01/{n}", asked))
        events.append(happened("2008-05-20", f"M-2008-01/{n}", done[state]))
    rows = cells(both("points", guild(), events, as_of="2008-12-31", since="2008-01-01"), "by-state")
    assert {key[0]: row["points"] for key, row in rows.items() if row["points"]} == {**became, "total": 2492}
    shares = [row["share"] for key, row in rows.items() if key != ("total",)]
    assert sum(shares) == pytest.approx(1)
