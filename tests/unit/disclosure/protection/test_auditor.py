"""Known answers, among them those that fooled other tools."""

from answerable.disclosure.protection import Publication, audit
from answerable.disclosure.protection.auditor import Equation
from answerable.measures import Place, Sum


def place(name: str) -> Place:
    return Place("t", (name,), "n")


def a_sum(whole: str, *parts: str) -> Sum:
    signed = [(-1 if p[0] == "-" else 1, place(p.lstrip("-"))) for p in parts]
    return Sum(place(whole), tuple(signed))


def breaches(shown: dict[str, int], hidden: str, small: str, *sums: Sum, threshold: int = 5) -> str:
    publication = Publication(
        {place(k): v for k, v in shown.items()},
        frozenset(map(place, hidden)),
        frozenset(map(place, small)),
        sums,
        threshold,
    )
    return "".join(p.key[0] for p in audit(publication).breaches)


def test_one_hidden_count_under_a_total_is_known():
    assert breaches({"N": 12, "S": 9, "T": 23}, "W", "W", a_sum("T", "N", "S", "W")) == "W"


def test_a_second_hidden_count_keeps_it_unknown():
    assert breaches({"N": 12, "T": 23}, "SW", "W", a_sum("T", "N", "S", "W")) == ""


def test_two_hidden_counts_that_make_two_are_surely_small():
    assert breaches({"T": 2}, "ab", "ab", a_sum("T", "a", "b")) == "ab"


def test_two_that_make_four_cannot_reach_five():
    assert breaches({"T": 4}, "ab", "ab", a_sum("T", "a", "b")) == "ab"
    assert breaches({"T": 5}, "ab", "ab", a_sum("T", "a", "b")) == ""


def test_hidden_in_its_row_and_alone_in_its_column():
    # a b | 10    a and c stand in one column with its total: each row is safe by itself, together nothing is.
    # c d | 12
    row, other = a_sum("R", "a", "b"), a_sum("Q", "c", "d")
    column = a_sum("C", "a", "c")
    assert breaches({"R": 10, "Q": 12, "b": 8, "C": 7}, "acd", "a", row, other, column) == "a"


def test_whole_numbers_pin_what_fractions_leave_open():
    # In fractions a may be anything from 0 to 4.5.
    double = Sum(place("T"), ((2, place("a")), (5, place("b"))))
    assert breaches({"T": 9}, "ab", "a", double) == "a"  # 2a + 5b = 9 has one solution: a = 2, b = 1


def test_the_identity_of_an_inventory_is_a_sum_like_any_other():
    identity = a_sum("end", "start", "in", "-out")
    publication = Publication(
        {place("start"): 40, place("in"): 12, place("end"): 49},
        frozenset({place("out")}),
        frozenset({place("out")}),
        (identity,),
        5,
    )
    assert audit(publication).breaches == (place("out"),)


def test_a_count_in_no_sum_is_unknown():
    assert breaches({}, "a", "a") == ""


def test_what_is_shown_must_agree_with_itself():
    assert breaches({"T": 7, "a": 3}, "x", "x", a_sum("T", "a")) == "x"


def test_a_count_that_no_table_shows_is_unknown_too():
    # "u" is neither shown nor hidden: nobody published it.
    assert breaches({"T": 30}, "a", "a", a_sum("T", "a", "u")) == ""


def test_a_threshold_is_reached_from_below_only():
    assert breaches({"T": 9}, "ab", "a", a_sum("T", "a", "b"), threshold=10) == "a"
    assert breaches({"T": 10}, "ab", "a", a_sum("T", "a", "b"), threshold=10) == ""


def test_a_solver_that_runs_out_of_time_proves_nothing():
    # A table of 12 by 5, too much for no time at all: every small count is then taken for a breach.
    numbers = {f"{r}{c}": (r * 7 + c * 5) % 11 for r in range(12) for c in range(5)}
    sums = [a_sum(f"row{r}", *(f"{r}{c}" for c in range(5))) for r in range(12)]
    sums += [a_sum(f"column{c}", *(f"{r}{c}" for r in range(12))) for c in range(5)]
    totals = {s.whole: sum(numbers[p.key[0]] for _, p in s.parts) for s in sums}
    inside = {place(k): n for k, n in numbers.items()}
    small = frozenset(p for p, n in inside.items() if 0 < n < 5)
    publication = Publication(totals, frozenset(inside), small, tuple(sums), 5)
    assert audit(publication).safe
    assert set(audit(publication, seconds=0).breaches) == small


def test_what_the_solver_claims_is_added_up_again():
    equation = Equation(((1, place("a")), (1, place("b"))), 7)
    assert equation.holds({place("a"): 3, place("b"): 4})
    assert not equation.holds({place("a"): 3, place("b"): 3})
