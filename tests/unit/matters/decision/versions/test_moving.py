"""A matter is moved to another version only where it can go on under that one; and what follows from the move."""

from dataclasses import replace
from datetime import date

import pytest

from answerable.matters import duties, fold
from answerable.matters.book import book_of
from answerable.matters.decision.versions import fits_the_version, may_be_moved
from tests.spec.telling import tell
from tests.unit.matters.decision.trying import RULES, attempt

CASE = """
day        | event        | of    | facts
2026-01-01 | Appointed    | Olive | role: officer
2026-01-05 | Received     | C1    | respondent: Bob; complainant: Alice
2026-01-06 | Acknowledged | C1    |
"""
MOVED = CASE + "2026-03-02 | VersionMoved | C1 | since: 2026-03-01; reason: both-asked\n"


def refused(since, *, on="2026-03-02", table=CASE, rules=RULES):
    tried = attempt("VersionMoved", f"since: {since}; reason: both-asked", table=table, on=on)
    return fits_the_version(tried, tried.matter)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("2026-03-01", None),
        (
            "2026-03-02",
            " in force from 2 March 2026; there is none. Choose 1 January 2024 or 1 March 2026",
        ),
        ("2024-01-01", "; that version governs it already"),
    ],
)
def test_a_matter_is_moved_to_another_version_that_there_is(since, said):
    assert refused(since) == said


def test_a_version_that_is_not_in_force_yet_governs_nothing():
    assert refused("2026-03-01", on="2026-02-02") == " in force from 1 March 2026, before it is in force"


def test_a_version_that_does_not_know_the_stage_is_refused():
    tried = attempt("VersionMoved", "since: 2026-03-01; reason: both-asked", table=CASE, on="2026-03-02")
    complaint = RULES.procedure("complaint")
    old, new = complaint.versions
    without = new.model_copy(update={"stages": tuple(s for s in new.stages if s.id != "triage")})
    other = complaint.model_copy(update={"versions": (old, without)})
    here = replace(tried, book=replace(tried.book, procedure=other))
    assert (
        fits_the_version(here, here.matter) == "; it stands at “Triage”, and that version has no such stage"
    )


def test_where_the_latest_governs_nothing_is_moved():
    tried = attempt("VersionMoved", table=CASE)
    assert may_be_moved(tried, tried.matter) is None
    latest = tried.book.procedure.model_copy(update={"governs": "latest"})
    said = may_be_moved(replace(tried, book=replace(tried.book, procedure=latest)), tried.matter)
    assert said is not None and "governs it already" in said
    alone = tried.book.procedure.model_copy(update={"versions": tried.book.procedure.versions[:1]})
    said = may_be_moved(replace(tried, book=replace(tried.book, procedure=alone)), tried.matter)
    assert said is not None and "there is one version" in said


def test_a_moved_matter_says_since_when_it_is_under_which_version():
    matter = tell(RULES, MOVED).matter("C1")
    old, new = date(2024, 1, 1), date(2026, 3, 1)
    assert matter.version_in_force == new
    assert matter.governed == ((date(2026, 1, 5), old), (date(2026, 3, 2), new))
    assert matter.stage == "triage"
    assert book_of(matter, RULES).version.in_force == new


def shorter(rules, **lengths):
    """The rules with other limits in the version of 2026."""
    complaint = rules.procedure("complaint")
    old, new = complaint.versions
    limits = tuple(
        one.model_copy(update={"length": lengths[one.id]}) if one.id in lengths else one for one in new.limits
    )
    changed = complaint.model_copy(update={"versions": (old, new.model_copy(update={"limits": limits}))})
    return replace(rules, procedures=tuple(changed if p.id == "complaint" else p for p in rules.procedures))


def test_what_was_done_stays_and_what_was_to_be_done_is_counted_anew():
    from answerable.days import Length

    day = Length(count=1, unit="calendar-days")
    rules = shorter(RULES, acknowledge=Length(count=0, unit="calendar-days"), decide=day)
    told = tell(RULES, MOVED)
    matter = fold(told.record.read(subject="C1"), rules)
    before = {d.limit: (d.due.on, d.met_on) for d in duties(rules, matter, on=date(2026, 3, 1))}
    after = {d.limit: (d.due.on, d.met_on) for d in duties(rules, matter, on=date(2026, 3, 2))}
    assert before["acknowledge"] == after["acknowledge"] == (date(2026, 1, 8), date(2026, 1, 6))
    assert before["decide"] == (date(2026, 7, 5), None)
    assert after["decide"] == (date(2026, 1, 6), None)


def test_under_the_latest_a_version_governs_from_its_day_though_nothing_happens():
    from answerable.days import Length

    rules = shorter(RULES, decide=Length(count=1, unit="calendar-days"))
    latest = replace(
        rules, procedures=tuple(p.model_copy(update={"governs": "latest"}) for p in rules.procedures)
    )
    matter = fold(tell(RULES, CASE).record.read(subject="C1"), latest)
    due = {day: {d.limit: d.due.on for d in duties(latest, matter, on=day)} for day in DAYS}
    assert due[DAYS[0]]["decide"] == date(2026, 7, 5)
    assert due[DAYS[1]]["decide"] == date(2026, 1, 6)


DAYS = (date(2026, 2, 28), date(2026, 3, 1))
