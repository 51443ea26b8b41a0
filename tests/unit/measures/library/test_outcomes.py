import pytest

from answerable.record import Event, Kind, cases
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, received, rows


def said(*facts: Kind, case: str = "C-1", opened: str = "2024-01-01", day: str = "2024-02-01") -> list[Event]:
    return [received(opened, case, respondent="P-bob"), *(happened(day, case, one) for one in facts)]


def alleged(n: int) -> Kind:
    return cases.Alleged(allegation=f"A{n}", rule="respect")


def found(n: int, finding: str) -> Kind:
    return cases.Found(allegation=f"A{n}", finding=finding)


def advised(n: int, finding: str | None) -> Kind:
    return cases.Recommended(allegation=f"A{n}", finding=finding, sanction="warning")


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ([], "no-allegation"),
        ([alleged(1)], "no-finding"),
        ([alleged(1), advised(1, None)], "no-finding"),
        ([alleged(1), advised(1, "not-proved")], "otherwise-recommended"),
        ([alleged(1), advised(1, "not-proved"), advised(2, "proved")], "proof-recommended"),
        ([alleged(1), advised(1, "proved"), advised(1, "not-proved")], "otherwise-recommended"),
        ([alleged(1), advised(1, "proved"), found(1, "not-proved")], "none-proved"),
        ([alleged(1), found(1, "not-proved"), found(2, "proved")], "proved"),
        ([alleged(1), found(1, "proved"), found(1, "not-proved")], "none-proved"),
    ],
)
def test_a_case_has_the_gravest_outcome_of_its_allegations_as_they_stand(
    facts: list[Kind], outcome: str
) -> None:
    assert column(figure("outcomes", said(*facts)), "outcomes", "cases") == {outcome: 1, "total": 1}


def test_allegations_are_counted_by_the_finding_that_stands() -> None:
    told = figure("outcomes", said(found(1, "not-proved"), found(2, "proved"), found(1, "proved")))
    assert column(told, "findings", "allegations") == {"proved": 2, "total": 2}


def test_the_same_name_of_an_allegation_in_two_cases_is_two_allegations() -> None:
    events = [*said(found(1, "proved")), *said(found(1, "proved"), case="C-2")]
    assert column(figure("outcomes", events), "findings", "allegations") == {"proved": 2, "total": 2}


def test_findings_are_of_the_period_and_outcomes_of_the_cases_received_in_it() -> None:
    told = figure("outcomes", said(found(1, "proved"), opened="2023-12-31"))
    assert column(told, "outcomes", "cases") == {}
    assert column(told, "findings", "allegations") == {"proved": 1, "total": 1}


def test_sanctions_are_counted_by_respondents_cases_and_allegations() -> None:
    def warned(n: int | None, who: str | None) -> Kind:
        return cases.Sanctioned(sanction="warning", allegation=f"A{n}" if n else None, respondent=who)

    one = said(warned(1, None), warned(2, "P-bob"), warned(3, "P-bea"), warned(3, "P-bea"))
    other = said(warned(None, None), case="C-2")
    row = rows(figure("outcomes", [*one, *other]), "sanctions")["warning"]
    assert (row["respondents"], row["cases"], row["allegations"]) == (3, 2, 3)


def test_a_sanction_that_nobody_bears_is_nought() -> None:
    row = rows(figure("outcomes", []), "sanctions")["expulsion"]
    assert (row["respondents"], row["cases"], row["allegations"]) == (0, 0, 0)
