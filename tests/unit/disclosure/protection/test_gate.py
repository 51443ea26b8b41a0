import pytest

from answerable.disclosure.protection import Guarded, SumsDoNotHold, guard
from answerable.measures import Place, Sum


def place(name: str, table: str = "t") -> Place:
    return Place(table, (name,), "n")


def of(whole: str, parts: str, table: str = "t") -> Sum:
    return Sum(place(whole, table), tuple((1, place(p, table)) for p in parts))


def test_nothing_small_nothing_hidden():
    assert guard({place("a"): 0, place("b"): 5}, [], threshold=5) == Guarded(frozenset())


def test_a_total_of_two_is_hidden_with_its_parts():
    counts = {place("a"): 1, place("b"): 1, place("T"): 2}
    assert guard(counts, [of("T", "ab")], threshold=5).hidden == set(counts)


def test_open_counts_are_shown_and_reckoned_with():
    counts = {place("a"): 2, place("b"): 9, place("c"): 8, place("T"): 19}
    guarded = guard(counts, [of("T", "abc")], threshold=5, openly=frozenset({place("b"), place("T")}))
    assert guarded.hidden == {place("a"), place("c")}


def test_an_open_total_that_gives_all_away_is_withheld_at_the_last():
    counts = {place("a"): 1, place("b"): 1, place("T"): 2}
    guarded = guard(counts, [of("T", "ab")], threshold=5, openly=frozenset({place("T")}))
    assert guarded.hidden == set(counts)
    assert guarded.whole_tables == ("t",)


def test_sums_that_do_not_hold_stop_everything():
    with pytest.raises(SumsDoNotHold, match="Nothing was released") as refused:
        guard({place("a"): 2, place("b"): 9, place("T"): 12}, [of("T", "ab")], threshold=5)
    assert "12" not in str(refused.value) and "11" not in str(refused.value)


def test_a_sum_over_a_place_that_is_not_there_stops_everything():
    with pytest.raises(SumsDoNotHold, match="not there"):
        guard({place("a"): 2}, [of("T", "a")], threshold=5)


def test_what_cannot_be_proven_in_time_is_withheld_whole_and_never_passes_in_silence():
    inside = {Place("t", (str(r),), str(c)): (r * 7 + c * 5) % 11 for r in range(12) for c in range(5)}
    sums, totals = [], {}
    for name, parts in [(f"row{r}", [p for p in inside if p.key == (str(r),)]) for r in range(12)] + [
        (f"column{c}", [p for p in inside if p.column == str(c)]) for c in range(5)
    ]:
        totals[place(name)] = sum(inside[p] for p in parts)
        sums.append(Sum(place(name), tuple((1, p) for p in parts)))
    guarded = guard(inside | totals, sums, threshold=5, seconds=0)
    assert guarded.hidden == {*inside, *totals}
    assert guarded.whole_tables == ("t",)
    assert guard(inside | totals, sums, threshold=5).whole_tables == ()


def test_tables_joined_by_a_sum_are_protected_together():
    # The same total stands in two tables: each alone hides enough, together they must.
    one = {place("a"): 2, place("b"): 9, place("T"): 11}
    other = {place("x", "u"): 6, place("y", "u"): 5, place("T", "u"): 11}
    same = Sum(place("T", "u"), ((1, place("T")),))
    guarded = guard(one | other, [of("T", "ab"), of("T", "xy", "u"), same], threshold=5)
    assert guarded.hidden == {place("a"), place("b")}
