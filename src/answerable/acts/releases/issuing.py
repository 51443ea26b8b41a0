"""A release is put together by one person and signed by another; what does not agree is stopped, and says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from answerable.acts.releases.announcing import announced_day
from answerable.acts.step import ActRefused, Draft, fill, on_paper, take, take_one, today
from answerable.disclosure import Engine
from answerable.record import Entry, Event, Head, Id, Record, releases, standing
from answerable.reports import (
    Announced,
    EarlySight,
    Finding,
    ReleaseDraft,
    check_release,
    draft_paper,
    draft_release,
    findings_paper,
    freeze_release,
    last_release,
)
from answerable.rules import Rules


@dataclass(frozen=True)
class Drawn:
    """What became of a draft: what its checks found, and the head of the record with it; stopped if one is a fault."""

    release: Id
    number: int
    findings: tuple[Finding, ...]
    head: Head

    @property
    def is_stopped(self) -> bool:
        """Tell whether something in it stopped it."""
        return any(one.is_fault for one in self.findings)


def draft(record: Record, rules: Rules, *, engine: Engine, release: Id, by: Id, at: datetime) -> Drawn:
    """Put an announced release together from the record as it is, and check it: it is drafted, or stopped with why.

    Raises ActRefused where no such release is announced, and NotAllowed where it is not for this person.
    """
    on = today(rules, at)
    made: list[Drawn] = []

    def drafted(head: Head) -> Draft:
        one = draft_release(
            record,
            rules,
            engine=engine,
            announced=_announced(record, release),
            known_at=head.size,
            drafted_on=on,
        )
        findings = check_release(one)
        made[:] = [Drawn(release, one.number, findings, head)]
        if made[0].is_stopped:
            return _stopped(release, findings, on, by)
        words = draft_paper(rules, one, findings)
        checks = findings_paper(findings, about=release, is_public=True)
        facts = fill(
            releases.ReleaseDrafted,
            report=words.digest,
            known_at=one.known_at,
            root=one.root,
            checks=checks.digest,
            notes=len(findings),
            office=one.statistician,
        )
        return Draft((Event(subject=release, facts=facts, happened_on=on, actor=by),), (words, checks))

    head = take(record, rules, draft=drafted, at=at)
    return replace(made[0], head=head)


def issue(
    record: Record, rules: Rules, *, engine: Engine, release: Id, pdf: bool, by: Id, at: datetime
) -> Drawn:
    """Sign a drafted release and let it go out, numbered and frozen: exactly what was drafted, with who saw it early.

    It is checked once more, and stopped if anything does not agree. Raises ActRefused where nothing is drafted or the
    record no longer gives what was drafted, NotAllowed for whoever drafted it and before its day.
    """
    on = today(rules, at)
    made: list[Drawn] = []

    def issued(head: Head) -> Draft:
        one = _as_drafted(record, rules, engine, release)
        one = replace(one, early=_early(record, rules, release))
        findings = check_release(one)
        made[:] = [Drawn(release, one.number, findings, head)]
        if made[0].is_stopped:
            return _stopped(release, findings, on, by)
        event, papers = freeze_release(rules, draft=one, findings=findings, pdf=pdf, on=on, by=by)
        return Draft((event,), tuple(papers))

    head = take(record, rules, draft=issued, at=at)
    return replace(made[0], head=head)


def show_early(
    record: Record, rules: Rules, *, release: Id, person: Id, office: str, reason: str, by: Id, at: datetime
) -> Head:
    """Note that somebody is shown a drafted release before it goes out: it is counted, with their office, in public."""
    facts = fill(releases.EarlySightGiven, person=person, office=office, reason=reason)
    return take_one(record, rules, subject=release, facts=facts, happened_on=today(rules, at), by=by, at=at)


def note(record: Record, rules: Rules, *, release: Id, sort: str, words: str, by: Id, at: datetime) -> Head:
    """Add a note to a release that is out; the release stands as it is, and the note shows on it."""
    paper = on_paper(words, about=release, is_public=True)
    facts = fill(releases.ReleaseNoted, sort=sort, words=paper.digest)
    return take_one(
        record,
        rules,
        subject=release,
        facts=facts,
        happened_on=today(rules, at),
        by=by,
        at=at,
        papers=(paper,),
    )


def _stopped(release: Id, findings: Sequence[Finding], on: date, by: Id) -> Draft:
    paper = findings_paper(findings, about=release, is_public=True)
    facts = fill(releases.ReleaseStopped, findings=paper.digest, faults=sum(one.is_fault for one in findings))
    return Draft((Event(subject=release, facts=facts, happened_on=on, actor=by),), (paper,))


def _announced(record: Record, release: Id) -> Announced:
    entries = standing(record.read(subject=release))
    facts = next(
        (e.event.facts for e in entries if isinstance(e.event.facts, releases.ReleaseAnnounced)), None
    )
    day = announced_day(record, release)
    if not isinstance(facts, releases.ReleaseAnnounced) or day is None:
        raise ActRefused("release", f"No release {release} is announced", "Check the number in the calendar.")
    return Announced(release, facts.series, facts.since, facts.as_of, day)


def _as_drafted(record: Record, rules: Rules, engine: Engine, release: Id) -> ReleaseDraft:
    """Put the release together once more as it was drafted; refuse where it comes out otherwise."""
    drafted = _drafted(record, release)
    facts = drafted.event.facts
    assert isinstance(facts, releases.ReleaseDrafted)
    one = draft_release(
        record,
        rules,
        engine=engine,
        announced=_announced(record, release),
        known_at=facts.known_at,
        drafted_on=drafted.event.happened_on,
    )
    latest = last_release(record, rules, series=one.series, until=record.head().size)
    kept = record.paper(facts.report)
    same = kept is not None and kept.content == draft_paper(rules, one, check_release(one)).content
    if not same or one.number != (latest.number + 1 if latest else 1):
        raise ActRefused(
            "release",
            f"What was drafted for {release} is not what the record and the rules give today",
            "Put it together again, and look at it again.",
        )
    return one


def _drafted(record: Record, release: Id) -> Entry:
    entries = standing(record.read(subject=release))
    latest = next((e for e in reversed(entries) if isinstance(e.event.facts, releases.ReleaseDrafted)), None)
    if latest is None:
        raise ActRefused("release", f"Nothing is drafted for {release}", "Put it together first.")
    return latest


def _early(record: Record, rules: Rules, release: Id) -> tuple[EarlySight, ...]:
    entries = standing(record.read(subject=release))
    given = [(e.event.happened_on, e.event.facts) for e in entries]
    return tuple(
        EarlySight(
            office=rules.term("early-sight-offices", facts.office).name if facts.office else "",
            reason=rules.term("early-sight-reasons", facts.reason).name,
            on=on,
        )
        for on, facts in given
        if isinstance(facts, releases.EarlySightGiven)
    )
