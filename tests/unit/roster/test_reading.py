from datetime import date

from answerable.roster import ROSTER_KINDS, Holding, Seat, fold_roster
from tests.spec.small_body import small_body
from tests.spec.telling import tell


def roster(table, as_of=None):
    told = tell(small_body(), "day | event | of | facts | recorded\n" + table)
    return fold_roster(told.record.read(kinds=ROSTER_KINDS), as_of=as_of)


def test_new_terms_begin_a_new_stretch():
    found = roster(
        """
        2026-01-05 | Appointed | P-1 | role: officer; fte: 50; contract: agency
        2026-02-02 | Appointed | P-1 | role: officer; fte: 100
        2026-03-02 | StoodDown | P-1 | role: officer
        """
    )
    assert found.holdings == (
        Holding("P-1", "officer", 50, "agency", date(2026, 1, 5), date(2026, 2, 2)),
        Holding("P-1", "officer", 100, "employed", date(2026, 2, 2), date(2026, 3, 2)),
    )


def test_roles_held_at_once_are_kept_apart_and_may_be_taken_up_again():
    found = roster(
        """
        2026-01-05 | Appointed | P-1 | role: officer
        2026-01-05 | Appointed | P-1 | role: clerk
        2026-02-02 | StoodDown | P-1 | role: officer
        2026-03-02 | Appointed | P-1 | role: officer
        """
    )
    assert found.roles("P-1", date(2026, 2, 10)) == {"clerk"}
    assert found.roles("P-1", date(2026, 3, 2)) == {"clerk", "officer"}


def test_what_ends_on_its_first_day_or_was_never_held_leaves_no_trace():
    found = roster(
        """
        2026-01-05 | Appointed | P-1 | role: officer
        2026-01-05 | StoodDown | P-1 | role: officer
        2026-01-05 | StoodDown | P-2 | role: officer
        2026-01-05 | Seated    | P-1 |
        2026-01-05 | Unseated  | P-1 |
        2026-01-06 | Unseated  | P-1 |
        """
    )
    assert (found.holdings, found.seats) == ((), ())


def test_a_seat_taken_twice_is_one_seat():
    found = roster(
        """
        2026-01-05 | Seated   | P-1 |
        2026-01-12 | Seated   | P-1 |
        2026-02-02 | Unseated | P-1 |
        2026-03-02 | Seated   | P-1 |
        """
    )
    assert found.seats == (
        Seat("P-1", "panel", date(2026, 1, 5), date(2026, 2, 2)),
        Seat("P-1", "panel", date(2026, 3, 2)),
    )


def test_training_completed_on_the_day_and_recorded_weeks_later_can_be_told():
    found = roster("2026-03-20 | Trained | P-1 | course: sitting-fairly; expires_on: 2029-03-20 | 2026-04-10")
    training = found.training("P-1", "sitting-fairly", date(2026, 3, 20))
    assert training.completed_on == date(2026, 3, 20)
    assert training.expires_on == date(2029, 3, 20)
    assert training.recorded_at.date() == date(2026, 4, 10)


def test_ties_and_sittings():
    found = roster(
        """
        2026-01-05 | ConflictDeclared | P-1 | against: C-1; nature: friend
        2026-01-06 | Sat              | S-1 | members: P-1 P-2; cases: C-1 C-2
        """
    )
    assert [(c.person, c.against, c.nature) for c in found.conflicts] == [("P-1", "C-1", "friend")]
    assert [(s.id, s.panel, s.members, s.cases, s.entry_index) for s in found.sittings] == [
        ("S-1", "panel", ("P-1", "P-2"), ("C-1", "C-2"), 1)
    ]


def test_a_corrected_entry_does_not_count():
    found = roster(
        """
        2026-01-05 | Appointed | P-1 | role: officer
        2026-01-05 | Trained   | P-1 | course: sitting-fairly
        2026-01-06 | Corrected | P-1 | entry: 0; reason: wrong-person
        2026-01-06 | Corrected | P-1 | entry: 1; reason: wrong-person
        """
    )
    assert (found.holdings, found.trainings) == ((), ())


def test_as_of_a_day():
    table = """
        2026-01-05 | Appointed | P-1 | role: officer
        2026-02-02 | StoodDown | P-1 | role: officer
        2026-02-03 | Sat       | S-1 | members: P-1
        """
    found = roster(table, as_of=date(2026, 2, 1))
    assert found.holdings[0].until_on is None
    assert found.sittings == ()
    assert roster(table, as_of=date(2026, 2, 2)).holdings[0].until_on == date(2026, 2, 2)
