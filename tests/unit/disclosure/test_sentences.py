from datetime import date

from answerable.disclosure import ReleasedColumn, ReleasedTable, Shown, Withheld, spoken
from answerable.disclosure.readers import Policy
from answerable.disclosure.sentences import guarantee, withheld

PUBLIC = Policy("public", False, 5, frozenset({"points"}), frozenset(), True)
STAFF = Policy("staff", True, 0, frozenset(), frozenset(), False)
COLUMNS = tuple(ReleasedColumn(role, role, role) for role in ("key", "count", "days", "share", "id"))


def table(*rows):
    return ReleasedTable("t", "Open cases", COLUMNS, rows, tuple((str(n),) for n in range(len(rows))))


def test_a_day_in_words():
    assert spoken(date(2019, 2, 8)) == "8 February 2019"


def test_the_guarantee_says_what_was_checked_and_what_was_not():
    said = guarantee(PUBLIC)
    assert "from 1 to 4" in said and "0 and could be 5 or more" in said and "A separate program" in said
    assert "Shown exactly, by rule: points." in said
    assert "Beside a figure of other days" in said
    assert guarantee(STAFF).startswith("Every count is exact")


def test_what_is_withheld_is_told_by_its_sort():
    c, x, z, low = (Withheld(r) for r in ("c", "x", "z", "low"))
    rows = (
        (Shown("a"), c, c, x, c),
        (Shown("b"), Shown(7), x, low, Shown("O-1")),
        (Shown("d"), c, Shown(3), z, Shown("O-2")),
    )
    lines = withheld([table(*rows)], policy=PUBLIC, whole_tables=())
    assert lines[0] == "Open cases: 2 [c]: counts, from 1 to 4 or needed to keep such a count unknown."
    assert lines[1] == "Open cases: 1 [c]: cells that rest on a count withheld."
    assert lines[2] == "Open cases: 1 [c]: names that this reader may not see."
    assert lines[3] == "Open cases: 1 [x]: percentages of fewer than 20, or not available."
    assert lines[4] == "Open cases: 1 [x]: not available."
    assert lines[5] == "Open cases: 1 [z]: does not apply."
    assert lines[6].startswith("Open cases: 1 [low]: more than zero")
    assert len(lines) == 7


def test_a_table_withheld_whole_says_so():
    lines = withheld([table((Shown("a"), *(Withheld("c"),) * 4))], policy=PUBLIC, whole_tables=("t",))
    assert "every count is withheld [c], because no smaller set was proven safe" in lines[0]


def test_nothing_withheld_nothing_said():
    full = table((Shown("a"), Shown(7), Shown(3), Shown(50), Shown("O-1")))
    assert withheld([full], policy=PUBLIC, whole_tables=()) == ()
