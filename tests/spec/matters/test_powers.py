"""Who may do what, and which rule says no."""

from collections.abc import Callable

title = "Powers"
Spec = Callable[..., None]

CASE = """
day        | event     | of    | facts
2026-01-01 | Appointed | Olive | role: officer
2026-01-01 | Appointed | Clara | role: clerk
2026-01-01 | Appointed | Wendy | role: warden
2026-01-01 | Appointed | Ivy   | role: investigator
2026-01-01 | Trained   | Ivy   | course: asking-well
2026-01-05 | Received  | C1    | respondent: Bob; complainant: Alice
"""


def test_each_does_what_their_role_allows(spec: Spec) -> None:
    spec(
        CASE,
        "on 2026-01-06, Olive may record Triaged of C1",
        "on 2026-01-06, Clara may not record Triaged of C1: You may not decide triage: that is for "
        "a complaints officer, and on 6 January 2026 you were panel clerk (Rule 5.1)",
        "on 2026-01-06, Bob may not record Triaged of C1: You may not decide triage: that is for "
        "a complaints officer, and on 6 January 2026 you held no role (Rule 5.1)",
    )


def test_anyone_may_do_what_is_open_to_the_public(spec: Spec) -> None:
    spec(CASE, "Alice may record Linked of C1", "public may record Linked of C1")


def test_a_role_given_up_gives_no_power(spec: Spec) -> None:
    spec(
        CASE + "2026-01-10 | StoodDown | Olive | role: officer",
        "on 2026-01-09, Olive may record Acknowledged of C1",
        "on 2026-01-10, Olive may not record Acknowledged of C1: You may not acknowledge the complaint: that is for "
        "a complaints officer, and on 10 January 2026 you held no role (Rule 4.1)",
    )


def test_a_step_has_its_stage(spec: Spec) -> None:
    spec(
        CASE,
        "Olive may not record Allocated of C1: Not allowed: give the case to an investigator, while C1 is at "
        "“Triage”; it can be done at “Allocation” or “Investigation” (Rule 7.1)",
    )


def test_once_is_once(spec: Spec) -> None:
    spec(
        CASE + "2026-01-07 | Acknowledged | C1 |",
        "Olive may not record Acknowledged of C1: Not allowed: acknowledge the complaint, a second time; "
        "it was done on 7 January 2026 (Rule 4.1)",
    )


def test_whoever_investigated_does_not_decide(spec: Spec) -> None:
    spec(
        CASE
        + """
2026-01-06 | Triaged   | C1    |
2026-01-07 | Appointed | Ivy   | role: clerk
2026-01-08 | Allocated | C1    | investigator: Ivy
2026-01-12 | Allocated | C1    | investigator: Ian
2026-02-01 | Alleged   | C1    | allegation: A1
2026-02-02 | Referred  | C1    | to: panel
""",
        "Clara may record Found of C1",
        "Ivy may not record Found of C1: You may not decide this case: you investigated it (Rule 9.2)",
    )


def test_a_tie_declared_keeps_out(spec: Spec) -> None:
    spec(
        CASE + "2026-01-12 | ConflictDeclared | Olive | against: Bob",
        "on 2026-01-11, Olive may record Disposed of C1 [reason: trivial]",
        "on 2026-01-12, Olive may not record Disposed of C1 [reason: trivial]: You may not decide this case: you "
        "declared a tie to the case or to someone in it (Rule 9.4)",
    )


def test_an_investigator_is_trained_on_the_day(spec: Spec) -> None:
    spec(
        CASE + "2026-01-06 | Triaged | C1 |",
        "Olive may record Allocated of C1 [investigator: Ivy]",
        "Olive may not record Allocated of C1 [investigator: Ian]: Ian may not give the case to an investigator: "
        "that person had no valid training “Asking Well” on 6 January 2026 (Rule 8.2)",
    )


def test_a_reason_from_the_list(spec: Spec) -> None:
    spec(
        CASE,
        "Olive may record Disposed of C1 [reason: trivial]",
        "Olive may not record Disposed of C1: Not allowed: close without a finding, without the reason; "
        "give it (Rule 6.1)",
        "Olive may not record Disposed of C1 [reason: because]: Not allowed: close without a finding, with the reason "
        "“because”; choose no-evidence or trivial (Rule 6.1)",
    )


SAT = """
day        | event     | of    | facts
2026-01-01 | Appointed | Clara | role: clerk
2026-01-01 | Appointed | Wendy | role: warden
2026-01-01 | Seated    | Paul  |
2026-01-01 | Seated    | Petra |
2026-01-01 | Trained   | Paul  |
2026-03-02 | Received  | C1    |
2026-03-03 | Triaged   | C1    |
2026-03-04 | Allocated | C1    |
2026-03-05 | Alleged   | C1    | allegation: A1
2026-03-06 | Referred  | C1    | to: panel
"""


def test_a_panel_decides_only_when_it_has_sat(spec: Spec) -> None:
    spec(
        SAT,
        "Clara may not record Found of C1: Not allowed: record a finding; by 6 March 2026 no sitting of the Panel on "
        "this case is on record (Rule 9.1)",
    )


def test_a_panel_needs_its_quorum(spec: Spec) -> None:
    # Quentin sat, but has no seat.
    spec(
        SAT + "2026-03-20 | Sat | S1 | members: Paul Quentin; cases: C1",
        "Clara may not record Found of C1: Not allowed: record a finding; on 20 March 2026 the Panel sat with 1 of its "
        "members, and its quorum is 2 (Rule 9.1)",
    )


def test_everyone_who_sits_is_trained_on_the_day_they_sit(spec: Spec) -> None:
    spec(
        SAT + "2026-03-20 | Sat | S1 | members: Paul Petra; cases: C1\n2026-03-21 | Trained | Petra |",
        "Clara may not record Found of C1: Not allowed: record a finding; Petra sat on 20 March 2026 without a valid "
        "training “Sitting Fairly” (Rule 9.3)",
    )


def test_training_recorded_late_counts_from_the_day_it_was_completed(spec: Spec) -> None:
    spec(
        SAT + "2026-03-20 | Sat | S1 | members: Paul Petra; cases: C1\n2026-03-19 | Trained | Petra |",
        "Petra has sitting-fairly",
        "on 2026-03-18, Petra has not sitting-fairly",
        "Clara may record Found of C1",
    )


def test_earlier_rules_asked_no_quorum_of_cases_opened_under_them(spec: Spec) -> None:
    spec(SAT.replace("2026-03-02 | Received", "2026-02-27 | Received"), "Clara may record Found of C1")


def test_an_appeal_has_its_window(spec: Spec) -> None:
    # Ten working days after 3 February end on the 17th.
    spec(
        CASE
        + """
2026-02-02 | Disposed     | C1    |
2026-02-03 | Communicated | C1    |
""",
        "on 2026-02-17, Bob may record Appealed of C1",
        "on 2026-02-18, Bob may not record Appealed of C1: Not allowed: appeal, on 18 February 2026; "
        "the last day for it was 17 February 2026 (Rule 12.2)",
    )


def test_an_extension_has_its_end(spec: Spec) -> None:
    spec(
        CASE
        + """
2026-01-06 | Triaged   | C1    |
2026-01-12 | Allocated | C1    |
""",
        "Clara may record Extended of C1 [until_on: 2026-03-09]",
        "Clara may not record Extended of C1 [until_on: 2026-03-10]: Not allowed: extend a limit; “Investigate” may "
        "last until 9 March 2026 at most, by Rule 7.2 (Rule 7.6)",
        "Clara may not record Extended of C1 [limit: tell; until_on: 2026-03-10]: Not allowed: extend a limit; nothing "
        "is due under “Tell the outcome” on 12 January 2026 (Rule 7.6)",
    )


def test_a_sanction_of_training_is_owed_from_that_day(spec: Spec) -> None:
    told = (
        SAT
        + """
2026-03-20 | Sat        | S1    | members: Paul Petra; cases: C1
2026-03-21 | Sanctioned | C1    | sanction: training; course: fair-light; respondent: Bob
"""
    )
    spec(
        told,
        "Clara may record Sanctioned of C1 [sanction: warning]",
        "Clara may record Sanctioned of C1 [sanction: training; course: fair-light; respondent: Ben]; "
        "Obliged C1/training/2 follows",
        "Clara may not record Sanctioned of C1 [sanction: training; course: fair-light]: Not allowed: record a "
        "sanction, of training, while nobody is named who must train; name them (Rule 11.1)",
    )


def test_only_the_organ_that_was_asked_answers(spec: Spec) -> None:
    spec(
        CASE + "2026-01-05 | Asked | M1/1 | due_on: 2026-01-12",
        "Olive may record Answered of M1/1",
        "Wendy may not record Answered of M1/1: You may not answer in writing: the Office was asked, and you hold no "
        "role there (Rule 14.1)",
    )


def test_a_roster_is_of_its_day(spec: Spec) -> None:
    spec(
        """
        day        | event     | of    | facts
        2026-01-05 | Appointed | Olive | role: officer; fte: 50
        2026-02-02 | Appointed | Olive | role: officer; fte: 100
        2026-03-02 | StoodDown | Olive | role: officer
        2026-01-05 | Trained   | Olive | course: asking-well; expires_on: 2026-02-05
        """,
        "on 2026-01-04, Olive has not officer",
        "on 2026-02-02, Olive has officer",
        "on 2026-03-01, Olive has officer",
        "on 2026-03-02, Olive has not officer",
        "on 2026-02-04, Olive has asking-well",
        "on 2026-02-05, Olive has not asking-well",
    )
