"""A release is announced beforehand, put together by one, signed by another on its day, noted later; or it is stopped."""

from datetime import date

import pytest

from answerable import acts, disclosure, reports
from answerable.measures import OracleEngine
from answerable.record import releases
from tests.people import CLARE, IVAN, MALLORY, WILMA, Register, received
from tests.released import FIRST, STAN, office, told_anew
from tests.unit.reports.motions import attest


@pytest.fixture
def register() -> Register:
    return office().on("2025-10-01")


def engine(register: Register) -> OracleEngine:
    return OracleEngine(register.record, register.rules)


def announced(register: Register) -> str:
    return register.act(acts.releases.announce, series="quarter", as_of=FIRST, by=STAN).matter


def drafted(register: Register) -> str:
    release = announced(register)
    received(register)
    register.on("2026-01-13")
    drawn = register.act(acts.releases.draft, engine=engine(register), release=release, by=STAN)
    assert not drawn.is_stopped, drawn.findings
    return release


def issued(register: Register) -> str:
    release = drafted(register)
    register.on("2026-01-15")
    register.act(acts.releases.issue, engine=engine(register), release=release, pdf=False, by=CLARE)
    return release


# -- the calendar --------------------------------------------------------------------------------------------------


def test_the_usual_day_is_so_many_working_days_after_the_period(register: Register) -> None:
    release = announced(register)
    facts = register.last("ReleaseAnnounced")
    assert release == "F-quarter-2025-12"
    assert (facts.since, facts.as_of, facts.on) == (date(2025, 10, 1), FIRST, date(2026, 1, 15))


def test_it_is_announced_four_weeks_beforehand_or_not_for_that_day(register: Register) -> None:
    register.on("2025-12-29")
    with pytest.raises(acts.NotAllowed) as refused:
        announced(register)
    assert "4 weeks beforehand, so 26 January 2026 is the earliest (Order 11(1))" in str(refused.value)


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"as_of": date(2025, 12, 30)}, "as_of", "not the last day of a quarter"),
        ({"on": date(2026, 1, 17)}, "on", "no working day"),
        ({"on": date(2025, 12, 1)}, "on", "before the period has ended"),
        ({"series": "standing"}, "series", "No series 'standing' is released"),
    ],
)
def test_what_cannot_be_announced(register: Register, given: dict, field: str, words: str) -> None:
    with pytest.raises(acts.ActRefused, match=words) as refused:
        register.act(acts.releases.announce, **{"series": "quarter", "as_of": FIRST, "by": STAN} | given)
    assert refused.value.field == field


def test_a_period_is_announced_once_and_the_next_comes_after_it(register: Register) -> None:
    announced(register)
    with pytest.raises(acts.ActRefused, match="was announced already"):
        announced(register)
    following = register.show(acts.releases.next_period, series="quarter", on=register.today)
    assert following == date(2026, 3, 31)


def test_a_release_that_is_not_out_on_its_day_is_late_by_itself(register: Register) -> None:
    announced(register)
    view = register.show(disclosure.calendar, on=date(2026, 1, 20))
    assert view.sentence == "One release is late: announced for a day that is past, and not out."
    assert view.coming[0].status == "Announced for 15 January 2026 and not out, 3 working days late"


def test_it_is_put_off_with_a_reason_and_told_as_late(register: Register) -> None:
    release = announced(register)
    register.on("2026-01-14")
    register.act(
        acts.releases.postpone,
        release=release,
        on=date(2026, 1, 22),
        reason="late-entries",
        words="Entries came late.",
        by=STAN,
    )
    line = register.show(disclosure.calendar, on=register.today).coming[0]
    assert (line.out_on, line.is_late, line.is_overdue) == (date(2026, 1, 22), True, False)
    assert line.status == "To come on 22 January 2026, announced first for 15 January 2026"
    assert (line.postponed[0].reason, line.postponed[0].words) == ("entries came late", "Entries came late.")
    with pytest.raises(acts.ActRefused, match="not later than 22 January 2026"):
        register.act(acts.releases.postpone, release=release, on=date(2026, 1, 21), reason="systems", by=STAN)
    with pytest.raises(acts.ActRefused, match="no working day"):
        register.act(acts.releases.postpone, release=release, on=date(2026, 1, 24), reason="systems", by=STAN)
    with pytest.raises(acts.ActRefused, match="No release F-x is announced"):
        register.act(acts.releases.postpone, release="F-x", on=date(2026, 1, 23), reason="systems", by=STAN)


# -- drafting and signing ------------------------------------------------------------------------------------------


def test_who_put_it_together_does_not_sign_it_and_nobody_signs_it_early(register: Register) -> None:
    register.act(acts.people.appoint, person=STAN, role="clerk", by=CLARE)
    release = drafted(register)
    register.on("2026-01-15")
    with pytest.raises(acts.NotAllowed, match="this needs a second person"):
        register.act(acts.releases.issue, engine=engine(register), release=release, pdf=False, by=STAN)
    register.on("2026-01-14")
    with pytest.raises(acts.NotAllowed, match="before the day that was set for it, 15 January 2026"):
        register.act(acts.releases.issue, engine=engine(register), release=release, pdf=False, by=CLARE)


def test_only_the_statistician_puts_it_together(register: Register) -> None:
    release = announced(register)
    register.on("2026-01-13")
    with pytest.raises(acts.NotAllowed):
        register.act(acts.releases.draft, engine=engine(register), release=release, by=IVAN)
    with pytest.raises(acts.ActRefused, match="No release F-x is announced"):
        register.act(acts.releases.draft, engine=engine(register), release="F-x", by=STAN)


def test_it_goes_out_numbered_with_its_files_and_who_saw_it(register: Register) -> None:
    release = drafted(register)
    register.act(
        acts.releases.show_early, release=release, person=WILMA, office="court", reason="to-answer", by=STAN
    )
    register.on("2026-01-15")
    received(register)  # what is recorded meanwhile changes nothing of what was drafted
    register.act(acts.releases.issue, engine=engine(register), release=release, pdf=False, by=CLARE)
    facts = register.last("ReleaseIssued")
    assert (facts.number, facts.series, facts.statistician, facts.officer) == (
        1,
        "quarter",
        "statistician",
        "clerk",
    )
    assert facts.known_at < register.size and facts.previous is None
    view = register.show(disclosure.release_view, series="quarter", number=1, on=register.today)
    assert [(s.office, s.person) for s in view.early] == [("A member of the Court of Wardens", WILMA)]
    assert view.line.status == "Out on the day that was announced"
    kept = register.show(reports.release_files, series="quarter", number=1)
    assert [one.name for one in kept][:2] == ["quarter-1.zip", "quarter-1.html"]
    article = register.show(reports.release_article, series="quarter", number=1)
    assert "1 person was shown it before 15 January 2026" in article and WILMA not in article


def test_its_files_are_served_byte_for_byte_and_can_be_checked(register: Register) -> None:
    issued(register)
    facts = register.last("ReleaseIssued")
    under = attest(register.record)
    given = {"series": "quarter", "number": 1, "attest": under}
    for format, digest in zip(facts.formats, facts.files, strict=True):
        name = next(
            k.name
            for k in register.show(reports.release_files, series="quarter", number=1)
            if k.format == format
        )
        file = register.show(reports.release_file, name=name, **given)
        assert file.content == register.record.paper(digest).content
        proof = reports.proof_of(
            register.record,
            entry=next(e.index for e in register.record.read(kinds={"ReleaseIssued"})),
            body="lanternmakers",
            attest=under,
        )
        assert reports.check(file.content, proof).ok
        assert not reports.check(file.content + b" ", proof).ok
    assert register.show(reports.release_file, name="nothing.pdf", **given) is None
    assert register.show(reports.release_files, series="quarter", number=9) == ()
    pack = register.show(reports.release_file, name="quarter-1.zip", **given)
    assert pack.content[:2] == b"PK" and b"release.html" in pack.content


def test_a_draft_that_does_not_agree_is_stopped_and_says_why(register: Register) -> None:
    release = announced(register)
    register.on("2025-12-30")
    drawn = register.act(acts.releases.draft, engine=engine(register), release=release, by=STAN)
    assert drawn.is_stopped
    facts = register.last("ReleaseStopped")
    assert isinstance(facts, releases.ReleaseStopped) and facts.faults == 1
    view = register.show(disclosure.release_view, release=release, on=register.today)
    assert [one.words for one in view.found if one.is_fault] == [
        "It was put together on 30 December 2025, before its period ended on 31 December 2025."
    ]
    with pytest.raises(acts.ActRefused, match="Nothing is drafted"):
        register.act(acts.releases.issue, engine=engine(register), release=release, pdf=False, by=CLARE)


def test_a_release_that_is_out_is_never_put_together_again_but_a_note_shows_on_it(register: Register) -> None:
    release = issued(register)
    before = register.show(reports.release_article, series="quarter", number=1)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.releases.draft, engine=engine(register), release=release, by=STAN)
    register.act(
        acts.releases.note, release=release, sort="error", words="One case was counted twice.", by=STAN
    )
    view = register.show(disclosure.release_view, release=release, on=register.today)
    assert [(n.sort, n.words) for n in view.notes] == [("an error was found", "One case was counted twice.")]
    assert view.line.is_noted
    assert register.show(reports.release_article, series="quarter", number=1) == before


def test_the_second_release_tells_what_was_recorded_late(register: Register) -> None:
    story = told_anew()
    drawn = acts.releases.draft(
        story.register.record,
        story.register.rules,
        engine=story.engine,
        release=story.second,
        by=STAN,
        at=story.register.at,
    )
    assert not drawn.is_stopped and drawn.number == 2
    assert "were told as 43 at the end of the last release" in drawn.findings[0].words


# -- what is published at all --------------------------------------------------------------------------------------


def decide(register: Register, **facts: object) -> str:
    given = {"decision": "publish-exact", "scope": "totals", "measure": "received", "words": "It is asked."}
    made = register.act(
        acts.releases.decide_publication, **given | {"review_on": date(2026, 1, 5), "by": WILMA} | facts
    )
    return made.matter


def test_a_decision_on_what_is_published_is_reviewed_by_a_day(register: Register) -> None:
    decision = decide(register)
    view = register.show(disclosure.publication_decisions, on=date(2026, 1, 8))
    assert view.sentence == "1 decision is in force; the review of 1 is overdue."
    assert view.in_force[0].sentence == (
        "“Complaints received and dealt with”: its totals, published exactly, however small."
    )
    register.on("2026-01-08")
    register.act(
        acts.releases.review_publication,
        decision=decision,
        outcome="stands",
        review_on=date(2027, 1, 5),
        by=WILMA,
    )
    assert not register.show(disclosure.publication_decisions, on=register.today).in_force[0].is_overdue
    register.act(
        acts.releases.review_publication, decision=decision, outcome="ended", words="No longer.", by=WILMA
    )
    assert register.show(disclosure.publication_decisions, on=register.today).in_force == ()


def test_what_cannot_be_decided(register: Register) -> None:
    for facts, field in (
        ({"measure": "happiness"}, "measure"),
        ({"review_on": date(2025, 1, 1)}, "review_on"),
        ({"decision": "withhold"}, "scope"),
    ):
        with pytest.raises(acts.ActRefused) as refused:
            decide(register, **facts)
        assert refused.value.field == field
    decision = decide(register)
    with pytest.raises(acts.ActRefused, match="Give a day to come"):
        register.act(acts.releases.review_publication, decision=decision, outcome="stands", by=WILMA)
    with pytest.raises(acts.NotAllowed):
        decide(register, by=MALLORY)


def test_a_release_goes_into_the_ledger_of_what_was_given_out(register: Register) -> None:
    issued(register)
    size = register.size
    assert [g.as_of for g in disclosure.given(register.record, measure="received", until=size)] == [FIRST]
    assert disclosure.given(register.record, measure="points", until=size) == ()
