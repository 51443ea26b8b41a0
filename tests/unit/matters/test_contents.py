from datetime import date

from answerable.matters import Allegation
from answerable.matters.contents import Contents
from answerable.record import Event, cases, training

DAY = date(2026, 1, 5)
LATER = date(2026, 1, 12)


def holding(*facts, on=DAY):
    contents = Contents()
    for one in facts:
        contents.take(Event(subject="C-1", facts=one, happened_on=on, actor="import"))
    return contents


def test_complaints_are_counted_once():
    holds = holding(
        cases.Received(complaint="CP-1", channel="web"),
        cases.Linked(complaint="CP-2", channel="web"),
        cases.Linked(complaint="CP-1", channel="web"),
    )
    assert list(holds.complaints) == ["CP-1", "CP-2"]


def test_the_respondent_is_the_first_who_is_named():
    assert holding(cases.Received(complaint="CP-1", channel="web", respondent="P-1")).respondent == "P-1"
    named_later = holding(
        cases.Received(complaint="CP-1", channel="web"),
        cases.Alleged(allegation="A1", rule="respect", respondent="P-2"),
        cases.Alleged(allegation="A2", rule="respect", respondent="P-3"),
    )
    assert named_later.respondent == "P-2"
    assert holding(training.Obliged(respondent="P-4", course="fair-light")).respondent == "P-4"


def test_the_investigator_is_the_last_who_was_given_the_case():
    assert (
        holding(cases.Allocated(investigator="P-1"), cases.Allocated(investigator="P-2")).investigator
        == "P-2"
    )


def test_an_allegation_gathers_what_is_decided_on_it():
    holds = holding(
        cases.Alleged(allegation="A1", rule="respect", respondent="P-1"),
        cases.Recommended(allegation="A1", finding="proved"),
        cases.Found(allegation="A1", finding="not-proved"),
        cases.Found(allegation="A1", finding="proved"),
        cases.Sanctioned(sanction="warning", allegation="A1"),
        cases.Sanctioned(sanction="training", allegation="A1"),
        cases.Sanctioned(sanction="expulsion"),
    )
    assert list(holds.allegations.values()) == [
        Allegation("A1", "respect", "P-1", "proved", "proved", ("warning", "training"))
    ]
    assert holds.facts() == {"sanctions": ("warning", "training", "expulsion")}


def test_a_recommended_sanction_says_more_than_a_recommended_finding():
    holds = holding(
        cases.Recommended(allegation="A1", finding="proved", sanction="warning"),
        cases.Recommended(allegation="A1", respondent="P-1"),
    )
    assert holds.allegations["A1"] == Allegation("A1", "not-stated", "P-1", None, "warning")


def test_findings_on_what_was_never_put_are_not_lost():
    holds = holding(cases.Found(allegation="A7", finding="proved", respondent="P-1"))
    assert holds.allegations["A7"] == Allegation("A7", "not-stated", "P-1", "proved")
    named = holding(
        cases.Found(allegation="A7", finding="proved"), cases.Alleged(allegation="A7", rule="respect")
    )
    assert named.allegations["A7"] == Allegation("A7", "respect", None, "proved")
    assert holding(cases.Alleged(allegation="A8")).allegations["A8"].rule == "not-stated"


def test_suspension_lasts_until_lifted_or_decided():
    holds = Contents()
    for on, facts in [
        (date(2026, 1, 5), cases.Suspended(reason="risk")),
        (date(2026, 1, 6), cases.Suspended(reason="risk")),
        (date(2026, 1, 9), cases.Lifted(reason="safe")),
        (date(2026, 1, 10), cases.Lifted(reason="safe")),
        (date(2026, 1, 12), cases.Suspended(reason="risk")),
        (date(2026, 1, 13), cases.Suspended(reason="risk")),
        (date(2026, 1, 20), cases.Disposed(disposal="proved")),
    ]:
        holds.take(Event(subject="C-1", facts=facts, happened_on=on, actor="import"))
    assert holds.facts()["suspended"] == (
        (date(2026, 1, 5), date(2026, 1, 9)),
        (date(2026, 1, 12), date(2026, 1, 20)),
    )
    assert holds.disposal == "proved"


def test_a_clock_is_stopped_until_it_runs_or_the_matter_is_closed():
    holds = holding(cases.Stopped(reason="illness"))
    assert holds.facts()["stopped"] == ((DAY, None),)
    holds.close(LATER)
    assert holds.facts()["stopped"] == ((DAY, LATER),)
    assert holding(cases.Stopped(reason="illness"), cases.Resumed()).facts()["stopped"] == ((DAY, DAY),)


def test_reopening_takes_the_disposal_away():
    assert holding(cases.Disposed(disposal="proved"), cases.Reopened(reason="appeal")).disposal is None


def test_days_of_leaving_and_withdrawing():
    assert holding(cases.Left(manner="resigned"), cases.Withdrawn()).facts() == {
        "left_on": DAY,
        "withdrawn_on": DAY,
    }


def test_what_puts_nothing_in_changes_nothing():
    assert holding(cases.Acknowledged()) == Contents()
