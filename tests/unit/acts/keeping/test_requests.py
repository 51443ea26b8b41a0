"""A person asks to be erased, or what is held about them: answered within a month, erased by two people."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure import name_of
from answerable.matters import duties, fold
from tests.people import CAROL, CLARE, IVAN, received
from tests.unit.acts.keeping.conftest import about, close


def asked(story, person, on="2025-05-02"):
    return (
        story.register.on(on).act(acts.keeping.ask_erasure, person=person, channel="email", by=CAROL).matter
    )


def erased(story, request):
    story.register.act(acts.keeping.propose, matter=request, by=CAROL)
    return story.register.act(acts.keeping.destroy, matter=request, by=CLARE)


def test_a_request_is_due_in_a_month(story):
    request = asked(story, story.bob)
    matter = fold(story.register.record.read(subject=request), story.register.rules)
    assert request == "E-2025-001" and matter.stage == "asked"
    assert [d.due.on for d in duties(story.register.rules, matter, on=date(2025, 5, 2))] == [date(2025, 6, 2)]


def test_the_one_complained_of_takes_the_closed_case_along_and_not_the_name_of_the_other(story):
    gone = erased(story, asked(story, story.bob))
    assert gone.persons == {story.bob}
    assert set(gone.subjects) == {story.bob, story.case, story.complaint}
    assert name_of(story.register.record, story.bob) is None
    assert name_of(story.register.record, story.alice) == "Alice"


def test_the_complainant_takes_what_they_told_and_not_the_case(story):
    gone = erased(story, asked(story, story.alice))
    assert set(gone.subjects) == {story.alice, story.complaint}
    assert name_of(story.register.record, story.bob) == "Bob" and story.case in about(story.register)


def test_nothing_of_an_open_case_is_destroyed(story):
    register = story.register.on("2025-05-05")
    other = received(register, respondent_name="Ned")
    ned = register.last("Received").respondent
    with pytest.raises(acts.ActRefused, match=f"Nothing about {ned} may be destroyed now .*open matter"):
        register.act(acts.keeping.propose, matter=asked(story, ned, on="2025-05-06"), by=CAROL)
    close(register.on("2025-05-07"), other.case)
    assert ned in erased(story, "E-2025-001").subjects


def test_a_case_about_two_people_stays_for_the_other(story):
    register = story.register.on("2025-05-05")
    case = received(register, respondent_name="Ned", respondent=None).case
    ned = register.last("Received").respondent
    register.act(acts.cases.triage, case=case, outcome="investigate", by=CAROL)
    register.act(acts.cases.allege, case=case, rule="respect", respondent=story.bob, by=CAROL)
    close(register, case)
    gone = erased(story, asked(story, ned, on="2025-05-06"))
    assert gone.subjects == (ned,)
    assert register.last("Destroyed").kept == ("another-persons-matter",)


def test_a_hold_refuses_it_and_the_month_runs_on(story):
    story.register.on("2025-05-01").act(
        acts.keeping.place, over=(story.case,), reason="police-inquiry", review_on=date(2026, 1, 1), by=CLARE
    )
    request = asked(story, story.bob)
    with pytest.raises(acts.NotAllowed, match="has stood since 1 May 2025"):
        story.register.act(acts.keeping.propose, matter=request, by=CAROL)
    matter = fold(story.register.record.read(subject=request), story.register.rules)
    assert [d.due.on for d in duties(story.register.rules, matter, on=date(2025, 5, 9))] == [date(2025, 6, 2)]
    story.register.act(
        acts.keeping.refuse_erasure,
        request=request,
        ground="legal-claim",
        words="There is a claim.",
        by=CLARE,
    )
    assert not fold(story.register.record.read(subject=request), story.register.rules).is_open


def test_whoever_holds_an_office_keeps_their_name(story):
    with pytest.raises(acts.ActRefused, match="in office"):
        story.register.act(acts.keeping.propose, matter=asked(story, IVAN), by=CAROL)


def test_nobody_decides_about_their_own_papers(story):
    register = story.register.on("2025-05-05")
    case = received(register, respondent=CAROL).case
    close(register.on("2025-05-06"), case, by=CLARE)
    request = asked(story, story.bob, on="2025-05-07")
    own = register.act(acts.keeping.ask_erasure, person=CAROL, channel="email", by=CLARE).matter
    with pytest.raises(acts.NotAllowed, match="concern you"):
        register.act(acts.keeping.propose, matter=own, by=CAROL)
    register.act(acts.keeping.propose, matter=request, by=CAROL)


def test_erasing_a_person_leaves_the_retention_of_the_case_to_take_the_rest(story):
    register, retention = story.register, f"{story.case}/retention"
    register.act(acts.keeping.begin)
    erased(story, asked(story, story.bob))
    register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    gone = register.act(acts.keeping.destroy, matter=retention, by=CLARE)
    assert set(gone.subjects) == {story.alice}


def test_what_is_held_is_asked_for_and_given(story):
    request = story.register.on("2025-05-02").act(
        acts.keeping.ask_access, person=story.bob, channel="post", by=CAROL
    )
    story.register.act(
        acts.keeping.give_access, request=request.matter, papers=3, package="ab" * 32, by=CAROL
    )
    assert not fold(story.register.record.read(subject=request.matter), story.register.rules).is_open
    again = story.register.act(acts.keeping.ask_access, person=story.bob, channel="post", by=CAROL)
    story.register.act(
        acts.keeping.refuse_access, request=again.matter, ground="unfounded", words="No.", by=CLARE
    )
    assert again.matter == "A-2025-002"


def test_a_person_whom_the_record_does_not_know_is_refused(story):
    for ask in (acts.keeping.ask_erasure, acts.keeping.ask_access):
        with pytest.raises(acts.ActRefused, match="knows no person P-nobody"):
            story.register.act(ask, person="P-nobody", channel="post", by=CAROL)
