from answerable.disclosure.protection.suppression import cost, protect, small_counts, widen
from answerable.measures import Place, Sum


def place(name: str) -> Place:
    return Place("t", (name,), "n")


COUNTS = {place("N"): 12, place("S"): 9, place("W"): 2, place("E"): 0, place("T"): 23}
SUMS = [Sum(place("T"), tuple((1, place(p)) for p in "NSWE"))]


def test_small_is_from_one_to_below_the_threshold():
    assert small_counts(COUNTS, threshold=5) == {place("W")}
    assert small_counts(COUNTS, threshold=2) == frozenset()
    assert small_counts(COUNTS, threshold=10) == {place("W"), place("S")}


def test_the_cheapest_count_that_can_give_way_is_hidden_too():
    assert protect(COUNTS, SUMS, small={place("W")}, threshold=5) == {place("W"), place("S")}


def test_what_stands_in_no_sum_needs_no_company():
    assert protect({place("W"): 2}, [], small={place("W")}, threshold=5) == {place("W")}


def test_small_counts_protect_one_another():
    counts = {place("a"): 3, place("b"): 4, place("c"): 50, place("T"): 57}
    sums = [Sum(place("T"), tuple((1, place(p)) for p in "abc"))]
    assert protect(counts, sums, small={place("a"), place("b")}, threshold=5) == {place("a"), place("b")}


def test_a_part_without_small_counts_is_left_alone():
    others = {Place("u", (p,), "n"): n for p, n in (("x", 9), ("y", 9), ("T", 18))}
    sums = [*SUMS, Sum(Place("u", ("T",), "n"), ((1, Place("u", ("x",), "n")), (1, Place("u", ("y",), "n"))))]
    hidden = protect(COUNTS | others, sums, small={place("W")}, threshold=5)
    assert not hidden & others.keys()


def test_totals_are_dearer_than_parts_and_a_nought_is_not_cheap():
    assert cost(23, 5) > cost(9, 5) > cost(0, 5) == cost(5, 5) > cost(1, 5)


def test_widening_hides_one_more_in_each_sum_of_a_breach():
    hidden = widen(COUNTS, SUMS, hidden={place("W")}, breaches={place("W")}, threshold=5)
    assert hidden == {place("W"), place("E")}
    assert widen(COUNTS, SUMS, hidden=hidden, breaches=(), threshold=5) == hidden
