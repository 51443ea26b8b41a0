"""What is true of every release: nobody who adds, subtracts and compares finds a count below the policy."""

import io
import re
import zipfile
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answerable.disclosure import release, released_json
from answerable.disclosure.protection import Publication, audit, guard
from answerable.measures import Column, Place, Sum, Table
from answerable.record import MemoryRecord
from answerable.reports import FigureBlock, Report, chart, data, document, fragment, pdf_document, tables_zip
from answerable.rules import find_body, load
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE, ByHand, counted, figure

THRESHOLD = 3


def two_way(numbers: list[list[int]]) -> tuple[dict[Place, int], list[Sum], list[Place]]:
    """A table of counts with both its margins: every count by place, the sums, and the places inside."""
    rows, columns = range(len(numbers)), range(len(numbers[0]))

    def at(r: object, c: object) -> Place:
        return Place("t", (str(r),), str(c))

    counts = {at(r, c): numbers[r][c] for r in rows for c in columns}
    inside = list(counts)
    sums = []
    for r in rows:
        sums.append(Sum(at(r, "all"), tuple((1, at(r, c)) for c in columns)))
    for c in (*columns, "all"):
        sums.append(Sum(at("total", c), tuple((1, at(r, c)) for r in rows)))
    for one in sums:
        counts[one.whole] = sum(counts[p] for _, p in one.parts)
    return counts, sums, inside


def every_solution(
    counts: dict[Place, int], sums: list[Sum], inside: list[Place], hidden: frozenset[Place], most: int
) -> dict[Place, np.ndarray]:
    """Every table of whole numbers up to `most` that agrees with what is shown: each place with all its values."""
    unknown = [p for p in inside if p in hidden]
    grid = (
        np.indices((most + 1,) * len(unknown)).reshape(len(unknown), -1) if unknown else np.zeros((0, 1), int)
    )
    values = dict(zip(unknown, grid, strict=True))
    width = grid.shape[1]
    for place in inside:
        values.setdefault(place, np.full(width, counts[place]))
    fits = np.ones(width, bool)
    for one in sums:
        values[one.whole] = sum(sign * values[p] for sign, p in one.parts)
        if one.whole not in hidden:
            fits &= values[one.whole] == counts[one.whole]
    return {place: found[fits] for place, found in values.items()}


def tables(rows: int, columns: int, most: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(st.integers(0, most), min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


@settings(max_examples=120, deadline=None)
@given(st.one_of(tables(2, 2, 6), tables(3, 2, 4), tables(2, 3, 4), tables(4, 1, 6)))
def test_every_small_count_can_be_nought_and_can_be_the_threshold(numbers):
    counts, sums, inside = two_way(numbers)
    guarded = guard(counts, sums, threshold=THRESHOLD)
    small = [p for p, n in counts.items() if 0 < n < THRESHOLD]
    assert set(small) <= guarded.hidden
    # One count moves by the threshold at most, and with it others by no more: larger numbers need not be tried.
    most = max(counts[p] for p in inside) + THRESHOLD
    found = every_solution(counts, sums, inside, guarded.hidden, most=most)
    for place in small:
        assert found[place].min() == 0, f"{place} cannot be 0"
        assert found[place].max() >= THRESHOLD, f"{place} cannot be {THRESHOLD}"


@settings(max_examples=150, deadline=None)
@given(tables(2, 3, 2), st.data())
def test_the_auditor_finds_what_trying_every_table_finds(numbers, data):
    counts, sums, inside = two_way(numbers)
    total = counts[Place("t", ("total",), "all")]
    assume(total <= 8)
    hidden = frozenset(
        data.draw(st.sets(st.sampled_from([p for p in counts if p.key != ("total",) or p.column != "all"])))
    )
    small = frozenset(data.draw(st.sets(st.sampled_from(sorted(hidden, key=str))))) if hidden else frozenset()
    # The whole total is shown, so that no count is larger: every table there is gets tried.
    found = every_solution(counts, sums, inside, hidden, most=total)
    pinned = {p for p in small if found[p].min() > 0 or found[p].max() < THRESHOLD}
    shown = {p: n for p, n in counts.items() if p not in hidden}
    assert set(audit(Publication(shown, hidden, small, tuple(sums), THRESHOLD)).breaches) == pinned


def test_without_company_the_attack_succeeds():
    """The control arm: where only the small counts are hidden, more than nine in ten are found."""
    found = tried = 0
    random = np.random.default_rng(7)
    for _ in range(60):
        numbers = random.integers(5, 40, (5, 5))
        for r, c in random.integers(0, 5, (2, 2)):
            numbers[r, c] = random.integers(1, 5)
        counts, sums, _ = two_way(numbers.tolist())
        small = frozenset(p for p, n in counts.items() if 0 < n < 5)
        shown = {p: n for p, n in counts.items() if p not in small}
        found += len(audit(Publication(shown, small, small, tuple(sums), 5)).breaches)
        tried += len(small)
        hidden = guard(counts, sums, threshold=5).hidden
        shown = {p: n for p, n in counts.items() if p not in hidden}
        assert audit(Publication(shown, hidden, small, tuple(sums), 5)).safe
    assert found > 0.9 * tried > 50


# -- artefacts: whatever is withheld is in none of them ------------------------------------------------------------

CANARIES = ("7919", "4177", "6271")


@pytest.fixture(scope="module")
def report() -> Report:
    """A report whose withheld cells hold numbers that would be known anywhere: 7919 cases, 4177 days, 6271 a month."""
    table, sums = counted(
        "stages", {"triage": (7919,), "panel": (2,)}, "cases", key="stage", title="Open by stage"
    )
    columns = (
        Column("month", "Month", "key"),
        Column("opened", "Opened", "count", "cases"),
        Column("closed", "Closed", "count", "cases"),
        Column("median", "Half within", "days", "days", base="closed"),
        Column("pace", "A month", "number", "cases", base="closed"),
    )
    rows = (("2026-05", 7919, 2, 4177, 6271.0), ("2026-06", 2, 7919, 12, 3.0), ("total", 7921, 7921, 20, 9.0))
    months = Table("months", "By month", columns, rows)
    sums += [
        Sum(
            Place("months", ("total",), c),
            tuple((1, Place("months", (m,), c)) for m in ("2026-05", "2026-06")),
        )
        for c in ("opened", "closed")
    ]
    engine = ByHand(figure("canary", table, months, sums=sums))
    released = release(
        MemoryRecord(),
        load(find_body("lanternmakers")),
        engine=engine,
        measure="canary",
        reader="public",
        as_of=AS_OF,
        since=SINCE,
    )
    blocks = (
        FigureBlock(released, "bars"),
        FigureBlock(released, "stock-and-flow"),
        FigureBlock(released, "survival"),
    )
    return Report("M-1", "Canaries", "", "The Guild", "public", blocks, AS_OF, 0, released.root)


def artefacts(report: Report) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(tables_zip(report)))
    drawn = [
        chart(f, sort) for f, sort in product(report.figures[:1], ("bars", "stock-and-flow", "survival"))
    ]
    return {
        "page": fragment(report),
        "document": document(report),
        "data": data(report).decode(),
        "released": released_json(report.figures[0]).decode() + repr(report),
        "tables": "\n".join(archive.read(name).decode() for name in archive.namelist()),
        "charts": "\n".join(d.svg + d.description + d.caption for d in drawn if d),
    }


def test_no_artefact_holds_what_is_withheld(report):
    made = artefacts(report)
    for name, content in made.items():
        plain = re.sub(r"(?<=\d),(?=\d{3})", "", content)
        plain = re.sub(r"[0-9a-f]{64}", "", plain)
        assert "7921" in plain or name == "charts", f"{name} is not even a figure"
        assert not [c for c in CANARIES if c in plain], name


@pytest.mark.pdf
def test_no_pdf_holds_what_is_withheld(report):
    from pypdf import PdfReader

    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf_document(report))).pages)
    plain = text.replace(",", "")
    assert "7921" in plain
    assert not [c for c in CANARIES if c in plain]
