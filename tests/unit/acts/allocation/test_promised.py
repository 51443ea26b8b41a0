from datetime import date

import pytest

from answerable import acts
from answerable.acts.allocation.promised import passed_on
from answerable.matters import fold
from tests.people import CAROL, CLARE, IVAN, WILMA, staffed


@pytest.fixture
def told():
    register = staffed()
    facts = {"bound": "investigator", "given_to": "assembly", "bound_person": IVAN}
    number = register.act(
        acts.promises.undertakings.record,
        words="To answer within a week.",
        due_on=date(2025, 6, 1),
        criterion=None,
        **facts,
        by=WILMA,
    ).matter
    return register, fold(register.record.read(subject=number), register.rules)


def test_it_is_promised_anew_and_the_old_one_ended_by_it(told):
    register, matter = told
    (anew, ended), papers = passed_on(register.record, matter, CLARE, on=register.today, by=CAROL)
    assert anew.subject == f"{matter.id}/next" and anew.facts.bound_person == CLARE
    assert anew.facts.has_no_criterion and anew.facts.due_on == date(2025, 6, 1)
    assert (ended.subject, ended.facts.by) == (matter.id, anew.subject)
    assert [paper.words for paper in papers][0] == "To answer within a week."
    assert all(paper.is_public for paper in papers) and IVAN not in papers[-1].words


def test_words_that_are_no_longer_held_stop_it(told):
    register, matter = told
    register.record.append([], after=register.size, at=register.at, forget=(matter.id,))
    with pytest.raises(acts.ActRefused, match="no longer held"):
        passed_on(register.record, matter, CLARE, on=register.today, by=CAROL)
