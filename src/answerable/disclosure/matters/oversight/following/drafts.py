"""A draft on its way: what it says, who read it, and where the figures of today differ from those it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.disclosure.cells import Cell, Released, Shown
from answerable.disclosure.matters.answers import read_answer
from answerable.disclosure.matters.people import roster_of, with_office
from answerable.record import Entry, Id, Record, answers, oversight, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class DraftView:
    """The draft that lies on a point: its words and figures, by whom and when, and what a second person found."""

    words: str
    figures: tuple[Released, ...]
    quality: str
    by: str
    on: date
    entry: int
    is_held: bool
    verdict: str = ""
    verdict_words: str = ""
    reader: str = ""
    read_on: date | None = None
    remarks: str = ""


@dataclass(frozen=True)
class Difference:
    """One cell of a figure that is another now: where it stands, what the draft says, and what the record gives now."""

    figure: str
    where: str
    was: str
    now: str


def draft_of(record: Record, rules: Rules, *, point: Id, on: date) -> DraftView | None:
    """Give the draft that lies on a point, or None; its words are for those who may read papers of matters."""
    entries = [e for e in standing(record.read(subject=point)) if e.event.happened_on <= on]
    ends = (answers.AnswerDrafted, oversight.Answered)
    place = next((n for n in reversed(range(len(entries))) if isinstance(entries[n].event.facts, ends)), None)
    drafted = entries[place] if place is not None else None
    facts = drafted.event.facts if drafted else None
    if place is None or drafted is None or not isinstance(facts, answers.AnswerDrafted):
        return None
    read = [e for e in entries[place:] if isinstance(e.event.facts, answers.DraftReviewed)]
    paper = read_answer(record, facts.draft)
    return DraftView(
        words=paper.words if paper else "(this draft is no longer held)",
        figures=paper.figures if paper else (),
        quality=facts.quality,
        by=_who(record, rules, drafted),
        on=drafted.event.happened_on,
        entry=drafted.index,
        is_held=paper is not None,
        **(_read(record, rules, read[-1]) if read else {}),
    )


def differences(old: Sequence[Released], new: Sequence[Released]) -> tuple[Difference, ...]:
    """Give each cell that differs between the figures of a draft and the same figures as released now."""
    return tuple(one for was, now in zip(old, new, strict=True) for one in _differing(was, now))


def _read(record: Record, rules: Rules, entry: Entry) -> dict[str, Any]:
    facts = entry.event.facts
    assert isinstance(facts, answers.DraftReviewed)
    remarks = record.paper(facts.words) if facts.words else None
    return {
        "verdict": facts.verdict,
        "verdict_words": rules.term("draft-verdicts", facts.verdict).name,
        "reader": _who(record, rules, entry),
        "read_on": entry.event.happened_on,
        "remarks": remarks.words if remarks else "",
    }


def _who(record: Record, rules: Rules, entry: Entry) -> str:
    return with_office(record, rules, roster_of(record), entry.event.actor, entry.event.happened_on)


def _differing(old: Released, new: Released) -> Iterator[Difference]:
    after = {table.name: table for table in new.tables}
    for table in old.tables:
        now = after.get(table.name)
        rows = dict(zip(now.keys, now.rows, strict=True)) if now else {}
        for key, row in zip(table.keys, table.rows, strict=True):
            for n, column in enumerate(table.columns):
                cell = rows[key][n] if key in rows else None
                if cell != row[n]:
                    where = f"{table.title}: {' '.join(key)}, {column.title}"
                    yield Difference(old.title, where, _said(row[n]), _said(cell))
        for key in (k for k in rows if k not in table.keys):
            yield Difference(old.title, f"{table.title}: {' '.join(key)}", "no such row", "a row")


def _said(cell: Cell | None) -> str:
    if cell is None:
        return "no such row"
    return str(cell.value) if isinstance(cell, Shown) else cell.mark
