import json
from datetime import date
from pathlib import Path

import pytest

from answerable.disclosure import LocalEngine, release
from answerable.record import write_export
from answerable.reports import recompute
from answerable.rules import find_body, load
from tests.histories import AT, received
from tests.unit.reports.motions import motion


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A figure made from a record's first entries, the record gone on since, and an export of all of it."""
    folder: Path = tmp_path_factory.mktemp("made")
    rules = load(find_body("lanternmakers"))
    record = motion()
    size = record.head().size
    record.append([received(n) for n in range(30)], after=size, at=AT.replace(year=2027))
    figure = release(
        record,
        rules,
        engine=LocalEngine(record, rules, folder / "segments"),
        measure="received",
        reader="staff",
        as_of=date(2026, 6, 30),
        since=date(2025, 7, 1),
        known_at=size + 20,
    )
    write_export(record, folder / "export", body=rules.body.id)
    return figure.to_json(), folder / "export", rules


def again(made, tmp_path, change=lambda plain: None):
    plain, export, rules = made
    plain = json.loads(json.dumps(plain))
    change(plain)
    return recompute(json.dumps(plain).encode(), export=export, rules=rules, scratch=tmp_path)


def test_a_figure_made_again_is_the_same_in_every_cell(made, tmp_path):
    (one,) = again(made, tmp_path)
    assert one.differing == () and one.cells > 20 and one.measure == "received"


def test_the_figures_of_a_report_are_found_in_it(made, tmp_path):
    report = {"blocks": [{"block": "Heading"}, {"block": "FigureBlock", "released": made[0]}] * 2}
    found = recompute(json.dumps(report).encode(), export=made[1], rules=made[2], scratch=tmp_path)
    assert [one.differing for one in found] == [(), ()]


def test_one_cell_that_differs_is_named(made, tmp_path):
    def change(plain):
        rows = plain["tables"][0]["rows"]
        row, place = next(
            (r, n)
            for r in rows
            for n, cell in enumerate(r)
            if isinstance(cell.get("value"), int) and cell["value"] > 5
        )
        row[place] = {"value": row[place]["value"] + 1}

    (one,) = again(made, tmp_path, change)
    assert len(one.differing) == 1 and "was published" in one.differing[0]


def test_a_row_that_was_left_out_is_found(made, tmp_path):
    def change(plain):
        plain["tables"][0]["rows"].pop()
        plain["tables"][0]["keys"].pop()

    assert "other rows or columns" in again(made, tmp_path, change)[0].differing[0]
    assert (
        "other tables" in again(made, tmp_path / "2", lambda plain: plain["tables"].clear())[0].differing[0]
    )


def test_a_figure_of_another_record_is_not_made_again(made, tmp_path):
    (one,) = again(made, tmp_path, lambda plain: plain.update(root="ab" * 32))
    assert one.cells == 0 and "the export begins otherwise" in one.differing[0]
    (one,) = again(made, tmp_path / "2", lambda plain: plain.update(known_at=10_000))
    assert "the export begins otherwise" in one.differing[0]


def test_what_holds_no_figure_cannot_be_made_again(made, tmp_path):
    with pytest.raises(ValueError, match="no figure in it"):
        recompute(b'{"blocks":[]}', export=made[1], rules=made[2], scratch=tmp_path)
    with pytest.raises(KeyError):
        again(made, tmp_path, lambda plain: plain.update(measure="unheard-of"))
