"""The gravest outcome of a case."""

import pytest

from answerable.measures.sources.outcomes import gravest, worst
from answerable.record import Kind, cases
from tests.figures import happened

ALLEGED = cases.Alleged(allegation="a1")


def found(finding: str, allegation: str = "a1") -> Kind:
    return cases.Found(allegation=allegation, finding=finding)


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ([], "no-allegation"),
        ([ALLEGED], "no-finding"),
        ([cases.Recommended(allegation="a1", finding="proved")], "proof-recommended"),
        ([cases.Recommended(allegation="a1", finding="not-proved")], "otherwise-recommended"),
        ([found("proved"), found("not-proved")], "none-proved"),
        ([found("not-proved"), found("proved", "a2")], "proved"),
    ],
)
def test_the_gravest_outcome(facts: list[Kind], outcome: str) -> None:
    assert gravest([happened("2024-01-01", "C-1", one) for one in facts], {"proved"}) == outcome


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ((None, None, False), "no-allegation"),
        ((None, None, True), "no-finding"),
        ((None, True, True), "proof-recommended"),
        ((None, False, True), "otherwise-recommended"),
        ((False, True, True), "none-proved"),
        ((True, False, True), "proved"),
    ],
)
def test_the_same_from_the_columns(asked: tuple[bool | None, bool | None, bool], outcome: str) -> None:
    assert worst(*asked) == outcome
