"""A commitment has the measure that shows it, one of the library, or is marked as not measurable."""

import pytest

from answerable import acts
from answerable.record import promises
from tests.people import CLARE, WILMA, Register

SAID = {"words": "Zero tolerance.", "declared_by": "court"}


def test_it_has_a_measure_or_says_that_it_has_none(register: Register) -> None:
    assert register.act(acts.promises.declare, **SAID, measure="backlog", by=WILMA).matter == "CM-2026-001"
    assert register.last().measure == "backlog"
    register.act(acts.promises.declare, **SAID, measure=None, by=WILMA)
    assert (register.last().measure, register.last().is_not_measurable) == (None, True)


def test_a_measure_that_is_not_in_the_library_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.promises.declare, **SAID, measure="zero-tolerance", by=WILMA)
    assert refused.value.field == "measure"


def test_it_is_given_up_openly(register: Register) -> None:
    declared = register.act(acts.promises.declare, **SAID, measure=None, by=WILMA).matter
    register.act(acts.promises.end, commitment=declared, words="It meant nothing.", by=CLARE)
    assert isinstance(register.last(), promises.CommitmentEnded)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.end, commitment=declared, words="Again.", by=CLARE)
