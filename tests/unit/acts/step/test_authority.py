"""What no procedure speaks of is kept by staff and by those who govern."""

import pytest

from answerable.acts.step.authority import KEPT, SOURCE, check_keeper, is_kept
from answerable.disclosure.matters.people import roster_of
from answerable.matters import NotAllowed
from answerable.record import KINDS, Event, people
from answerable.rules import find_body, load
from tests.people import CAROL, MALLORY, OLGA, WILMA, Register, guild


def seated(register: Register, by: str) -> Event:
    return Event(subject=MALLORY, facts=people.Seated(panel="p"), happened_on=register.today, actor=by)


@pytest.mark.parametrize("by", [CAROL, WILMA])
def test_staff_and_governing_may(register: Register, by: str) -> None:
    check_keeper(register.rules, roster_of(register.record), seated(register, by), on=register.today)


@pytest.mark.parametrize("by", [OLGA, MALLORY, "public"])
def test_others_may_not_and_are_told_why(register: Register, by: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        check_keeper(register.rules, roster_of(register.record), seated(register, by), on=register.today)
    assert refused.value.source == SOURCE


def test_every_kind_is_kept_by_staff_or_spoken_of_by_a_procedure() -> None:
    # What the Guild's rules do not speak of, a veto and a vote and news on the way, other shipped bodies' rules do.
    every = [guild(), load(find_body("commonweal-party")), load(find_body("merrow-ports"))]
    procedures = [procedure for rules in every for procedure in rules.procedures]
    spoken = {p.kind for procedure in procedures for v in procedure.versions for p in v.permissions}
    in_another_log = {"PapersRead", "PapersRefused", "Searched"}  # no act puts them in the record
    # A body without a procedure for its documents keeps them as part of the register.
    assert set(KINDS) - spoken - in_another_log == set(KEPT) - {"Adopted"}
    assert is_kept("Named", guild()) and not is_kept("Received", guild())


def test_what_a_procedure_opens_with_is_that_procedures() -> None:
    city = load(find_body("city-oversight"))
    assert is_kept("Adopted", city) and not is_kept("Adopted", guild())
