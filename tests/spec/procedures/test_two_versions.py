"""What the Lanternmakers changed on 1 March 2025, each in a table: the day of receipt says which rules hold."""

from collections.abc import Callable

import pytest

from answerable.rules import Rules, find_body, load
from tests.spec.telling import answer, tell

title = "Two versions of a procedure"
Telling = Callable[..., None]


@pytest.fixture(scope="module")
def lanternmakers() -> Rules:
    return load(find_body("lanternmakers"))


@pytest.fixture
def spec(lanternmakers: Rules) -> Telling:
    def check(table: str, *sentences: str) -> None:
        told = tell(lanternmakers, table)
        assert [answer(told, sentence) for sentence in sentences] == list(sentences)

    return check


def test_the_respondent_is_told_within_five_days_from_2025(spec: Telling) -> None:
    spec(
        """
        day        | event     | of
        2025-02-28 | Received  | C1
        2025-03-03 | Received  | C2
        2025-03-06 | Triaged   | C1
        2025-03-06 | Triaged   | C2
        2025-03-07 | Allocated | C1
        2025-03-07 | Allocated | C2
        """,
        "notify of C1 is not due",
        "notify of C2 is due by 2025-03-14 (Rule 8(3))",
        "investigate of C1 is due by 2025-06-05 (Rule 8(1))",
        "investigate of C2 is due by 2025-06-05 (Rule 8(1))",
    )


def test_a_missed_triage_starts_the_next_clock_from_2025(spec: Telling) -> None:
    spec(
        """
        day        | event    | of
        2025-02-28 | Received | C1
        2025-03-03 | Received | C2
        """,
        "triage of C1 is due by 2025-03-14 (Rule 7(2))",
        "on 2025-03-18, allocate of C1 is not due",
        "on 2025-03-17, allocate of C2 is not due",
        "on 2025-03-18, allocate of C2 is due by 2025-03-31 (Rule 7(3))",
    )


def test_a_panel_needs_its_quorum_and_its_training_from_2025(spec: Telling) -> None:
    spec(
        """
        day        | event     | of    | facts
        2020-01-01 | Appointed | Pell  | role: panel-clerk
        2024-01-01 | Seated    | Maud  | panel: conduct-panel
        2024-01-01 | Seated    | Milo  | panel: conduct-panel
        2025-02-28 | Received  | C1    |
        2025-03-03 | Received  | C2    |
        2025-03-06 | Triaged   | C1    |
        2025-03-06 | Triaged   | C2    |
        2025-03-06 | Alleged   | C1    | allegation: A1
        2025-03-06 | Alleged   | C2    | allegation: A1
        2025-03-07 | Allocated | C1    |
        2025-03-07 | Allocated | C2    |
        2025-04-01 | Referred  | C1    | to: conduct-panel
        2025-04-01 | Referred  | C2    | to: conduct-panel
        2025-04-14 | Sat       | S1    | panel: conduct-panel; members: Maud Milo; cases: C1 C2
        """,
        "Pell may record Found of C1 [sitting: S1]",
        "Pell may not record Found of C2 [sitting: S1]: Not allowed: record a finding; on 14 April 2025 the Conduct "
        "Panel sat with 2 of its members, and its quorum is 3 (Rule 9(2))",
    )


def test_a_course_expires_after_three_years(spec: Telling) -> None:
    spec(
        """
        day        | event   | of   | facts
        2022-03-10 | Trained | Maud | course: sitting-fairly; expires_on: 2025-03-10
        """,
        "on 2025-03-09, Maud has sitting-fairly",
        "on 2025-03-10, Maud has not sitting-fairly",
    )


def test_only_a_disposal_closes_an_appeal(spec: Telling) -> None:
    spec(
        """
        day        | event         | of | facts
        2024-02-05 | Received      | C1 |
        2024-02-12 | Disposed      | C1 | disposal: no-further-action; reason: too-old
        2024-02-13 | Communicated  | C1 |
        2024-03-01 | Appealed      | C1 |
        2024-03-20 | AppealDecided | C1 | outcome: dismissed
        2024-03-22 | Disposed      | C1 | disposal: no-further-action; organ: appeal-panel
        """,
        "on 2024-02-12, C1 is closed since 2024-02-12: no-further-action",
        "on 2024-03-01, C1 is at appeal",
        "on 2024-03-21, C1 is open",
        "C1 is closed since 2024-03-22: no-further-action",
        "appeal of C1 was met on 2024-03-20",
        "close-appeal of C1 was met on 2024-03-22",
    )
