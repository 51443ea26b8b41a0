from answerable.matters import tariff_of, tariffs_of
from answerable.record import cases
from tests.figures import happened
from tests.people import guild
from tests.unit.matters.outcomes.telling import matter, opened


def test_guidance_goes_from_the_lightest_to_the_gravest_in_the_order_of_the_list() -> None:
    found = tariff_of(guild(), "false-marks")
    assert found is not None and found.within == ("training", "restriction", "suspension")
    assert found.allows("restriction") and not found.allows("warning")
    assert found.source == "Rule 5(3)"


def test_a_clause_of_which_the_body_says_nothing_has_none() -> None:
    assert tariff_of(guild(), "no-such-clause") is None


def test_of_a_case_it_is_of_the_allegation_or_of_all() -> None:
    put = happened("2024-02-01", "C-1", cases.Alleged(allegation="a3", rule="false-marks"))
    told = matter(*opened("2024-02-01"), put)
    assert [t.clause for t in tariffs_of(guild(), told, "a3")] == ["false-marks"]
    assert [t.clause for t in tariffs_of(guild(), told, None)] == ["respect", "respect", "false-marks"]
