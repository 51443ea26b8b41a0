"""The list of points without an answer comes about by itself, and names ground, route and what was decided."""

from datetime import date

from answerable import acts, disclosure
from tests.people import CLARE, WILMA, Register


def listed(register: Register, day: str):
    return register.show(disclosure.late_points, on=date.fromisoformat(day))


def test_silence_puts_a_point_on_it_the_day_after_without_any_act(register: Register, motion: str) -> None:
    size = register.size
    before, after = listed(register, "2026-03-10"), listed(register, "2026-03-13")
    assert register.size == size
    assert [(one.number, one.status) for one in before] == [(2, "refused"), (3, "outstanding")]
    late = after[0]
    assert (late.number, late.status, late.days_late, late.since) == (3, "late", 3, date(2026, 3, 11))
    assert (late.statements, late.ground, late.decided) == (1, "", "")
    assert late.key == f"{motion}/3/late/2026-03-11"


def test_a_refusal_stands_with_its_ground_and_where_it_went(register: Register, motion: str) -> None:
    [refused, _] = listed(register, "2026-03-10")
    assert (refused.ground, refused.source) == ("the asker has no standing to require it", "Rule 14(7)")
    assert refused.route == "The refusal was put before the Court of Wardens"
    assert (refused.title, refused.organ, refused.addressee) == (
        "Action on complaints",
        "Assembly of Lodges",
        "The Clerk's office",
    )


def test_a_refusal_of_before_says_where_it_goes(register: Register, motion: str) -> None:
    routed = next(e.index for e in register.record.read(kinds=("PointRouted",)))
    register.act(acts.corrections.strike, entry=routed, reason="duplicate", by=CLARE)
    assert listed(register, "2026-03-10")[0].route == "It goes to the Court of Wardens"


def test_directed_to_be_answered_it_waits_again_and_then_is_late(register: Register, motion: str) -> None:
    register.act(acts.answering.direct, point=f"{motion}/2", direction="answer", by=WILMA)
    again = next(one for one in listed(register, "2026-03-10") if one.number == 2)
    assert (again.status, again.is_open_again, again.due_on) == ("outstanding", True, date(2026, 3, 10))
    assert again.decided == "The Court of Wardens decided: it is to be answered, by 10 March 2026"
    late = [one.number for one in listed(register, "2026-03-11") if one.status == "late"]
    assert late == [2, 3]
    register.act(acts.questions.answer_in_words, point=f"{motion}/2", words="Nothing.", by=CLARE)
    assert [one.number for one in listed(register, "2026-03-11")] == [3]


def test_before_anything_was_asked_it_is_empty(register: Register, motion: str) -> None:
    assert listed(register, "2026-03-01") == ()
