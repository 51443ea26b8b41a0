"""Letters, reports and worked cases name only what there is."""

import pytest

from tests.unit.rules.spoiling import spoilt_by


@spoilt_by(
    ("a place in the words", "letters/told.yaml", "words: |\n  Dear {complainant}", "words: |§\n  Dear {complainent}",
     "words: nothing fills the place {complainent}; did you mean 'complainant'?"),
    ("a place in the subject", "letters/told.yaml", "in {case}", "in {cse}§",
     "subject: nothing fills the place {cse}; did you mean 'case'?"),
    ("a brace alone", "letters/told.yaml", "in {case}", "in {case§",
     "subject: a brace stands alone: expected '}' before end of string; write {{ or }} for a brace that is meant"),
    ("a letter about no kind", "letters/told.yaml", "kind: Communicated", "kind: Comunicated§",
     "kind: no kind of event 'Comunicated'; did you mean 'Communicated'?"),
    ("a kind that is not in an example", "examples/triage.yaml", "kind: Received", "kind: Recieved§",
     "given.1: there is no kind of event 'Recieved'; give the facts that the record's kind has"),
    ("a fact that is not in an example", "examples/triage.yaml", "channel: web", "chanel: web§",
     "given.1: Received has no field chanel; it has complaint, channel, reporter, complainant, respondent, membership, "
     "bulk, category, sort, conduct_on, words, receipt; give the facts that the record's kind has"),
    ("a fact of what is tried", "examples/triage.yaml", "by: P-sam, facts: {outcome: informal}", "by: P-sam§",
     "tried.1: Triaged needs outcome; give the facts that the record's kind has"),
    ("a limit that is not", "examples/triage.yaml", "due: {triage:", "due: {triag:§",
     "then.1: no limit 'triag'; did you mean 'triage'?"),
    ("a late limit that is not", "examples/triage.yaml", "late: [triage]", "late: [alone]§",
     "then.1: no limit 'alone'; there are: answer, decide, triage"),
    ("a stage that is not", "examples/triage.yaml", "stage: triage", "stage: triag§",
     "then.1.stage: no stage 'triag'; did you mean 'triage'?"),
)  # fmt: skip
def test_what_is_named_in_vain_is_told(body, file, old, new, said):
    assert body.edit(file, old, new).fault() == said


def test_a_measure_that_there_is_not_is_told_where_the_measures_are_handed_in(body):
    body.edit("reports/standing.yaml", "measure: backlog", "measure: baklog§")
    assert body.faults() == []
    assert body.fault(measures={"received", "backlog"}) == (
        "sections.2.measure: no measure 'baklog'; did you mean 'backlog'?"
    )


def test_without_any_measure_no_section_can_stand(body):
    assert len(body.faults(measures=())) == 2


def test_a_brace_that_is_meant_is_written_twice(body):
    assert body.edit("letters/told.yaml", "in {case}", "in {{case}}").faults() == []


@pytest.mark.parametrize(
    ("officer", "said"),
    [
        (
            "secretary",
            "release.officer: 'secretary' would sign twice, and a release needs two people; name another role",
        ),
        ("jurer", "release.officer: no role 'jurer'; did you mean 'juror'?"),
    ],
)
def test_a_release_is_signed_by_two_roles_that_there_are(body, officer, said):
    signed = f"release: {{after: 2 weeks, announced: 4 weeks, statistician: secretary, officer: {officer}, "
    body.edit(
        "reports/standing.yaml",
        "source: Rule 9",
        f"source: Rule 9\n{signed}governed_by: Order 1, source: Rule 9}}§",
    )
    assert body.fault() == said
