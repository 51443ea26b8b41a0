"""A draft as those see it who sign it or are shown it early: made once more from what the record held then."""

from answerable.disclosure import Engine
from answerable.record import Entry, Id, Kind, Record, releases, standing
from answerable.reports.checks import check_release
from answerable.reports.formats import fragment
from answerable.reports.releases.composing import Announced, draft_release
from answerable.reports.releases.report import release_report
from answerable.rules import Rules


def drafted_article(record: Record, rules: Rules, *, engine: Engine, release: Id) -> str | None:
    """Give the draft of a release as an article for a page, or None where nothing is drafted."""
    entries = standing(record.read(subject=release))
    announced, drafted = (
        _latest(entries, releases.ReleaseAnnounced),
        _latest(entries, releases.ReleaseDrafted),
    )
    if announced is None or drafted is None:
        return None
    first, facts = announced.event.facts, drafted.event.facts
    assert isinstance(first, releases.ReleaseAnnounced) and isinstance(facts, releases.ReleaseDrafted)
    put_off = _latest(entries, releases.ReleasePostponed)
    out_on = getattr(put_off.event.facts, "on", first.on) if put_off else first.on
    draft = draft_release(
        record,
        rules,
        engine=engine,
        announced=Announced(release, first.series, first.since, first.as_of, out_on),
        known_at=facts.known_at,
        drafted_on=drafted.event.happened_on,
    )
    return fragment(release_report(rules, draft=draft, findings=check_release(draft)))


def _latest(entries: list[Entry], kind: type[Kind]) -> Entry | None:
    return next((e for e in reversed(entries) if isinstance(e.event.facts, kind)), None)
