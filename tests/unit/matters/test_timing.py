"""A later day within its cap and its number of times, lateness put down once, a day counted anew: each fits or is refused."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import duties, fold, latest_day, missed_limits, moved_by
from answerable.record import clocks
from tests.people import CAROL, CLARE, IVAN, Register, investigated, received, staffed


def extend(register: Register, case: str, until: date) -> None:
    register.act(
        acts.cases.extend, case=case, limit="investigate", until_on=until, reason="late-evidence", by=CLARE
    )


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


@pytest.fixture
def newest(register: Register) -> Register:
    """Under the rules of October 2026: an investigation is put off twice at most, and both sides are told."""
    register.on("2026-10-05")
    register.act(acts.people.train, person=IVAN, course="handling-complaints", by=CLARE)
    return register


def matter(register: Register, case: str):
    found = fold(register.record.read(subject=case), register.rules)
    assert found is not None
    return found


def test_an_extension_beyond_the_cap_is_refused_with_the_latest_day_and_the_rule(register):
    case = investigated(register)
    with pytest.raises(
        acts.NotAllowed, match=r"may last until 24 August 2026 at most, by Rule 8\(1\) \(Rule 3\(3\)\)"
    ):
        extend(register, case, date(2026, 8, 25))
    extend(register, case, date(2026, 8, 24))


def test_days_on_which_the_clock_stood_still_do_not_use_up_the_cap(register):
    case = investigated(register)
    before = latest_day(register.rules, matter(register, case), "investigate", on=register.today)
    register.act(acts.cases.stop, case=case, reason="police-asked", by=CAROL)
    register.on("2026-03-10")
    register.act(acts.cases.resume, case=case, by=CAROL)
    after = latest_day(register.rules, matter(register, case), "investigate", on=register.today)
    # From Tuesday to Tuesday; of those seven days five were working days, and one of them the start, not counted.
    assert (before, after) == (date(2026, 8, 24), date(2026, 8, 28))
    assert latest_day(register.rules, matter(register, case), "none", on=register.today) is None
    assert latest_day(register.rules, matter(register, case), "decide", on=register.today) is None


def test_it_is_put_off_no_oftener_than_the_rule_lets_it(newest):
    case = investigated(newest)
    for day in (date(2027, 1, 11), date(2027, 1, 18)):
        extend(newest, case, day)
    with pytest.raises(
        acts.NotAllowed, match=r"may be put off twice at most, by Rule 8\(1\): it stays due on 18 January"
    ):
        extend(newest, case, date(2027, 1, 25))


def test_both_sides_are_owed_word_of_a_later_day(newest):
    case = investigated(newest)
    extend(newest, case, date(2027, 1, 11))
    owed = [
        (d.limit, d.due.on) for d in duties(newest.rules, matter(newest, case), on=newest.today) if d.is_open
    ]
    told = [one for one in owed if one[0].startswith("tell-")]
    assert told == [
        ("tell-investigate-complainant", date(2026, 10, 7)), ("tell-investigate-respondent", date(2026, 10, 7)),
    ]  # fmt: skip
    newest.act(acts.cases.tell_extension, case=case, limit="investigate", to="respondent", by=CAROL)
    assert newest.last() == clocks.ExtensionTold(
        limit="investigate", to="respondent", until_on=date(2027, 1, 11)
    )
    still = [d.limit for d in duties(newest.rules, matter(newest, case), on=newest.today) if d.is_open]
    assert "tell-investigate-complainant" in still and "tell-investigate-respondent" not in still


def test_nobody_is_told_of_another_day_than_was_set(newest):
    case = investigated(newest)
    with pytest.raises(acts.ActRefused, match="not missed or put off"):
        newest.act(acts.cases.tell_extension, case=case, limit="investigate", to="respondent", by=CAROL)
    extend(newest, case, date(2027, 1, 11))
    facts = {"limit": "investigate", "to": "respondent", "until_on": "2027-01-12"}
    with pytest.raises(acts.NotAllowed, match="the day that was set is 11 January 2027"):
        newest.act(acts.cases.record, matter=case, kind="ExtensionTold", facts=facts, by=CAROL)


def attribute(register: Register, case: str, limit: str = "acknowledge", **more):
    told = {"cause": "overlooked", "role": "complaints-officer", "by": CLARE} | more
    register.act(acts.cases.attribute, case=case, limit=limit, **told)


def test_what_was_missed_is_put_down_to_a_cause_once(register):
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="was not missed"):
        attribute(register, case)
    register.on("2026-03-10")
    assert [d.limit for d in missed_limits(register.rules, matter(register, case), on=register.today)] == [
        "acknowledge"
    ]
    attribute(register, case, words="Two of us were ill.")
    said = register.last()
    assert isinstance(said, clocks.LatenessAttributed)
    assert (said.limit, said.due_on, said.cause, said.role) == (
        "acknowledge", date(2026, 3, 6), "overlooked", "complaints-officer",
    )  # fmt: skip
    assert missed_limits(register.rules, matter(register, case), on=register.today) == ()
    with pytest.raises(acts.ActRefused, match="was not missed"):
        attribute(register, case)


def test_a_cause_is_of_the_list_and_a_limit_is_one_that_was_missed(register):
    case = received(register).case
    register.on("2026-03-10")
    with pytest.raises(acts.ActRefused) as refused:
        attribute(register, case, cause="weather")
    assert refused.value.field == "cause"
    facts = {"limit": "triage", "cause": "overlooked", "role": "clerk", "due_on": "2026-03-17"}
    with pytest.raises(
        acts.NotAllowed, match="was not missed or is put down to a cause already; choose acknowledge"
    ):
        register.act(acts.cases.record, matter=case, kind="LatenessAttributed", facts=facts, by=CLARE)
    wrong = facts | {"limit": "acknowledge", "due_on": "2026-03-07"}
    with pytest.raises(acts.NotAllowed, match="“Acknowledge the complaint” was due on 6 March 2026"):
        register.act(acts.cases.record, matter=case, kind="LatenessAttributed", facts=wrong, by=CLARE)


def test_nothing_moves_where_the_calendar_stayed_as_it_was(register):
    case = received(register).case
    assert moved_by(register.rules, matter(register, case), (), on=register.today) == ()
    working = (date(2026, 3, 5),)
    assert moved_by(register.rules, matter(register, case), working, on=register.today) == ()


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            {"limit": "triage", "was_on": "2026-03-16", "due_on": "2026-03-18"},
            "is due on 17 March 2026 by the calendar",
        ),
        (
            {"limit": "triage", "was_on": "2026-03-17", "due_on": "2026-03-17"},
            "was due on 17 March 2026 before, too",
        ),
        (
            {"limit": "appeal", "was_on": "2026-03-17", "due_on": "2026-03-18"},
            "nothing is due under “appeal”",
        ),
    ],
)
def test_a_day_counted_anew_is_the_one_that_the_calendar_gives(register, said, why):
    case = received(register).case
    with pytest.raises(acts.NotAllowed, match=why):
        register.act(
            acts.cases.record,
            matter=case,
            kind="Recounted",
            facts={"reason": "closing-day-added", **said},
            by=CLARE,
        )
