from tests.unit.roster.test_reading import roster

SAT = "2026-01-06 | Sat | S-1 | panel: panel; members: P-1 P-2; cases: C1 C2\n"


def declared(facts: str) -> str:
    return f"2026-01-06 | InterestDeclared | S-1 | {facts}\n"


def test_who_stands_aside_on_a_case_decides_the_others() -> None:
    found = roster(SAT + declared("person: P-2; nature: kin; case: C1; stood_aside: yes"))
    sitting = found.sitting("S-1")
    assert found.deciding(sitting, "C1") == ("P-1",)
    assert found.deciding(sitting, "C2") == ("P-1", "P-2")


def test_what_is_said_of_no_one_case_is_said_of_all() -> None:
    found = roster(SAT + declared("person: P-2; nature: kin; stood_aside: yes"))
    assert found.deciding(found.sitting("S-1"), "C2") == ("P-1",)


def test_of_one_case_the_latest_that_was_said_stands() -> None:
    tie = declared("person: P-2; nature: kin; case: C1; stood_aside: yes")
    found = roster(SAT + tie + declared("person: P-2; nature: none; case: C1"))
    assert found.aside("S-1", "C1") == frozenset()
    assert [i.is_tie for i in found.declared("S-1", "C1")] == [False]
