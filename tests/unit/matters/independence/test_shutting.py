from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold, looking, shut_out, shut_out_because, shut_out_of
from answerable.record import Event, allocation, investigation
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, PAUL, PETRA, decided, guild, received, staffed

ON = date(2025, 3, 20)


def told(register, *events):
    events = [Event(subject=s, facts=f, happened_on=register.today, actor=CLARE) for s, f in events]
    register.record.append(events, after=register.size, at=register.at)
    register.lists.refresh(register.record, register.rules, {e.subject for e in events})


def why(register, case, person, on=ON):
    matter = fold(register.record.read(subject=case), guild())
    roster, look = roster_of(register.record), looking(register.record)
    said = shut_out_because(matter, roster, person, on, look=look)
    assert shut_out(matter, roster, person, on, look=look) == bool(said)
    # The quick way says the same as the slow one.
    assert (case in shut_out_of(register.lists, roster, person, on)) == bool(said)
    return said


@pytest.fixture
def register():
    return staffed()


@pytest.fixture
def case(register):
    return received(register).case


def of(register, case, name):
    return getattr(next(iter(register.record.read(subject=case))).event.facts, name)


def test_nobody_is_shut_out_who_has_nothing_to_do_with_it(register, case):
    assert [why(register, case, person) for person in (CAROL, IVAN, "public", "system")] == [()] * 4


def test_those_in_it_are(register, case):
    assert why(register, case, of(register, case, "complainant")) == ("named",)
    assert why(register, case, of(register, case, "respondent")) == ("named",)


def test_a_witness_is(register, case):
    told(register, (case, a_witness(PAUL)))
    assert why(register, case, PAUL) == ("named",)


def a_witness(person):
    return investigation.StatementTaken(number=1, sort="witness", channel="phone", person=person)


@pytest.mark.parametrize("turned", [False, True])
def test_those_related_to_someone_in_it_are_from_either_side(register, case, turned):
    respondent = of(register, case, "respondent")
    one, other = (respondent, IVAN) if turned else (IVAN, respondent)
    told(register, (one, allocation.Related(person=other, nature="family")))
    assert why(register, case, IVAN) == ("related",)
    assert why(register, case, CAROL) == ()
    assert why(register, case, IVAN, on=date(2025, 3, 2)) == ()


def test_those_tied_to_it_or_to_someone_in_it_are_until_the_tie_ends(register, case):
    register.act(acts.people.declare_conflict, person=IVAN, against=case, nature="friend", by=IVAN)
    respondent = of(register, case, "respondent")
    register.act(acts.people.declare_conflict, person=CAROL, against=respondent, nature="friend", by=CAROL)
    assert why(register, case, IVAN) == why(register, case, CAROL) == ("tied",)
    register.on("2025-03-18")
    told(register, (IVAN, allocation.TieEnded(against=case, reason="mistaken")))
    assert why(register, case, IVAN) == ()
    assert why(register, case, CAROL) == ("tied",)


def test_whoever_stood_aside_is(register, case):
    told(register, (case, allocation.Recused(person=IVAN, reason="friend")))
    assert why(register, case, IVAN) == ("recused",)
    assert why(register, case, CAROL) == ()


def test_what_comes_of_a_case_is_shut_with_it():
    register = staffed()
    case = decided(register)
    register.act(acts.people.declare_conflict, person=PETRA, against=case, nature="friend", by=PETRA)
    assert why(register, f"{case}/training", PETRA) == ("tied",)
    assert why(register, f"{case}/training", CAROL) == ()


def test_a_name_that_was_corrected_away_shuts_nobody_out(register, case):
    told(register, (case, a_witness(PAUL)))
    entry = register.size - 1
    register.act(acts.corrections.correct, entry=entry, reason="duplicate", by=CAROL)
    assert why(register, case, PAUL) == ()
