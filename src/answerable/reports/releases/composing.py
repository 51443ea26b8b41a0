"""A release put together from the record: its figures, what changed since the last one, and what is withheld."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.disclosure import (
    Engine,
    Released,
    Withheld,
    declared,
    release,
    root_at,
    status_marks,
)
from answerable.record import Entry, Record, register, releases, standing
from answerable.reports.checks import (
    ChangeNote,
    DraftSection,
    Earlier,
    Moved,
    ReleaseDraft,
    WithheldCell,
    cells,
    gone,
    opening,
    restated,
    row_name,
)
from answerable.reports.telling import said, tell
from answerable.rules import ReportPlan, Rules, Section


@dataclass(frozen=True)
class Announced:
    """A release as it was announced: its number in the record, series, period, and the day it is to go out."""

    id: str
    series: str
    since: date
    as_of: date
    out_on: date


def draft_release(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    announced: Announced,
    known_at: int,
    drafted_on: date,
) -> ReleaseDraft:
    """Put a release together from what the record held at a size; the same size gives the same draft, always.

    Raises KeyError for a series that the rules do not hold, and ValueError where it is never released.
    """
    plan = rules.report(announced.series)
    if plan.release is None:
        raise ValueError(f"The report {plan.id} is not released: its plan says nothing of it.")
    made = _bare(record, rules, engine, plan, announced, known_at, drafted_on)
    return replace(made, notes=tuple(_notes(record, rules, plan, made)), withheld=tuple(_withheld(made)))


def _bare(
    record: Record,
    rules: Rules,
    engine: Engine,
    plan: ReportPlan,
    announced: Announced,
    known_at: int,
    drafted_on: date,
) -> ReleaseDraft:
    """Give the draft with its figures, and without what is said of them."""
    how = plan.release
    assert how is not None, "asked only of a series that is released"
    sections = tuple(_sections(record, rules, engine, plan, announced, known_at))
    previous = last_release(record, rules, series=announced.series, until=known_at)
    measures = [section.measure for section in sections]
    since, as_of = announced.since, announced.as_of
    return ReleaseDraft(
        id=announced.id,
        series=announced.series,
        every=plan.every,
        title=plan.title,
        number=previous.number + 1 if previous else 1,
        since=since,
        as_of=as_of,
        out_on=announced.out_on,
        drafted_on=drafted_on,
        known_at=known_at,
        root=root_at(record, known_at),
        reader=plan.reader,
        statistician=how.statistician,
        officer=how.officer,
        governed_by=how.governed_by,
        sections=sections,
        declared=declared(engine, measures=measures, as_of=as_of, since=since, known_at=known_at),
        threshold=rules.reader(plan.reader).threshold,
        marks=status_marks(record, rules, known_at=known_at),
        previous=previous,
    )


def last_release(record: Record, rules: Rules, *, series: str, until: int) -> Earlier | None:
    """Give the last release of a series that the record held at a size, with its figures as they were frozen."""
    issued = standing(record.read(until=until, kinds={"ReleaseIssued", "Corrected"}))
    own = [(e, e.event.facts) for e in issued if getattr(e.event.facts, "series", None) == series]
    for entry, facts in reversed(own):
        assert isinstance(facts, releases.ReleaseIssued)
        return Earlier(
            id=entry.event.subject,
            number=facts.number,
            since=facts.since,
            as_of=facts.as_of,
            known_at=facts.known_at,
            figures=tuple(_frozen(record, facts)),
            marks=status_marks(record, rules, known_at=facts.known_at),
        )
    return None


def _frozen(record: Record, facts: releases.ReleaseIssued) -> Iterator[Released]:
    """Read the figures of a release from its own paper, as it was published; nothing is computed again."""
    paper = record.paper(dict(zip(facts.formats, facts.files, strict=True))["json"])
    for block in json.loads(paper.content)["blocks"] if paper else ():
        if block["block"] == "FigureBlock":
            yield Released.from_json(block["released"])


def _sections(
    record: Record, rules: Rules, engine: Engine, plan: ReportPlan, announced: Announced, known_at: int
) -> Iterator[DraftSection]:
    for section in plan.sections:
        figure = release(
            record,
            rules,
            engine=engine,
            measure=section.measure,
            reader=plan.reader,
            as_of=announced.as_of,
            since=announced.since,
            known_at=known_at,
        )
        yield _section(section, figure)


def _section(section: Section, figure: Released) -> DraftSection:
    sentence = tell(section.sentence, figure)
    return DraftSection(section.heading, section.sentence, sentence, figure, section.chart)


def _notes(record: Record, rules: Rules, plan: ReportPlan, made: ReleaseDraft) -> Iterator[ChangeNote]:
    """Say what differs from the last release: revisions, breaks, and what was left out by a change of the plan."""
    last = made.previous
    if last is None:
        return
    since = list(record.read(after=last.known_at, until=made.known_at))
    for moved in opening(made, last):
        yield _change("revision", moved, _why(since, last, moved))
    for moved in restated(made, last):
        yield _change("restated", moved, _why(since, last, moved))
    for before in last.figures:
        now = made.figure(before.measure)
        if now is None:
            yield ChangeNote(
                "left-out", before.measure, f"“{before.title}” is no longer part of this series."
            )
        elif now.version != before.version:
            words = (
                f"“{now.title}” is counted by version {now.version} of its definition, and was counted by version"
                f" {before.version}: the two cannot be compared."
            )
            yield ChangeNote("break", now.measure, words)
        else:
            for table, column, what in gone(now, before):
                words = f"{what} stood in the last release and not in this one: nothing was counted in it."
                yield ChangeNote("left-out", now.measure, words, table, (), column)


def _change(sort: str, moved: Moved, why: str) -> ChangeNote:
    was, now = said(getattr(moved.was, "value", "")), said(getattr(moved.now, "value", ""))
    if sort == "revision":
        words = f"{moved.name} at the start, {now}, were told as {was} at the end of the last release. {why}"
    else:
        words = f"The last release told {was} for {moved.where}; it is {now} now. {why}"
    return ChangeNote(
        "revision" if sort == "revision" else "restated",
        moved.measure,
        words,
        moved.table,
        moved.key,
        moved.column,
        moved.was,
        moved.now,
    )


def _why(since: Sequence[Entry], last: Earlier, moved: Moved) -> str:
    """Say which entries since then can explain it: those that tell of the days before, and those set right."""
    late = sum(e.event.happened_on <= last.as_of for e in since if not _corrects(e))
    corrected = sum(_corrects(e) for e in since)
    return (
        f"Since then {_counted(late, 'entry', 'entries')} about the days up to its end"
        f" {'was' if late == 1 else 'were'} recorded, and {_counted(corrected, 'correction', 'corrections')}."
    )


def _corrects(entry: Entry) -> bool:
    return isinstance(entry.event.facts, register.Corrected)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else f"no {many}"


def _withheld(made: ReleaseDraft) -> Iterable[WithheldCell]:
    for figure, table, key, column, cell in cells(made):
        if isinstance(cell, Withheld):
            yield WithheldCell(figure.measure, table.name, row_name(table, key), column, cell.reason)
