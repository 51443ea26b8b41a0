from answerable.disclosure import Shown, Withheld, percentages
from answerable.disclosure.showing.statistics import resting, shares

C, X, Z, LOW = (Withheld(r) for r in ("c", "x", "z", "low"))


def test_a_statistic_goes_where_its_count_goes():
    assert resting(Shown(44), Shown(12), least=5) == Shown(44)
    assert resting(Shown(44), C, least=5) == C
    assert resting(Shown(44), Shown(4), least=5) == C
    assert resting(Shown(44), Shown(4), least=0) == Shown(44)
    assert resting(X, Shown(0), least=5) == Z
    assert resting(X, Shown(9), least=5) == X


def test_a_share_needs_both_its_counts():
    given = shares(
        [(Shown(30), Shown(60)), (C, Shown(60)), (Shown(30), C), (X, Shown(60)), (Shown(0), Shown(0))],
        fewest=20,
    )
    assert given == (Shown(50), C, C, X, Z)


def test_no_share_of_fewer_than_twenty_where_counts_are_protected():
    assert shares([(Shown(9), Shown(19))], fewest=20) == (X,)
    assert shares([(Shown(9), Shown(19))], fewest=0) == (Shown(47),)


def test_a_share_that_rounds_to_nothing_is_low_and_a_true_nought_is_nought():
    assert shares([(Shown(1), Shown(900)), (Shown(0), Shown(900))], fewest=20) == (LOW, Shown(0))


def test_shares_of_one_whole_make_a_hundred():
    parts = shares([(Shown(n), Shown(21)) for n in (7, 7, 7)], fewest=20)
    assert [c.value for c in parts] == [34, 33, 33]
    with_total = shares([(Shown(n), Shown(24)) for n in (8, 8, 8, 24)], fewest=20)
    assert [c.value for c in with_total] == [34, 33, 33, 100]


def test_shares_are_left_as_they_are_where_a_part_is_withheld():
    assert shares([(Shown(7), Shown(21)), (Shown(7), Shown(21)), (C, Shown(21))], fewest=20) == (
        Shown(33),
        Shown(33),
        C,
    )


def test_a_share_of_what_is_no_number_is_not_available():
    assert shares([(Shown("seven"), Shown(21))], fewest=20) == (X,)


def test_percentages_make_a_hundred():
    assert percentages([10, 0, 1]) == (91, 0, 9)
    assert sum(percentages([1, 1, 1, 1, 1, 1])) == 100
    assert percentages([0, 0]) == (0, 0)
