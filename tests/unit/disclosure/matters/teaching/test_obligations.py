"""What members owe: each in one state, and beside it what is overdue, cannot be met, stands again or is appealed."""

from answerable import acts
from answerable.disclosure import teaching
from answerable.record import Event, cases
from tests.people import CLARE, THEO


def listed(school, **asked):
    return school.show(teaching.obligations, lists=school.register.lists, **asked)


def test_every_obligation_is_in_exactly_one_state(school):
    session = school.session(places=1)
    owed = {member: school.owe(member) for member in ("P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7")}
    school.do(acts.training.book, owed["P-2"], session=session)
    school.do(acts.training.wait_list, owed["P-3"], session=session)
    school.do(acts.training.start, owed["P-4"])
    school.do(acts.training.complete, owed["P-5"])
    school.do(acts.training.waive, owed["P-6"], reason="unfit", by=CLARE)
    school.do(acts.training.lapse, owed["P-7"], reason="resigned")
    view = listed(school)
    assert {id: count for id, _, count in view.states} == dict.fromkeys(teaching_states(), 1)
    assert (view.total, view.still, len(view.lines)) == (7, 4, 4)
    assert [one.id for one in listed(school, state="listed").lines] == [owed["P-3"]]
    assert listed(school, state="listed").lines[0].place == "L-2026-001, 14 April 2026, number 1 in line"
    assert len(listed(school, state="all").lines) == 7


def teaching_states():
    return ("waiting", "listed", "booked", "started", "completed", "waived", "lapsed")


def test_what_nobody_is_under_contract_to_give_cannot_be_met(school):
    school.owe("P-1")
    assert listed(school).sentence == (
        "1 obligation waits to begin; 1 cannot be met, for nobody is under contract to give the course."
    )
    school.commission()
    assert listed(school).sentence == "1 obligation waits to begin."


def test_overdue_is_past_the_limit_for_the_whole(school):
    owed = school.owe("P-1")
    assert listed(school.register.on("2026-09-03") and school, flag="overdue").lines == ()
    school.register.on("2026-09-04")
    assert [one.id for one in listed(school, flag="overdue").lines] == [owed]


def test_who_rejoined_waits_since_it_was_imposed_and_both_are_told(school):
    owed = school.owe("P-1")
    school.register.on("2026-03-13")
    school.do(acts.training.lapse, owed, reason="resigned")
    school.register.on("2026-05-02")
    school.do(acts.training.revive, owed, reason="rejoined")
    school.register.on("2026-05-12")
    (line,) = listed(school, flag="revived").lines
    assert line.waited == "70 days since imposed, 10 days since they rejoined"
    assert "Owed again since 2 May 2026: the member rejoined" in line.words


def test_a_decision_under_appeal_is_said(school):
    told = [
        Event(subject="C-2026-0001", facts=facts, happened_on=school.register.today, actor=THEO)
        for facts in (
            cases.Received(complaint="CP-2026-1", channel="web", respondent="P-1"),
            cases.Disposed(disposal="proved"),
            cases.Appealed(by="respondent", ground="procedure"),
        )
    ]
    record = school.register.record
    record.append(told, after=record.head().size, at=school.register.at)
    school.register.lists.refresh(record, school.register.rules, ["C-2026-0001"])
    facts = {"respondent": "P-1", "course": "fair-light", "case": "C-2026-0001", "as_sanction": True}
    school.register.act(acts.training.oblige, **facts, by=THEO)
    (line,) = listed(school, flag="appeal").lines
    assert (line.case, line.words[-1]) == ("C-2026-0001", "The decision is under appeal")


def test_nothing_owed_is_said(school):
    assert listed(school).sentence == "No member waits to begin training."
