"""A refusal is put before whom the officer does answer to, or something is offered instead."""

import pytest

from answerable import acts
from answerable.record import Event, answers, oversight
from tests.people import CLARE, OLGA, Register


def refuse(register: Register, point: str, ground: str, **facts: object) -> None:
    register.act(acts.answering.refuse, point=point, ground=ground, by=CLARE, **facts)


def test_want_of_standing_is_put_before_the_court_at_once(register: Register, put: acts.Passed) -> None:
    refuse(register, put.points[1], "no-standing", words="I answer to the Court.")
    assert register.last("Refused").route == "court"
    assert register.last() == answers.PointRouted(to="court", ground="no-standing")
    row = register.lists.one(put.points[1])
    assert (row.stage, row.due_owner, row.due_limit) == ("routed", "warden", "direct")


def test_other_grounds_go_nowhere_by_themselves(register: Register, put: acts.Passed) -> None:
    refuse(register, put.points[1], "cost")
    assert isinstance(register.last(), oversight.Refused)
    with pytest.raises(acts.ActRefused, match="was not refused"):
        register.act(acts.answering.put_before, point=put.points[0], by=OLGA)


def test_a_refusal_can_be_put_before_the_court_by_hand(register: Register, put: acts.Passed) -> None:
    refuse(register, put.points[1], "cost")
    register.act(acts.answering.put_before, point=put.points[1], by=OLGA)
    assert register.last() == answers.PointRouted(to="court", ground="cost")


def test_of_an_addressee_who_answers_to_nobody_it_goes_to_those_who_govern(register: Register) -> None:
    asked = oversight.Asked(
        motion="M-2026-09", number=1, addressee="court", form="count", due_on=register.today, words="0" * 64
    )
    events = [
        Event(subject="M-2026-09/1", facts=facts, happened_on=register.today, actor=OLGA)
        for facts in (asked, oversight.Refused(ground="cost"))
    ]
    register.record.append(events, after=register.size, at=register.at)
    register.act(acts.answering.put_before, point="M-2026-09/1", by=OLGA)
    assert register.last().to == "court"


def test_something_is_offered_in_place_of_what_would_identify(register: Register, put: acts.Passed) -> None:
    refuse(register, put.points[1], "would-identify")
    assert register.lists.one(put.points[1]).due_limit == "offer-instead"
    register.act(
        acts.answering.offer_instead, point=put.points[1], offer="band", words="Fewer than five.", by=CLARE
    )
    assert register.last().offer == "band"
    assert register.record.paper(register.last().words).is_public
    assert register.lists.one(put.points[1]).due_limit is None
