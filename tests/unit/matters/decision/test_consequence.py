import pytest

from answerable.matters import NotAllowed
from answerable.matters.decision.consequence import settle
from answerable.record import oversight, training
from tests.unit.matters.decision.trying import CASE, attempt

POINT = CASE + "2026-01-05 | Asked | M1/1 | due_on: 2026-01-12"
LISTS = {"ground": "grounds"}


def settled(kind, facts, **tried):
    asked = attempt(kind, facts, **tried)
    return list(settle(asked, asked.event))


def test_most_acts_are_all_that_there_is():
    asked = attempt("Triaged", "")
    assert list(settle(asked, asked.event)) == [asked.event]


def test_a_refusal_goes_where_its_ground_leads():
    [refused] = settled("Refused", "ground: no-standing", table=POINT, case="M1/1", lists=LISTS)
    assert refused.facts == oversight.Refused(ground="no-standing", route="court")
    [refused] = settled("Refused", "ground: not-held", table=POINT, case="M1/1", lists=LISTS)
    assert refused.facts.route is None


def test_a_route_that_was_given_stays():
    [refused] = settled(
        "Refused", "ground: no-standing; route: assembly", table=POINT, case="M1/1", lists=LISTS
    )
    assert refused.facts.route == "assembly"


def test_training_imposed_is_owed():
    sanction, owed = settled("Sanctioned", "sanction: training; course: fair-light", opens="obligation")
    assert (owed.subject, owed.actor, owed.happened_on) == ("C1/training", "Olive", sanction.happened_on)
    assert owed.facts == training.Obliged(respondent="Bob", course="fair-light", case="C1")


def test_training_is_owed_by_the_one_whom_the_sanction_or_the_allegation_is_about():
    told = CASE + "2026-01-06 | Alleged | C1 | allegation: A1; respondent: Ben"
    for facts, who in [("respondent: Bea; allegation: A1", "Bea"), ("allegation: A1", "Ben")]:
        _, owed = settled("Sanctioned", f"course: fair-light; {facts}", table=told, opens="obligation")
        assert owed.facts.respondent == who


def test_a_second_training_has_a_name_of_its_own():
    told = CASE + "2026-01-06 | Sanctioned | C1 | course: fair-light\n2026-01-07 | Corrected | C1 | entry: 2"
    _, owed = settled("Sanctioned", "course: fair-light", table=told, opens="obligation")
    assert owed.subject == "C1/training/2"


def test_nothing_is_owed_without_a_course_or_a_procedure_for_it():
    assert len(settled("Sanctioned", "sanction: warning", opens="obligation")) == 1
    assert len(settled("Sanctioned", "course: fair-light")) == 1
    assert len(settled("Sanctioned", "course: fair-light", opens="point")) == 1


def test_someone_must_owe_it():
    nobody = "day | event | of | facts\n2026-01-05 | Received | C1 |"
    with pytest.raises(NotAllowed, match="nobody is named who must train"):
        settled("Sanctioned", "course: fair-light", table=nobody, opens="obligation")
