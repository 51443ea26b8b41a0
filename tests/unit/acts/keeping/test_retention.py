"""The papers of a closed case are kept for the time laid down, and then two people destroy them."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import duties, fold
from tests.people import CAROL, CLARE, IVAN
from tests.unit.acts.keeping.conftest import about, close


def begun(story):
    story.register.act(acts.keeping.begin)
    return f"{story.case}/retention"


def due(story, matter, on):
    found = fold(story.register.record.read(subject=matter), story.register.rules)
    return [d.due.on for d in duties(story.register.rules, found, on=on) if d.is_open]


def test_a_closed_case_begins_to_be_kept_from_the_day_of_its_closing_and_only_once(story):
    done = story.register.on("2025-06-01").act(acts.keeping.begin)
    assert done.begun == (f"{story.case}/retention",)
    entry = list(story.register.record.read(subject=done.begun[0]))[-1].event
    assert (entry.happened_on, entry.actor, entry.facts.schedule) == (
        date(2025, 4, 2),
        "system",
        "without-finding",
    )
    size = story.register.size
    assert story.register.act(acts.keeping.begin).begun == () and story.register.size == size


def test_it_is_due_only_after_the_time_is_over(story):
    retention = begun(story)
    # Two years to 2 April 2027, then forty working days; the third and the last of May are holidays.
    assert due(story, retention, date(2025, 5, 1)) == [date(2027, 6, 1)]
    with pytest.raises(
        acts.NotAllowed, match="before the time is over; it is over after 2 April 2027.*Order 9"
    ):
        story.register.on("2027-04-02").act(acts.keeping.propose, matter=retention, by=CAROL)
    story.register.on("2027-04-03").act(acts.keeping.propose, matter=retention, by=CAROL)


def test_two_people_destroy_and_the_papers_are_gone_with_the_entry(story):
    register, retention = story.register, begun(story)
    register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    assert {story.case, story.complaint, story.alice, story.bob} <= about(register)
    with pytest.raises(acts.NotAllowed, match="needs a second person.*Order 9"):
        register.act(acts.keeping.destroy, matter=retention, by=CAROL)
    gone = register.on("2027-05-05").act(acts.keeping.destroy, matter=retention, by=CLARE)
    assert gone.persons == {story.alice, story.bob}
    assert set(gone.subjects) == {story.case, story.complaint, story.alice, story.bob}
    assert about(register).isdisjoint(gone.subjects)
    said = register.last("Destroyed")
    assert said.paper_count == gone.papers == 7 and said.key_count == 4 and said.byte_count > 0
    assert not fold(register.record.read(subject=retention), register.rules).is_open
    assert register.act(acts.keeping.begin).begun == ()


def test_nobody_else_may(story):
    retention = begun(story)
    with pytest.raises(acts.NotAllowed, match="Order 9"):
        story.register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=IVAN)


def test_whoever_is_in_another_case_keeps_their_name_until_that_is_no_longer_kept(story):
    register, retention = story.register, begun(story)
    second = register.on("2026-09-01").act(acts.complaints.receive, words="Again.", respondent=story.bob).case
    register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    gone = register.act(acts.keeping.destroy, matter=retention, by=CLARE)
    assert story.bob not in gone.subjects and story.alice in gone.subjects
    assert register.last("Destroyed").kept == ("another-matter",)
    close(register.on("2027-06-01"), second)
    register.act(acts.keeping.begin)
    register.on("2029-06-02").act(acts.keeping.propose, matter=f"{second}/retention", by=CAROL)
    last = register.act(acts.keeping.destroy, matter=f"{second}/retention", by=CLARE)
    assert story.bob in last.subjects and about(register).isdisjoint({story.bob, second})


def test_what_changed_since_it_was_proposed_is_not_destroyed(story):
    register, retention = story.register, begun(story)
    register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.act(
        acts.cases.communicate, case=story.case, to="complainant", words="One more letter.", by=CAROL
    )
    with pytest.raises(acts.ActRefused, match="no longer what was proposed: 7 papers .* then, 8"):
        register.act(acts.keeping.destroy, matter=retention, by=CLARE)
    register.act(acts.keeping.decline, matter=retention, reason="wrong-papers", by=CLARE)
    register.act(acts.keeping.propose, matter=retention, by=CAROL)
    assert register.act(acts.keeping.destroy, matter=retention, by=CLARE).papers == 8


def test_a_case_opened_again_ends_its_retention_and_is_kept_anew(story):
    register, retention = story.register, begun(story)
    register.on("2025-09-01").act(acts.cases.reopen, case=story.case, reason="new-evidence", by=CLARE)
    with pytest.raises(acts.ActRefused, match="open matter"):
        register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    assert register.act(acts.keeping.begin).ended == (retention,)
    assert register.act(acts.keeping.begin).ended == ()
    close(register.on("2027-06-01"), story.case)
    assert register.act(acts.keeping.begin).begun == (f"{story.case}/retention/2",)


def test_the_papers_may_be_kept_longer_up_to_a_day(story):
    register, retention = story.register, begun(story)
    longer = {"matter": retention, "kind": "Extended", "by": CLARE}
    facts = {"limit": "without-finding", "reason": "dispute-likely"}
    register.on("2027-05-01")
    with pytest.raises(acts.NotAllowed, match="may last until 2 April 2029"):
        register.act(acts.cases.record, facts=facts | {"until_on": "2030-01-01"}, **longer)
    register.act(acts.cases.record, facts=facts | {"until_on": "2028-01-01"}, **longer)
    assert due(story, retention, date(2027, 5, 2)) == [date(2028, 1, 1)]


@pytest.mark.parametrize("kind", ["Destroyed", "DestructionProposed", "HoldLifted", "AccessGiven"])
def test_what_destroys_is_never_recorded_by_the_form_of_any_act(story, kind):
    with pytest.raises(acts.ActRefused, match="an act of its own"):
        story.register.act(acts.cases.record, matter=begun(story), kind=kind, facts={}, by=CLARE)


def test_a_number_that_is_neither_is_refused(story):
    with pytest.raises(acts.ActRefused, match="neither a retention nor a request"):
        story.register.act(acts.keeping.propose, matter=story.case, by=CAROL)
