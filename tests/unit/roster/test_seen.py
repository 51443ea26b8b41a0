from datetime import date

from answerable.roster import Conflict, Holding, Relation, Roster, Sitting
from answerable.roster.seen import without

JAN = date(2026, 1, 1)
WHOLE = Roster(
    holdings=(Holding("P-1", "officer", 100, "employed", JAN),),
    sittings=(
        Sitting("S-1", JAN, "panel", ("P-1",), ("C-1", "C-2"), 1),
        Sitting("S-2", JAN, "panel", ("P-1",), ("C-1",), 2),
        Sitting("S-3", JAN, "panel", ("P-1",), (), 3),
    ),
    conflicts=(Conflict("P-1", "C-1", "friend", JAN), Conflict("P-1", "P-9", "friend", JAN)),
    relations=(Relation("P-1", "P-8", "family", JAN), Relation("P-9", "P-1", "family", JAN)),
)


def test_a_sitting_keeps_its_other_cases_and_goes_where_there_is_none():
    seen = without(WHOLE, {"C-1"}.__contains__)
    assert [(s.id, s.cases) for s in seen.sittings] == [("S-1", ("C-2",)), ("S-3", ())]
    assert seen.sittings_on("C-1", "panel", JAN) == ()
    assert [c.against for c in seen.conflicts] == ["P-9"]
    assert seen.roles("P-1", JAN) == {"officer"}


def test_hidden_persons_are_related_to_nobody():
    seen = without(WHOLE, {"P-8"}.__contains__)
    assert seen.related_to("P-1", JAN) == {"P-9"}
    assert seen.sittings == WHOLE.sittings
