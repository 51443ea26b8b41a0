"""Who is commissioned: by purpose, with approached, lined up and under contract told apart; nobody is an answer."""

import pytest

from answerable import acts
from answerable.disclosure import NotForYou, teaching
from tests.people import OLGA, THEO


def sentences(school):
    return {one.purpose: one.sentence for one in school.show(teaching.commissions)}


def test_nobody_has_been_commissioned_is_an_answer_for_every_purpose(school):
    assert set(sentences(school).values()) == {"Nobody has been commissioned."}
    assert set(sentences(school)) == {"sanction", "panel", "all-members", "officers"}


def test_approached_lined_up_and_under_contract_are_three_things(school):
    school.commission()
    number = school.register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter
    school.register.act(acts.training.approach, commission=number, provider="O-x", by=THEO)
    school.register.act(acts.training.approach, commission=number, provider="O-y", by=THEO)
    school.register.act(acts.training.select, commission=number, provider="O-y", by=THEO)
    assert sentences(school)["sanction"] == "Fair Teachers is under contract; O-y lined up, O-x approached."
    assert sentences(school)["panel"] == "Nobody has been commissioned."


def test_what_ended_leaves_nobody(school):
    number = school.commission()
    school.register.act(acts.training.cease, commission=number, reason="fulfilled", by=THEO)
    assert sentences(school)["sanction"] == "Nobody is commissioned today; 1 commission ended."


def test_so_many_of_all_members_with_who_counted_and_whether_evidence_is_kept(school):
    number = school.commission(course="open-door", purpose="all-members")
    school.register.act(acts.training.finalise, commission=number, by=THEO)
    school.register.act(acts.training.roll_out, commission=number, by=THEO)
    facts = {"owing": 4310, "completed": 1204, "counted_by": "provider-list", "evidence": "The sheets."}
    school.register.act(acts.training.tell_all_members, commission=number, **facts, by=THEO)
    purpose = next(one for one in school.show(teaching.commissions) if one.purpose == "all-members")
    (count,) = purpose.commissions[0].counts
    assert count.sentence == "1,204 of 4,310 members had taken it, 28%"
    assert (count.counted_by, count.has_evidence) == ("the provider's list of those who came", True)


def test_it_is_for_the_staff(school):
    with pytest.raises(NotForYou):
        school.show(teaching.commissions, person=OLGA)
