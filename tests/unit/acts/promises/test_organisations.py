"""An organisation is told by its name, and gets a number; or by a number that the register knows."""

import pytest

from answerable import acts
from answerable.acts.promises.organisations import organisation
from tests.people import CLARE, Register


def test_a_new_one_gets_a_number_and_a_name_that_everyone_may_read(register: Register) -> None:
    one = organisation(register.record, "Friends of the Lamp", by=CLARE, on=register.today)
    assert one.id.startswith("O-")
    assert [p.is_public for p in one.papers] == [True]
    assert one.events[0].facts.sort == "organisation"


def test_a_number_that_nobody_has_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        organisation(register.record, "O-nobody", by=CLARE, on=register.today)
    assert refused.value.field == "organisation"
