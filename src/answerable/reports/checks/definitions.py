"""Is it counted as last time: same definition, same parts in the same order, or a break that is marked?"""

from collections.abc import Iterator

from answerable.disclosure import Released, ReleasedTable
from answerable.reports.checks.draft import Earlier, ReleaseDraft
from answerable.reports.checks.finding import Finding, fault, note, row_name, whole

NEEDED = {"question": "asks no question", "unit": "says not what it counts", "numerator": "says not how it counts",
          "time_rule": "says not by which days", "source": "names no source", "version": "has no version",
          "guarantee": "does not say what a reader may rely on"}  # fmt: skip
DEFINING = {"numerator": "what is counted", "denominator": "what it is counted out of", "unit": "the unit",
            "time_rule": "by which day it counts"}  # fmt: skip


def check_definitions(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find definitions that are missing or moved, and sections, tables, columns and rows that went without a word."""
    seen: set[str] = set()
    for figure in draft.figures:
        if figure.measure in seen:
            yield fault("told-twice", figure.title, f"“{figure.title}” stands in the release twice.")
        seen.add(figure.measure)
        for name, why in NEEDED.items():
            if not getattr(figure, name).strip():
                yield fault("no-definition", figure.title, f"“{figure.title}” {why}.")
        for table in figure.tables:
            yield from _twice(figure, table)
    yield from _quality(draft)
    if draft.previous is not None:
        yield from _against(draft, draft.previous)


def _quality(draft: ReleaseDraft) -> Iterator[Finding]:
    if draft.figure("quality") is None:
        said = "The release says nothing of how well its figures were recorded: late entries, missing days, bunching."
        yield fault("no-quality", draft.title, said)


def _against(draft: ReleaseDraft, last: Earlier) -> Iterator[Finding]:
    for before in last.figures:
        now = draft.figure(before.measure)
        if now is None:
            yield from _left_out(draft, before)
        else:
            yield from _definition(draft, now, before)
            yield from _parts(draft, now, before)
    earlier = [f.measure for f in last.figures]
    for figure in draft.figures:
        if figure.measure not in earlier:
            yield note("new-section", figure.title, f"“{figure.title}” is new: no earlier release holds it.")
    common = [m for m in earlier if draft.figure(m)]
    if [f.measure for f in draft.figures if f.measure in common] != common:
        yield note("other-order", draft.title, "The parts stand in another order than in the last release.")


def _left_out(draft: ReleaseDraft, before: Released) -> Iterator[Finding]:
    found = draft.note("left-out", before.measure)
    if found:
        yield note("section-left-out", before.title, found.words)
    else:
        yield fault(
            "section-missing",
            before.title,
            f"“{before.title}” stood in the last release and is missing here. Put it back, or say why it was left out.",
        )


def _definition(draft: ReleaseDraft, now: Released, before: Released) -> Iterator[Finding]:
    marked = draft.note("break", now.measure)
    other = [words for name, words in DEFINING.items() if getattr(now, name) != getattr(before, name)]
    if now.version != before.version and marked is None:
        yield fault(
            "break-not-marked",
            now.title,
            f"“{now.title}” is counted by version {now.version} of its definition; the last release used version"
            f" {before.version}. The two cannot be compared, and nothing says so. Mark the break.",
        )
    elif now.version == before.version and other:
        yield fault(
            "definition-changed-silently",
            now.title,
            f"“{now.title}” says otherwise than in the last release {' and '.join(other)}, and calls it the same"
            " definition. Give it a new version, and mark the break.",
        )
    elif marked and now.version == before.version:
        yield fault(
            "break-of-nothing",
            now.title,
            f"A break is marked in “{now.title}”, and its definition is that of the last release, version"
            f" {now.version}.",
        )
    elif marked:
        yield note("break", now.title, marked.words)


def _parts(draft: ReleaseDraft, now: Released, before: Released) -> Iterator[Finding]:
    if draft.note("break", now.measure):
        return
    for table, column, words in gone(now, before):
        told = draft.note("left-out", now.measure, table=table, column=column)
        if told:
            yield note("part-left-out", now.title, told.words)
        else:
            yield fault("part-missing", now.title, f"{words} stood in the last release and is missing here.")
    for table_then in before.tables:
        table_now = now.table(table_then.name)
        if table_now is not None:
            yield from _rows(now, table_then, table_now)


def gone(now: Released, before: Released) -> Iterator[tuple[str, str, str]]:
    """Give each table, and each column of a table that is there, of the last release that this one lacks, in words."""
    for table in before.tables:
        found = now.table(table.name)
        if found is None:
            yield table.name, "", f"The table “{table.title}” of “{before.title}”"
            continue
        names = {c.name for c in found.columns}
        for column in table.columns:
            if column.name not in names:
                yield table.name, column.name, f"The column “{column.title}” of “{table.title}”"


def _rows(now: Released, before: ReleasedTable, found: ReleasedTable) -> Iterator[Finding]:
    """Find rows of a closed list that are gone: what was once told apart is told apart again, if only as nought."""
    if not _is_listed(before):
        return
    for key in before.keys:
        if key not in found.keys:
            yield note(
                "row-missing",
                now.title,
                f"The row “{row_name(before, key)}” of “{before.title}” stood in the last release and not in this one:"
                " nothing was counted in it.",
            )


def _is_listed(table: ReleasedTable) -> bool:
    """Tell whether a table has the same rows each time: one key column, and a row for the total."""
    keys = [c for c in table.columns if c.role == "key"]
    if len(keys) != 1 or ("total",) not in table.keys:
        return False
    # Months and years differ from one period to the next, and rows of single matters come and go.
    return not any(key[0][:1].isdigit() for key in table.keys) and _has_nought(table)


def _has_nought(table: ReleasedTable) -> bool:
    """Tell whether a table shows rows of which there was none, as one that follows a list does."""
    counts = [n for n, c in enumerate(table.columns) if c.role == "count"]
    return any(all(whole(row[n]) == 0 for n in counts) for row in table.rows) if counts else False


def _twice(now: Released, table: ReleasedTable) -> Iterator[Finding]:
    for key in dict.fromkeys(k for k in table.keys if table.keys.count(k) > 1):
        yield fault("row-twice", now.title, f"The row “{' / '.join(key)}” stands twice in “{table.title}”.")
