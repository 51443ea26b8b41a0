"""What has a day set for it is not done before that day, by anybody."""

from datetime import date

import pytest

from answerable.matters import NotAllowed, decide, fold
from answerable.record import Entry, Event, people, releases
from answerable.roster import fold_roster
from tests.lives import AT, guild, record_of

HASH = "ab" * 32
RELEASE = "F-quarter-2026-09"


def event(day: str, facts, by: str = "P-stan", subject: str = RELEASE) -> Event:
    return Event(subject=subject, facts=facts, happened_on=date.fromisoformat(day), actor=by)


def issue(day: str, *between: Event) -> tuple[Event, ...]:
    """Try to sign on a day, as the Clerk."""
    announced = releases.ReleaseAnnounced(
        series="quarter", on=date(2026, 10, 14), since=date(2026, 7, 1), as_of=date(2026, 9, 30)
    )
    drafted = releases.ReleaseDrafted(report=HASH, known_at=1, root=HASH, checks=HASH)
    clerk = event("2026-01-01", people.Appointed(role="clerk"), subject="P-clare")
    entries = list(
        record_of([clerk, event("2026-08-12", announced), *between, event("2026-10-13", drafted)]).read()
    )
    matter = fold([e for e in entries if e.event.subject == RELEASE], guild())
    facts = releases.ReleaseIssued(
        series="quarter",
        number=1,
        since=date(2026, 7, 1),
        as_of=date(2026, 9, 30),
        known_at=1,
        root=HASH,
        report=HASH,
    )
    roster = fold_roster([e for e in entries if isinstance(e, Entry) and e.event.subject == "P-clare"])
    return decide(guild(), matter, roster, event(day, facts, "P-clare"), on=date.fromisoformat(day))


def test_it_goes_out_on_its_day_and_after_it() -> None:
    assert issue("2026-10-14") and issue("2026-10-20")
    assert AT.year == 2026


def test_nobody_gets_it_a_day_early() -> None:
    with pytest.raises(
        NotAllowed, match=r"before the day that was set for it, 14 October 2026 \(Order 11\(2\)\)"
    ):
        issue("2026-10-13")


def test_the_day_that_counts_is_the_one_it_was_put_off_to() -> None:
    later = releases.ReleasePostponed(on=date(2026, 10, 21), reason="systems")
    with pytest.raises(NotAllowed, match="21 October 2026"):
        issue("2026-10-14", event("2026-10-12", later))
    assert issue("2026-10-21", event("2026-10-12", later))
