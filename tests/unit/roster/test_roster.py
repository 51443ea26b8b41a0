from datetime import UTC, date, datetime

from answerable.roster import Conflict, Holding, Roster, Seat, Sitting, Training

JAN, FEB, MARCH, APRIL = (date(2026, month, 1) for month in (1, 2, 3, 4))
AT = datetime(2026, 3, 22, tzinfo=UTC)

ROSTER = Roster(
    holdings=(
        Holding("P-2", "officer", 50, "agency", JAN),
        Holding("P-1", "officer", 100, "employed", JAN, MARCH),
        Holding("P-1", "clerk", 100, "employed", FEB),
    ),
    seats=(Seat("P-4", "panel", JAN), Seat("P-3", "panel", FEB), Seat("P-3", "appeal-panel", JAN)),
    trainings=(
        Training("P-3", "sitting", JAN, MARCH, AT, 1),
        Training("P-3", "sitting", FEB, APRIL, AT, 2),
    ),
    conflicts=(Conflict("P-3", "C-1", "friend", FEB),),
    sittings=(
        Sitting("S-1", FEB, "panel", ("P-3", "P-4"), ("C-1", "C-2"), 7),
        Sitting("S-2", MARCH, "panel", ("P-3",), ("C-1",), 8),
        Sitting("S-3", MARCH, "appeal-panel", ("P-3",), ("C-1",), 9),
    ),
)


def test_roles_of_a_person_on_a_day():
    assert ROSTER.roles("P-1", JAN) == {"officer"}
    assert ROSTER.roles("P-1", FEB) == {"officer", "clerk"}
    assert ROSTER.roles("P-1", MARCH) == {"clerk"}
    assert ROSTER.roles("P-9", MARCH) == frozenset()


def test_holders_of_a_role_by_person():
    assert [h.person for h in ROSTER.holders("officer", JAN)] == ["P-1", "P-2"]
    assert [h.fte for h in ROSTER.holders("officer", MARCH)] == [50]
    assert ROSTER.holders("warden", JAN) == ()


def test_members_of_a_panel():
    assert ROSTER.members("panel", JAN) == ("P-4",)
    assert ROSTER.members("panel", FEB) == ("P-3", "P-4")


def test_training_that_counts_is_the_latest_that_has_not_expired():
    assert ROSTER.training("P-3", "sitting", date(2026, 1, 15)).entry_index == 1
    assert ROSTER.training("P-3", "sitting", date(2026, 2, 15)).entry_index == 2
    assert ROSTER.training("P-3", "sitting", MARCH).entry_index == 2
    assert ROSTER.training("P-3", "sitting", APRIL) is None
    assert ROSTER.is_trained("P-3", "sitting", date(2026, 3, 31))
    assert not ROSTER.is_trained("P-3", "other", MARCH)
    assert not ROSTER.is_trained("P-4", "sitting", MARCH)


def test_a_tie_counts_from_the_day_it_was_declared():
    assert ROSTER.is_conflicted("P-3", {"C-1", "P-9"}, FEB)
    assert not ROSTER.is_conflicted("P-3", {"C-1"}, JAN)
    assert not ROSTER.is_conflicted("P-3", {"C-2"}, FEB)
    assert not ROSTER.is_conflicted("P-4", {"C-1"}, FEB)


def test_sittings_by_id_and_by_case():
    assert ROSTER.sitting("S-2").on == MARCH
    assert ROSTER.sitting("S-9") is None
    assert [s.id for s in ROSTER.sittings_on("C-1", "panel", MARCH)] == ["S-1", "S-2"]
    assert [s.id for s in ROSTER.sittings_on("C-1", "panel", FEB)] == ["S-1"]
    assert ROSTER.sittings_on("C-2", "appeal-panel", MARCH) == ()
    assert ROSTER.sittings_on("C-9", "panel", MARCH) == ()


def test_who_ever_held_an_office_or_a_seat_has_served():
    ended = Holding("P-1", "clerk", 100, "employed", date(2020, 1, 1), date(2021, 1, 1))
    roster = Roster(holdings=(ended,), seats=(Seat("P-2", "panel", date(2020, 1, 1)),))
    assert roster.has_served("P-1") and roster.has_served("P-2") and not roster.has_served("P-3")
