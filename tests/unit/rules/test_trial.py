"""A worked case that comes out otherwise is told, sentence by sentence."""

import pytest

from answerable.matters import NotAllowed, decide, duties, fold
from answerable.roster import fold_roster
from answerable.rules import Judge, load, read_examples, try_example

JUDGE = Judge(fold=fold, decide=decide, duties=duties, fold_roster=fold_roster, refusal=NotAllowed)
EXAMPLE = "examples/triage.yaml"


def outcome(body):
    [example] = read_examples(body.folder)
    return try_example(example, load(body.folder), JUDGE)


def test_a_worked_case_that_comes_out_as_told_says_nothing(body):
    assert outcome(body) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{triage: 2020-03-16}", "{triage: 2020-03-17}",
         "C-2020-0001 on 2020-03-17: 'triage' was to be due on 2020-03-17, and is due on 2020-03-16"),
        ("{triage: 2020-03-16}", "{answer: 2020-03-16}",
         "C-2020-0001 on 2020-03-17: 'answer' was to be due on 2020-03-16, and is due on nothing"),
        ("late: [triage]", "late: []", "C-2020-0001 on 2020-03-17: late was to be nothing, and is triage"),
        ("late: [triage]", "met: [triage]", "C-2020-0001 on 2020-03-17: 'triage' was to be met, and is not"),
        ("stage: triage", "stage: work", "C-2020-0001 on 2020-03-17: the stage was to be 'work', and is 'triage'"),
        ("open: true", "open: false", "C-2020-0001 on 2020-03-17: it was to be closed, and is not"),
        ("2020-03-17, of: C-2020-0001, stage", "2020-03-17, of: C-2020-0002, stage",
         "C-2020-0002 on 2020-03-17: there is no such matter"),
        (", rule: Rule 6", "", "Triaged of C-2020-0001 on 2020-03-17 by P-tom: it was to be allowed, and is refused: "),
        ("rule: Rule 6", "rule: Rule 66",
         "Triaged of C-2020-0001 on 2020-03-17 by P-tom: Rule 66 was to refuse it, and Rule 6 does: "),
        ("by: P-sam, facts: {outcome: informal}", "by: P-sam, facts: {outcome: informal}, rule: Rule 6",
         "Triaged of C-2020-0001 on 2020-03-17 by P-sam: Rule 6 was to refuse it, and it is allowed"),
        ("channel: web}}", "channel: web}, becomes: {membership: member}}",
         "Received of C-2020-0001 on 2020-03-02 by public: membership was to become 'member', and is 'unidentified'"),
        ("channel: web}}", "channel: web}, follows: [Obliged]}",
         "Received of C-2020-0001 on 2020-03-02 by public: Obliged was to follow, and nothing did"),
    ],
)  # fmt: skip
def test_what_comes_out_otherwise_is_told(body, old, new, said):
    [told] = outcome(body.edit(EXAMPLE, old, new))
    assert told.startswith(said)


def test_what_could_not_have_happened_ends_the_case(body):
    body.edit(
        EXAMPLE,
        "then:",
        "  - {on: 2020-03-03, kind: Triaged, of: C-2020-0001, by: P-tom, facts: {outcome: informal}}\nthen:",
    )
    [told] = outcome(body)
    assert told.startswith(
        "Triaged of C-2020-0001 on 2020-03-03 by P-tom: it was to happen, and is refused: "
    )


def test_the_day_on_which_something_is_tried_knows_nothing_of_later_days(body):
    body.edit(
        EXAMPLE,
        "then:",
        "  - {on: 2020-03-18, kind: Disposed, of: S-1, by: P-sam, facts: {disposal: proved}}\nthen:",
    )
    [told] = outcome(body)
    assert "is refused" in told
