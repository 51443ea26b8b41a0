"""One release: what it is, who signed and who saw it early, what was noted later, and what its checks said."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters import NotHere
from answerable.disclosure.releases.calendar import ReleaseLine, release_lines
from answerable.record import Digest, Entry, Id, Record, releases, standing
from answerable.rules import Rules


@dataclass(frozen=True)
class SightLine:
    """Somebody who saw a release early: their office, why and when; their number, for the desk alone."""

    office: str
    reason: str
    on: date
    person: Id = ""


@dataclass(frozen=True)
class NoteLine:
    """A note that was added to a release after it went out."""

    on: date
    sort: str
    words: str


@dataclass(frozen=True)
class FoundLine:
    """Something that a check found: whether it stops the release, where, and in which words."""

    is_fault: bool
    where: str
    words: str


@dataclass(frozen=True)
class ReleaseView:
    """A release as everybody may see it; `stopped` and `found` tell the desk of drafts that were stopped."""

    line: ReleaseLine
    statistician: str
    officer: str
    governed_by: str
    known_at: int | None
    root: str
    entry: int | None
    early: tuple[SightLine, ...]
    notes: tuple[NoteLine, ...]
    previous: int | None
    next: int | None
    stopped: int
    found: tuple[FoundLine, ...]
    drafted_on: date | None
    drafted_by: Id | None


def release_view(
    record: Record, rules: Rules, *, series: str = "", number: int | None = None, release: Id = "", on: date
) -> ReleaseView:
    """Show one release, by its series and number or by its own id; raises NotHere where there is none."""
    lines = release_lines(record, rules, on=on)
    line = next(
        (
            x
            for x in lines
            if x.id == release or (number is not None and (x.series, x.number) == (series, number))
        ),
        None,
    )
    if line is None:
        raise NotHere(f"There is no release {release or f'{series} {number}'}.")
    entries = [e for e in standing(record.read(subject=line.id)) if e.event.happened_on <= on]
    out = next((e for e in entries if isinstance(e.event.facts, releases.ReleaseIssued)), None)
    drafted = next((e for e in reversed(entries) if isinstance(e.event.facts, releases.ReleaseDrafted)), None)
    plan = next((p for p in rules.reports if p.id == line.series), None)
    numbers = sorted(x.number for x in lines if x.series == line.series and x.number is not None)
    facts = out.event.facts if out else drafted.event.facts if drafted else None
    return ReleaseView(
        line=line,
        statistician=_office(rules, plan.release.statistician if plan and plan.release else None),
        officer=_office(rules, plan.release.officer if plan and plan.release else None),
        governed_by=plan.release.governed_by if plan and plan.release else "",
        known_at=getattr(facts, "known_at", None),
        root=getattr(facts, "root", ""),
        entry=out.index if out else None,
        early=tuple(_sight(rules, e) for e in entries if isinstance(e.event.facts, releases.EarlySightGiven)),
        notes=tuple(
            _note(record, rules, e) for e in entries if isinstance(e.event.facts, releases.ReleaseNoted)
        ),
        previous=max((n for n in numbers if line.number and n < line.number), default=None),
        next=min((n for n in numbers if line.number and n > line.number), default=None),
        stopped=sum(isinstance(e.event.facts, releases.ReleaseStopped) for e in entries),
        found=_found(record, entries),
        drafted_on=drafted.event.happened_on if drafted else None,
        drafted_by=drafted.event.actor if drafted else None,
    )


def _office(rules: Rules, role: str | None) -> str:
    return rules.role(role).name if role else "not named"


def _sight(rules: Rules, entry: Entry) -> SightLine:
    facts = entry.event.facts
    assert isinstance(facts, releases.EarlySightGiven)
    office = rules.term("early-sight-offices", facts.office).name if facts.office else "not told"
    reason = rules.term("early-sight-reasons", facts.reason).name
    return SightLine(office, reason, entry.event.happened_on, facts.person)


def _note(record: Record, rules: Rules, entry: Entry) -> NoteLine:
    facts = entry.event.facts
    assert isinstance(facts, releases.ReleaseNoted)
    sort = rules.term("release-note-sorts", facts.sort).name
    return NoteLine(entry.event.happened_on, sort, _words(record, facts.words))


def _found(record: Record, entries: Sequence[Entry]) -> tuple[FoundLine, ...]:
    """Give what the latest check found, whether it stopped the draft or was printed in it."""
    for entry in reversed(entries):
        facts = entry.event.facts
        match facts:
            case releases.ReleaseStopped():
                return _read(record, facts.findings)
            case releases.ReleaseDrafted():
                return _read(record, facts.checks)
            case releases.ReleaseIssued() if facts.checks:
                return _read(record, facts.checks)
    return ()


def _read(record: Record, digest: Digest) -> tuple[FoundLine, ...]:
    paper = record.paper(digest)
    found = json.loads(paper.content) if paper else []
    return tuple(FoundLine(one["sort"] == "fault", one["where"], one["words"]) for one in found)


def _words(record: Record, digest: Digest) -> str:
    paper = record.paper(digest)
    return paper.words if paper else "These words are no longer held."
