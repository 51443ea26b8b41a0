from datetime import date

import pytest

from answerable.disclosure import (
    Released,
    ReleasedColumn,
    ReleasedTable,
    Shown,
    Withheld,
    digest_of,
    released_json,
)

COLUMNS = (
    ReleasedColumn("stage", "Stage", "key"),
    ReleasedColumn("cases", "Cases", "count", "cases"),
    ReleasedColumn("since", "Since", "date"),
    ReleasedColumn("trained", "Trained", "flag"),
    ReleasedColumn("rate", "A month", "number"),
)
ROWS = (
    (Shown("Waiting for triage"), Shown(12), Shown(date(2026, 6, 30)), Shown(True), Shown(2.5)),
    (Shown("Under appeal"), Withheld("c"), Withheld("z"), Shown(False), Withheld("low")),
)
FIGURE = Released(
    measure="open-by-stage",
    title="Open by stage",
    question="How many are open?",
    unit="cases",
    numerator="Open cases.",
    denominator="None.",
    time_rule="At the end of D.",
    source="Order 8(2)",
    version="1",
    as_of=date(2026, 6, 30),
    since=date(2025, 7, 1),
    known_at=812,
    root="ab" * 32,
    reader="public",
    tables=(ReleasedTable("stages", "Stages", COLUMNS, ROWS, (("triage",), ("appeal",))),),
    notes=("A note.",),
    withheld=("Stages: 1 [c].",),
    guarantee="Counts from 1 to 4 are withheld.",
)


def test_a_mark_is_never_blank():
    assert [Withheld(r).mark for r in ("c", "x", "z", "low")] == ["[c]", "[x]", "[z]", "[low]"]


def test_a_figure_comes_back_from_its_json_as_it_was():
    assert Released.from_json(released_json(FIGURE)) == FIGURE


def test_its_json_is_canonical_so_that_its_digest_is_one():
    content = released_json(FIGURE)
    assert b'{"day":"2026-06-30"}' in content and b'{"withheld":"c"}' in content
    assert released_json(Released.from_json(content)) == content
    assert len(digest_of(FIGURE)) == 64


def test_a_cell_is_found_by_its_row_and_column():
    table = FIGURE.table("stages")
    assert table.cell(("triage",), "cases") == Shown(12)
    assert table.cell(("nowhere",), "cases") is None
    assert FIGURE.table("nowhere") is None
    with pytest.raises(KeyError, match="it has: stage, cases"):
        table.cell(("triage",), "nothing")


@pytest.mark.parametrize("content", [b"{}", b'{"measure": "x"}'])
def test_what_is_no_figure_is_refused(content):
    with pytest.raises(ValueError, match="not a released figure"):
        Released.from_json(content)


def test_a_reason_that_there_is_not_is_refused():
    content = released_json(FIGURE).replace(b'{"withheld":"c"}', b'{"withheld":"secret"}')
    with pytest.raises(ValueError, match="is no reason"):
        Released.from_json(content)
