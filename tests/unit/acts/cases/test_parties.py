"""The respondent is the one of the complaint; allegations are numbered in order."""

from answerable import acts
from answerable.acts.cases.parties import next_allegation, respondent_of
from tests.people import CAROL, Register, investigated, received


def test_the_respondent_is_the_one_complained_of(register: Register) -> None:
    case = received(register).case
    assert respondent_of(register.record, case) == register.last().respondent
    assert respondent_of(register.record, "C-2026-0099") is None


def test_allegations_are_numbered_one_after_another(register: Register) -> None:
    case = investigated(register)
    assert next_allegation(register.record, case) == f"{case}/a2"
    register.act(acts.cases.allege, case=case, rule="false-marks", by=CAROL)
    assert next_allegation(register.record, case) == f"{case}/a3"
