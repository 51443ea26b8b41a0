"""A draft set as a report: what it is, its figures, what changed, what is withheld and why, and the definitions."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from answerable.disclosure import REASONS, spoken
from answerable.reports.checks import Finding, ReleaseDraft, WithheldCell
from answerable.reports.closing import how_to_read
from answerable.reports.report import Block, FigureBlock, Heading, Pairs, Report, Sentence, Words
from answerable.rules import Rules


def release_report(rules: Rules, *, draft: ReleaseDraft, findings: Sequence[Finding]) -> Report:
    """Set a draft as one report, in the order in which it is read; notes of its checks are printed in it."""
    blocks: list[Block] = [*_about(rules, draft)]
    for section in draft.sections:
        blocks.append(Heading(section.heading, anchor=section.measure))
        blocks += [Sentence(section.sentence)] if section.sentence else []
        blocks.append(FigureBlock(section.figure, section.chart, section.sentence))
    blocks += _changes(draft, findings)
    blocks += _withheld(draft)
    blocks += _early(draft)
    return Report(
        about=draft.id,
        title=f"{draft.title}, number {draft.number}",
        subtitle=f"{spoken(draft.since)} to {spoken(draft.as_of)}",
        body=rules.body.name,
        reader=draft.reader,
        blocks=(*blocks, *how_to_read(draft.figures)),
        as_of=draft.as_of,
        known_at=draft.known_at,
        root=draft.root,
    )


def _about(rules: Rules, draft: ReleaseDraft) -> Iterator[Block]:
    last = draft.previous
    yield Heading("About this release", anchor="about")
    yield Pairs(
        (
            ("Series", f"{draft.title}; it comes out every {draft.every}"),
            ("Number", f"{draft.number}"),
            ("Period", f"{spoken(draft.since)} to {spoken(draft.as_of)}"),
            ("Announced for", spoken(draft.out_on)),
            ("Put together by", rules.role(draft.statistician).name),
            ("Signed by", rules.role(draft.officer).name),
            ("Published by decision", draft.governed_by),
            ("The release before it", f"number {last.number}, to {spoken(last.as_of)}" if last else "none"),
            ("Rests on", f"the first {draft.known_at:,} entries of the record"),
        )
    )  # fmt: skip
    yield Words(
        "It stands as it is for good. What is found wrong later is noted beside it, and told in the next.",
        "note",
    )


def _changes(draft: ReleaseDraft, findings: Sequence[Finding]) -> Iterator[Block]:
    yield Heading("What changed since the last release", anchor="changes")
    notes = [f.words for f in findings if not f.is_fault and f.check != "early-sight"]
    if draft.previous is None:
        yield Words("This is the first release of its series.")
    elif not notes:
        yield Words(
            "Nothing that the last release told was changed: what was open at its end is open at this start."
        )
    for words in notes:
        yield Words(words)


def _withheld(draft: ReleaseDraft) -> Iterator[Block]:
    yield Heading("Everything that is withheld, and why", anchor="withheld")
    if not draft.withheld:
        yield Words("Nothing is withheld.")
        return
    yield Words(f"{len(draft.withheld):,} cells hold no number. Each of them stands here with its reason.")
    by_table: dict[tuple[str, str], list[WithheldCell]] = defaultdict(list)
    for one in draft.withheld:
        by_table[one.measure, one.table].append(one)
    for at, some in by_table.items():
        yield Words(f"{_table(draft, *at)}. {_cells(draft, at, some)}.")


def _table(draft: ReleaseDraft, measure: str, table: str) -> str:
    figure = draft.figure(measure)
    found = figure.table(table) if figure else None
    if figure is None or found is None:
        return f"{measure}: {table}"
    return figure.title if figure.title == found.title else f"{figure.title}: {found.title}"


def _cells(draft: ReleaseDraft, at: tuple[str, str], some: Sequence[WithheldCell]) -> str:
    figure = draft.figure(at[0])
    table = figure.table(at[1]) if figure else None
    titles = {c.name: c.title for c in table.columns} if table else {}
    by_reason: dict[str, list[str]] = defaultdict(list)
    for one in some:
        by_reason[one.reason].append(f"{one.row} ({titles.get(one.column, one.column)})")
    return "; ".join(f"[{r}] {_meaning(r)}: {', '.join(rows)}" for r, rows in by_reason.items())


def _meaning(reason: str) -> str:
    return next((meaning for mark, meaning in REASONS.items() if mark == reason), reason)


def _early(draft: ReleaseDraft) -> Iterator[Block]:
    yield Heading("Who saw it before it went out", anchor="early-sight")
    if not draft.early:
        yield Words("Nobody but those who put it together and sign it.")
        return
    people = "1 person was" if len(draft.early) == 1 else f"{len(draft.early):,} persons were"
    yield Words(f"{people} shown it before {spoken(draft.out_on)}.")
    yield Pairs(tuple((one.office, f"{one.reason}, on {spoken(one.on)}") for one in draft.early))
