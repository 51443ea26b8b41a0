from datetime import UTC, date, datetime

from answerable.disclosure.matters.outcomes import like_cases
from answerable.disclosure.matters.outcomes.likes import FEW, band
from answerable.record import Event, MemoryRecord, cases
from tests.people import guild

ON = date(2026, 3, 3)


def decided(
    *sanctions: str | None, clause: str = "respect", finding: str = "proved", on: date = ON
) -> list[Event]:
    events = []
    for number, sanction in enumerate(sanctions):
        id = f"C-{clause}-{number}"
        said = [
            cases.Alleged(allegation=f"{id}/a1", rule=clause),
            cases.Found(allegation=f"{id}/a1", finding=finding),
        ]
        if sanction:
            said.append(cases.Sanctioned(sanction=sanction, allegation=f"{id}/a1"))
        events += [Event(subject=id, facts=facts, happened_on=on, actor="P-petra") for facts in said]
    return events


def told(*events: Event, **asked: object):
    record = MemoryRecord()
    record.append(events, after=0, at=datetime(2026, 3, 3, 12, tzinfo=UTC))
    asked = {"clause": "respect", "finding": "proved", "on": ON, **asked}
    return like_cases(record, guild(), **asked)


def test_a_count_goes_into_a_band_and_what_is_small_is_not_told_apart_from_none() -> None:
    assert [band(n) for n in (0, 4, 5, 9, 10, 49, 50, 900)] == [
        *(FEW, FEW, "5 to 9", "5 to 9", "10 to 19", "20 to 49", "50 or more", "50 or more"),
    ]


def test_the_range_is_of_what_was_imposed_often_enough() -> None:
    seen = told(*decided(*["warning"] * 12, *["restriction"] * 5, *["expulsion"] * 4, None))
    assert seen.sentence == (
        "In like cases what was imposed went most often from warning to restriction of rights in the last 3 years."
    )
    bands = dict(seen.bands)
    assert (bands["warning"], bands["restriction of rights"], bands["expulsion"]) == (
        "10 to 19",
        "5 to 9",
        FEW,
    )
    assert bands["training"] == bands["no sanction"] == FEW


def test_one_more_case_of_a_small_number_changes_nothing_that_is_shown() -> None:
    before = told(*decided(*["warning"] * 12, *["expulsion"] * 2))
    assert told(*decided(*["warning"] * 12, *["expulsion"] * 3)) == before
    assert told(*decided(*["warning"] * 12)) == before


def test_of_too_few_nothing_is_told() -> None:
    assert told(*decided(*["warning"] * 4)).bands == ()
    assert "Too few like cases" in told().sentence


def test_other_clauses_findings_times_and_the_case_itself_do_not_count() -> None:
    old = decided(*["warning"] * 9, on=date(2020, 1, 1))
    assert told(*old).bands == ()
    assert told(*decided(*["warning"] * 9, clause="false-marks")).bands == ()
    assert told(*decided(*["warning"] * 9, finding="not-proved")).bands == ()
    assert told(*decided(*["warning"] * 5), but_for="C-respect-1").bands == ()


def test_by_the_gravest_on_each_and_nobody_is_named() -> None:
    events = decided(*["warning"] * 6)
    graver = [
        Event(subject=f"C-respect-{n}", facts=cases.Sanctioned(sanction="expulsion", allegation=f"C-respect-{n}/a1"), happened_on=ON, actor="P-petra")
        for n in range(6)
    ]  # fmt: skip
    seen = told(*events, *graver)
    assert seen.sentence.startswith("In like cases what was most often imposed was expulsion")
    assert dict(seen.bands)["warning"] == FEW
    assert "C-" not in str(seen)


def test_where_no_one_sanction_is_often_it_says_so() -> None:
    seen = told(*decided("warning", "warning", "training", "training", "expulsion"))
    assert seen.sentence.startswith("In like cases no one sanction was imposed often enough")
