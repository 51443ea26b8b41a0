"""What is odd but true of the source is taken in, and remarked on."""

from tests.unit.imports.conftest import OldSystem


def test_repeats_and_days_out_of_order_are_remarked_on(old_system: OldSystem) -> None:
    report = old_system.take_in()
    assert report.remark_counts() == {
        "a case that stands on an earlier row": 1,
        "given after the case was closed": 1,
    }
    assert [(r.file, r.line) for r in report.remarks] == [("cases.csv", 3), ("given.csv", 2)]


def test_a_remark_can_ask_for_values_and_spare_others(old_system: OldSystem) -> None:
    remark = "      - {text: odd way in, where: {how: [Mail]}, unless: {about: [fine]}}\n"
    old_system.replace("mapping.yaml", "  given.csv:\n", remark + "  given.csv:\n")
    assert old_system.take_in().remark_counts()["odd way in"] == 1


def test_a_spared_value_makes_no_remark(old_system: OldSystem) -> None:
    remark = '      - {text: odd way in, where: {how: [Mail]}, unless: {about: [""]}}\n'
    old_system.replace("mapping.yaml", "  given.csv:\n", remark + "  given.csv:\n")
    assert "odd way in" not in old_system.take_in().remark_counts()
