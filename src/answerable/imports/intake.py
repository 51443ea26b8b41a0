"""Take a whole export in: every row read, counted, and accepted or faulted; safe to repeat."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from answerable.days import local_day
from answerable.imports.draft import Drafter
from answerable.imports.mapping import FilePlan, Mapping
from answerable.imports.odd import Observer
from answerable.imports.report import FileTally, ImportReport, RowFault, RowRemark
from answerable.imports.rows import Row, SourceFile, open_source
from answerable.record import Event, Paper, Record, write_paper
from answerable.record import register as register_kinds
from answerable.rules import Rules

BATCH = 10_000
Progress = Callable[[str, int, int], None]
Known = dict[tuple[str, str], tuple[int, Event]]


@dataclass(frozen=True)
class Intake:
    """One import on its way: where it comes from, what is known already, and who takes it in."""

    record: Record
    mapping: Mapping
    drafter: Drafter
    observer: Observer
    known: Known
    report: ImportReport


def take_in(
    record: Record, rules: Rules, *, mapping: Mapping, folder: Path, by: str, at: datetime, progress: Progress
) -> ImportReport:
    """Read an export into the record and say what came of every row.

    Rows become events with their origin (mapping, file and row), recorded at `at` by `by`, in batches that are each
    written whole or not at all. A row already in the record adds nothing; one that now says something else is a
    fault, since an entry is corrected and never replaced. `progress(file, rows, entries)` is told after each batch.
    Returns tallies where, for each file, read = accepted + faulted.
    """
    report = ImportReport(mapping.id)
    sources = {}
    for name, plan in mapping.files.items():
        report.files[name] = FileTally()
        source = open_source(folder, name, _columns(plan))
        if isinstance(source, RowFault):
            report.faults.append(source)
        else:
            sources[name] = source
    if len(sources) < len(mapping.files):
        return report
    drafter = Drafter(mapping, sources, by)
    intake = Intake(record, mapping, drafter, Observer(drafter), _known(record, mapping), report)
    for source in sources.values():
        for batch in _batches(_new_events(intake, source)):
            report.added += _append(record, batch, at)
            progress(source.name, report.files[source.name].read, report.added)
    if report.added:
        _append_summary(record, rules, report, sources, by=by, at=at)
    return report


def _known(record: Record, mapping: Mapping) -> Known:
    if not record.origins(f"{mapping.id}/"):
        return {}
    entries = (e for e in record.read() if (e.event.origin or "").startswith(f"{mapping.id}/"))
    return {(e.event.origin or "", e.event.kind): (e.index, e.event) for e in entries}


def _new_events(intake: Intake, source: SourceFile) -> Iterator[Event]:
    tally = intake.report.files[source.name]
    for line, row in source.rows():
        tally.read += 1
        events = row if isinstance(row, RowFault) else intake.drafter.draft(source.name, line, row)
        changed = None if isinstance(events, RowFault) else _changed(intake, source.name, line, events)
        if isinstance(events, RowFault) or changed:
            tally.faulted += 1
            intake.report.faults.append(changed or events)  # type: ignore[arg-type]
            continue
        tally.accepted += 1
        yield from _fresh(intake, tally, events)
        intake.report.remarks.extend(_remarks(intake, source.name, line, row))


def _fresh(intake: Intake, tally: FileTally, events: Sequence[Event]) -> list[Event]:
    fresh = [e for e in events if (e.origin or "", e.kind) not in intake.known]
    tally.known += bool(intake.known) and not fresh
    return fresh


def _remarks(intake: Intake, name: str, line: int, row: Row | RowFault) -> Iterator[RowRemark]:
    return intake.observer.remarks(name, line, row) if isinstance(row, dict) else iter(())


def _changed(intake: Intake, name: str, line: int, events: Sequence[Event]) -> RowFault | None:
    for event in events:
        index, before = intake.known.get((event.origin or "", event.kind), (0, event))
        if (before.subject, before.facts, before.happened_on) != (
            event.subject,
            event.facts,
            event.happened_on,
        ):
            reason = f"this row now differs from entry {index}, which was read from it earlier"
            return RowFault(name, line, event.kind, reason, f"record a correction of entry {index}")
    return None


def _batches(events: Iterator[Event]) -> Iterator[list[Event]]:
    batch: list[Event] = []
    for event in events:
        batch.append(event)
        if len(batch) == BATCH:
            yield batch
            batch = []
    yield batch


def _append(record: Record, events: Sequence[Event], at: datetime, papers: Sequence[Paper] = ()) -> int:
    if events:
        record.append(events, after=record.head().size, at=at, papers=papers)
    return len(events)


def _append_summary(
    record: Record,
    rules: Rules,
    report: ImportReport,
    sources: dict[str, SourceFile],
    *,
    by: str,
    at: datetime,
) -> None:
    """Record that the import took place, and keep its files as papers: not a word of the source is lost."""
    subject = f"import/{report.mapping}"
    papers = [write_paper(s.content, about=subject, media="text/csv") for s in sources.values()]
    facts = register_kinds.Imported(
        mapping=report.mapping,
        read=sum(t.read for t in report.files.values()),
        accepted=sum(t.accepted for t in report.files.values()),
        faulted=sum(t.faulted for t in report.files.values()),
        files=tuple(p.digest for p in papers),
    )
    on = local_day(at, rules.body.timezone)
    report.added += _append(
        record, [Event(subject=subject, facts=facts, happened_on=on, actor=by)], at, papers
    )


def _columns(plan: FilePlan) -> set[str]:
    columns = {plan.key, *plan.needs, *plan.agree, *(c for cs in plan.agree.values() for c in cs)}
    for event in plan.events:
        columns |= {event.subject, *event.present, *event.any_present, *event.where}
        columns |= set(filter(None, [event.once_for]))
        columns |= {s.column for s in event.facts.values() if s.column}
        if event.happened_on.file is None and event.happened_on.column:
            columns.add(event.happened_on.column)
    return columns
