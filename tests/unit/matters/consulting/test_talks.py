from datetime import date

from answerable.matters import Passed, talks_in

DAY = date(2026, 3, 2)


def opened(on, closes_on, *, reasons="a" * 64, is_formative=True):
    says = {"closes_on": closes_on, "reasons": reasons, "is_formative": is_formative}
    return Passed("ConsultationOpened", on, says)


def asked(kind, on, consultee):
    return Passed(kind, on, {"consultee": consultee})


def test_what_passed_is_read_in_order():
    talks = talks_in(
        [
            asked("Invited", DAY, "O-1"),
            opened(DAY, date(2026, 4, 1)),
            Passed("ConsultationExtended", date(2026, 3, 20), {"closes_on": date(2026, 4, 10)}),
            asked("Invited", date(2026, 3, 9), "O-1"),
            asked("Responded", date(2026, 3, 10), "O-1"),
            asked("Responded", date(2026, 3, 12), "O-1"),
            asked("ViewConsidered", date(2026, 3, 30), "O-1"),
            Passed("Reached", date(2026, 4, 2), {"milestone": "draft-out"}),
            Passed("Reached", date(2026, 4, 3), {"milestone": "draft-final"}),
            Passed("Reviewed", date(2026, 5, 1), {"outcome": "kept"}),
        ],
        final={"draft-final"},
    )
    assert (talks.opened_on, talks.closes_on, talks.is_formative) == (DAY, date(2026, 4, 10), True)
    assert talks.invited == {"O-1": DAY}
    assert talks.responded == {"O-1": date(2026, 3, 12)}
    assert talks.considered == {"O-1": date(2026, 3, 30)}
    assert (talks.final_on, talks.ended_on) == (date(2026, 4, 3), date(2026, 5, 1))


def test_a_second_round_brings_reasons_and_time_but_is_no_earlier():
    talks = talks_in(
        [
            opened(DAY, date(2026, 3, 10), reasons=None, is_formative=False),
            opened(date(2026, 4, 1), date(2026, 5, 1)),
        ],
        final=(),
    )
    assert (talks.opened_on, talks.closes_on) == (DAY, date(2026, 5, 1))
    assert (talks.has_reasons, talks.is_formative) == (True, False)


def test_a_later_version_makes_the_draft_final_if_nothing_did_before():
    assert talks_in([], final=(), adopted_on=DAY).final_on == DAY
    reached = Passed("Reached", date(2026, 1, 1), {"milestone": "draft-final"})
    assert talks_in([reached], final={"draft-final"}, adopted_on=DAY).final_on == date(2026, 1, 1)
