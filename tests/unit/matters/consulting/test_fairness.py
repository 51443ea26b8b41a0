from datetime import date

import pytest

from answerable.days import Length
from answerable.matters import Talks, four_tests
from answerable.rules import Notice, find_body, load

CALENDAR = load(find_body("lanternmakers")).calendar
OPENED, CLOSES = date(2026, 3, 2), date(2026, 3, 30)
NOTICE = Notice(
    id="time", name="Time", starts=("Invited",), until=("ConsultationOpened",), length="28 calendar-days",
    source="Rule 13(10)",
)  # fmt: skip


def put(notice=NOTICE, **told):
    usual = {"opened_on": OPENED, "closes_on": CLOSES, "is_formative": True, "has_reasons": True}
    found = four_tests(Talks(**{**usual, **told}), notice=notice, calendar=CALENDAR)
    return {one.test: (one.verdict, one.why, one.number, one.whole) for one in found}


def test_without_an_opening_three_of_them_cannot_be_told():
    told = put(opened_on=None, closes_on=None, is_formative=False, has_reasons=False)
    assert {told[name][:2] for name in ("formative", "reasons", "time")} == {("cannot-be-told", "not-opened")}


@pytest.mark.parametrize(
    ("told", "verdict", "why"),
    [
        ({}, "met", "open-to-change"),
        ({"is_formative": False}, "not-met", "said-to-be-final"),
        ({"final_on": OPENED}, "not-met", "already-final"),
        ({"final_on": date(2026, 3, 3)}, "met", "open-to-change"),
    ],
)
def test_it_was_asked_while_it_could_still_be_changed(told, verdict, why):
    assert put(**told)["formative"][:2] == (verdict, why)


def test_reasons_were_given_or_not():
    assert put()["reasons"][:2] == ("met", "reasons-given")
    assert put(has_reasons=False)["reasons"][:2] == ("not-met", "no-reasons")


@pytest.mark.parametrize(
    ("told", "out"),
    [
        # 2 March to 30 March are 28 days, the least that the rule gives.
        ({"invited": {"O-1": OPENED}}, ("met", "long-enough", 28, 28)),
        # Who was invited before there was anything to answer had no more time for it.
        ({"invited": {"O-1": date(2026, 1, 5)}}, ("met", "long-enough", 28, 28)),
        # One day later is one day too short; the one who had least is told.
        ({"invited": {"O-1": OPENED, "O-2": date(2026, 3, 3)}}, ("not-met", "too-short", 27, 28)),
        ({"invited": {"O-1": OPENED}, "ended_on": date(2026, 3, 20)}, ("not-met", "too-short", 18, 28)),
        ({"invited": {"O-1": date(2026, 4, 9)}}, ("not-met", "too-short", 0, 28)),
        ({}, ("cannot-be-told", "nobody-invited", None, None)),
        ({"invited": {"O-1": OPENED}, "notice": None}, ("cannot-be-told", "no-rule", None, None)),
    ],
)
def test_there_was_time_to_answer(told, out):
    assert put(**told)["time"] == out


def test_a_rule_beyond_the_calendar_cannot_be_held_to():
    far = NOTICE.model_copy(update={"length": Length(count=28, unit="working-days")})
    told = put(far, opened_on=date(2099, 1, 1), closes_on=date(2099, 2, 1), invited={"O-1": OPENED})
    assert told["time"][:2] == ("cannot-be-told", "no-rule")


GIVEN = {"O-1": date(2026, 3, 9), "O-2": date(2026, 3, 10)}
END = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("told", "out"),
    [
        ({}, ("cannot-be-told", "no-views", None, None)),
        ({"responded": GIVEN, "considered": {"O-1": END}}, ("cannot-be-told", "still-running", 1, 2)),
        ({"responded": GIVEN, "considered": dict.fromkeys(GIVEN, END)}, ("met", "all", 2, 2)),
        (
            {"responded": GIVEN, "considered": dict.fromkeys(GIVEN, END), "ended_on": END},
            ("met", "all", 2, 2),
        ),
        ({"responded": GIVEN, "considered": {"O-1": END}, "ended_on": END}, ("not-met", "not-all", 1, 2)),
        # Considered after the end, or before it was given anew, is not considered.
        (
            {"responded": GIVEN, "considered": {"O-1": END, "O-2": date(2026, 4, 2)}, "ended_on": END},
            ("not-met", "not-all", 1, 2),
        ),
        (
            {"responded": GIVEN, "considered": {"O-1": END, "O-2": date(2026, 3, 9)}, "ended_on": END},
            ("not-met", "not-all", 1, 2),
        ),
    ],
)
def test_every_view_was_considered_before_the_end(told, out):
    assert put(**told)["considered"] == out
