from datetime import UTC, date, datetime

from answerable.record import Entry, Event, allocation
from answerable.roster import fold_roster

AT = datetime(2026, 6, 1, tzinfo=UTC)
JAN, FEB, MARCH = (date(2026, month, 1) for month in (1, 2, 3))


def roster(*told):
    events = [Event(subject=who, facts=facts, happened_on=on, actor="P-clerk") for who, facts, on in told]
    return fold_roster(Entry(n, event, AT, b"") for n, event in enumerate(events))


def joined(who, on, cap=None):
    return (who, allocation.TeamJoined(team="north", cap=cap), on)


def left(who, on):
    return (who, allocation.TeamLeft(team="north"), on)


def test_a_place_in_a_team_lasts_until_the_day_on_which_it_is_left():
    held = roster(joined("P-1", JAN, 5), joined("P-2", JAN), left("P-1", MARCH))
    assert [p.person for p in held.team_places("north", FEB)] == ["P-1", "P-2"]
    assert [p.person for p in held.team_places("north", MARCH)] == ["P-2"]
    assert held.team_places("south", FEB) == ()
    assert held.team_of("P-1", "north", FEB).cap == 5
    assert held.team_of("P-1", "north", MARCH) is None


def test_whoever_joins_again_does_so_with_the_new_cap():
    held = roster(joined("P-1", JAN, 5), joined("P-1", FEB, 3))
    assert [held.team_of("P-1", "north", on).cap for on in (JAN, FEB)] == [5, 3]
    assert len(held.team_places("north", FEB)) == 1


def test_what_is_left_on_the_day_of_joining_or_was_never_held_changes_nothing():
    assert roster(joined("P-1", JAN), left("P-1", JAN), left("P-2", FEB)).teams == ()
