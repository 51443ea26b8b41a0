"""Who answers to whom on a day, who may demand what, who answers for whom, and who both judges and supervises."""

from datetime import date

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, OLGA, WILMA, Register

BEFORE, TODAY = date(2022, 12, 31), date(2026, 3, 3)


def see(register: Register, on: date = TODAY) -> disclosure.asking.OrgansView:
    return register.show(disclosure.asking.answerability, on=on)


def test_it_says_to_whom_each_organ_answers_and_by_which_rule(register: Register) -> None:
    seen = see(register)
    clerk = next(organ for organ in seen.organs if organ.id == "clerk")
    assert (clerk.answers_to, clerk.over, clerk.source) == (
        ("Court of Wardens",),
        ("Complaints office",),
        "Rule 2(5)",
    )
    assert seen.sentence == (
        "On 3 March 2026, the Clerk's office, the Conduct Panel and the Appeal Panel answer to the Court of Wardens."
    )


def test_standing_is_as_it_was_on_the_day(register: Register) -> None:
    def rights(on: date) -> list[str]:
        of = [
            s
            for s in see(register, on).standings
            if (s.overseer, s.addressee) == ("Assembly of Lodges", "The Clerk's office")
        ]
        return [s.right for s in of if "codes and their review" in s.topics]

    assert (rights(BEFORE), rights(date(2023, 1, 1))) == (["ask"], ["demand-written-answer"])
    assert see(register).changes == (date(2023, 1, 1),)


def test_a_warden_who_sits_on_a_panel_makes_a_conflict_said_in_words(register: Register) -> None:
    assert see(register).conflicts == ()
    register.act(acts.people.seat, person=WILMA, panel="conduct-panel", by=CLARE)
    seen = see(register)
    assert [one.sentence for one in seen.conflicts] == [
        "The Court of Wardens both judges and supervises: it supplies 1 of the 4 members of the Conduct Panel, and it holds "
        "the Clerk's office, the Conduct Panel and the Appeal Panel to account."
    ]
    assert seen.sentence.endswith("The Court of Wardens both judges and supervises.")


def test_delegations_that_hold_on_the_day(register: Register) -> None:
    given = {
        "organ": "clerk",
        "role": "complaints-officer",
        "topics": ("process",),
        "until_on": date(2026, 3, 9),
    }
    register.act(acts.asking.delegate, **given, words="While I am away.", by=CLARE)
    (one,) = see(register).delegations
    assert (one.organ, one.role, one.topics, one.until) == (
        "The Clerk's office",
        "Complaints officer",
        ("how the process stands",),
        date(2026, 3, 9),
    )
    assert (one.by, one.words) == ("Clerk", "While I am away.")
    assert see(register, date(2026, 3, 10)).delegations == ()


def test_what_we_may_demand_and_who_answers_there(register: Register) -> None:
    register.act(
        acts.asking.delegate, organ="clerk", role="complaints-officer", topics=("process",), by=CLARE
    )
    lines = register.show(disclosure.asking.may_demand, organs=("assembly",), on=TODAY)
    of_clerk = {
        line.topic_id: (line.right, line.answered_by) for line in lines if line.addressee_id == "clerk"
    }
    assert of_clerk == {
        "process": ("demand-written-answer", ("Complaints officer",)),
        "codes": ("demand-written-answer", ()),
        "money": ("ask", ()),
        "persons": ("none", ()),
    }
    assert register.show(disclosure.asking.may_demand, organs=("complaints-office",), on=TODAY) == ()


def test_members_and_the_offices_whose_presence_is_worth_a_note(register: Register) -> None:
    members = register.show(disclosure.asking.members, organs=("assembly",), on=TODAY)
    assert members == ((OLGA, "Olga, chair of the Assembly"),)
    offices = register.show(disclosure.asking.offices_of, organs=("assembly",), on=TODAY)
    assert dict(offices) == {"warden": "Warden", "clerk": "Clerk"}
    assert CAROL not in dict(members)
