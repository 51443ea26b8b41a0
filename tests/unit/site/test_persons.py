"""Who somebody is follows the record, read on as it grows and read anew where it is another."""

from datetime import date

from answerable import acts
from answerable.site.persons import NOBODY, Persons
from tests.people import CAROL, CLARE, FOUNDED, MALLORY, OLGA, WILMA, guild, staffed


def test_roles_titles_and_tier_of_the_day():
    persons = Persons(staffed().record, guild())
    carol = persons.one(CAROL, on=FOUNDED)
    assert (carol.name, carol.titles, carol.tier, carol.is_staff) == (
        "Carol",
        ("Complaints officer",),
        "staff",
        True,
    )
    assert [persons.one(id, on=FOUNDED).tier for id in (OLGA, WILMA, MALLORY)] == [
        "overseer",
        "governing",
        "public",
    ]
    assert persons.one(CAROL, on=date(2025, 3, 2)).roles == ()
    assert persons.one(None, on=FOUNDED) is NOBODY


def test_what_is_recorded_later_is_read_on():
    register = staffed()
    persons = Persons(register.record, guild())
    assert persons.one(CAROL, on=FOUNDED).is_staff
    register.on("2025-03-10").act(acts.people.stand_down, person=CAROL, role="complaints-officer", by=CLARE)
    assert not persons.one(CAROL, on=register.today).is_staff
    register.act(acts.people.appoint, person=CAROL, role="warden", by=CLARE)
    assert persons.one(CAROL, on=register.today).tier == "governing"


def test_another_record_in_its_place_is_read_anew():
    first, second = staffed(), staffed()
    persons = Persons(first.record, guild())
    assert persons.one(OLGA, on=FOUNDED).may_ask
    second.act(acts.people.stand_down, person=OLGA, role="assembly-chair", by=CLARE)
    persons._record = second.record
    assert not persons.one(OLGA, on=FOUNDED).may_ask
