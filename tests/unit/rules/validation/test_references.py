"""Every name that a file uses is laid down, and none is laid down twice."""

from tests.unit.rules.spoiling import COMPLAINT, POINT, spoilt_by


@spoilt_by(
    ("governing organ", "body.yaml", "governing_organ: council", "governing_organ: counsil§",
     "governing_organ: no organ 'counsil'; did you mean 'council'?"),
    ("answers to", "body.yaml", "sort: panel, answers_to: [council]", "sort: panel, answers_to: [council, ofice]§",
     "organs.3.answers_to.2: no organ 'ofice'; did you mean 'office'?"),
    ("organ of a role", "body.yaml", "name: Secretary, organ: office", "name: Secretary, organ: desk§",
     "roles.1.organ: no organ 'desk'; there are: council, jury, meeting, office"),
    ("reader of papers", "body.yaml", "papers:\n  - {roles: [secretary]", "papers:\n  - {roles: [secretery]§",
     "papers.1.roles.1: no role 'secretery'; did you mean 'secretary'?"),
    ("overseer", "body.yaml", "overseer: meeting", "overseer: meting§",
     "standings.1.overseer: no organ 'meting'; did you mean 'meeting'?"),
    ("addressee", "body.yaml", "addressee: office", "addressee: ofice§",
     "standings.1.addressee: no organ 'ofice'; did you mean 'office'?"),
    ("organ of a panel", "body.yaml", "organ: jury, quorum", "organ: juri§, quorum",
     "panels.1.organ: no organ 'juri'; did you mean 'jury'?"),
    ("course of a panel", "body.yaml", "requires: [listening]", "requires: [hearing]§",
     "panels.1.requires.1: no course 'hearing'; there are: listening"),
    ("route of a ground", "body.yaml", "route: council", "route: counsel§",
     "lists.grounds.1.route: no organ 'counsel'; did you mean 'council'?"),
    ("owner of a stage", COMPLAINT, "name: In work, owner: secretary", "name: In work, owner: secretry§",
     "versions.1.stages.2.owner: no role 'secretry'; did you mean 'secretary'?"),
    ("owner of a limit", POINT, "ends: [Answered], owner: secretary", "ends: [Answered], owner: jurror§",
     "versions.1.limits.1.owner: no role 'jurror'; did you mean 'juror'?"),
    ("who may", POINT, "kind: Answered, name: Answer, who: [secretary]", "kind: Answered, name: Answer, who: [juror, anyone]§",
     "versions.1.permissions.2.who.2: no role 'anyone'; there are: juror, public, secretary, system"),
    ("list", COMPLAINT, "{channel: channels}", "{channel: chanels}§",
     "versions.1.permissions.1.lists.channel: no list 'chanels'; did you mean 'channels'?"),
    ("procedure that is opened", POINT, "stages: [open]", "stages: [open], opens: complant§",
     "versions.1.permissions.2.opens: no procedure 'complant'; did you mean 'complaint'?"),
    ("stage of a permission", COMPLAINT, "stages: [triage, work]", "stages: [triage, wrok]§",
     "versions.1.permissions.3.stages.2: no stage 'wrok'; did you mean 'work'?"),
    ("limit that was missed", POINT, "until_fact: due_on", "until_fact: due_on, or_missed: anwser§",
     "versions.1.limits.1.or_missed: no limit 'anwser'; did you mean 'answer'?"),
    ("panel of a guard", COMPLAINT, "of: jury", "of: juri§",
     "versions.1.permissions.3.guards.1.of: no panel 'juri'; did you mean 'jury'?"),
    ("course of a guard", COMPLAINT, "check: panel-trained, of: jury", "check: trained, of: jury§",
     "versions.1.permissions.3.guards.1.of: no course 'jury'; there are: listening"),
    ("guard of nothing", COMPLAINT, "check: panel-trained, of: jury", "check: quorum§",
     "versions.1.permissions.3.guards.1: quorum does not say of which panel; add `of` with the panel"),
    ("guard of too much", COMPLAINT, "check: panel-trained, of: jury", "check: reason-given, of: jury§",
     "versions.1.permissions.3.guards.1.of: reason-given speaks of nothing; remove `of`"),
    ("guard of a second person", COMPLAINT, "check: panel-trained, of: jury", "check: another-person§",
     "versions.1.permissions.3.guards.1: another-person does not say after which event; add `of` with the kind"),
    ("guard of an unknown kind", COMPLAINT, "check: panel-trained, of: jury", "check: another-person, of: Recieved§",
     "versions.1.permissions.3.guards.1.of: no kind of event 'Recieved'; did you mean 'Received'?"),
    ("guard of no other matter", COMPLAINT, "check: panel-trained, of: jury", "check: not-involved§",
     "versions.1.permissions.3.guards.1: not-involved does not say which fact holds the other matter; add `of` with the fact"),
    ("guard of a fact that is no number", COMPLAINT, "check: panel-trained, of: jury", "check: not-involved, of: handld§",
     "versions.1.permissions.3.guards.1.of: no fact that holds a number 'handld'; did you mean 'handled'?"),
    ("guard of no limit", COMPLAINT, "check: panel-trained, of: jury", "check: limit-missed§",
     "versions.1.permissions.3.guards.1: limit-missed does not say which limit; add `of` with the limit"),
    ("guard of an unknown draft", COMPLAINT, "check: panel-trained, of: jury", "check: draft-found-fit, of: AnswerDraftd§",
     "versions.1.permissions.3.guards.1.of: no kind of event 'AnswerDraftd'; did you mean 'AnswerDrafted'?"),
    ("schedule of no procedure", "body.yaml", "lists:\n", "schedules:\n  - {procedure: complant§, when: Disposed, schedule: short, source: R}\nlists:\n  retention-schedules:\n    - {id: short, name: short}\n",
     "schedules.1.procedure: no procedure 'complant'; did you mean 'complaint'?"),
    ("schedule that is not listed", "body.yaml", "lists:\n", "schedules:\n  - {procedure: complaint, when: Disposed, schedule: long§, source: R}\nlists:\n  retention-schedules:\n    - {id: short, name: short}\n",
     "schedules.1.schedule: no term of the list 'retention-schedules' 'long'; there are: short"),
    ("office in an example", "examples/triage.yaml", "{secretary: P-sam}", "{secretry: P-sam}§",
     "offices.secretry: no role 'secretry'; did you mean 'secretary'?"),
    ("organ twice", "body.yaml", "  - {id: meeting, name: Meeting", "  - {id: jury§, name: Meeting",
     "organs.4.id: 'jury' is there already, on line 21; give one of them another name, or remove it"),
    ("reader twice", "body.yaml", "  - {tier: staff", "  - {tier: staff, mode: exact, source: Rule 4}\n  - {tier: staff§",
     "readers.6.tier: 'staff' is there already, on line 33; give one of them another name, or remove it"),
    ("term twice", "body.yaml", "{id: informal, name", "{id: investigate§, name",
     "lists.outcomes.2.id: 'investigate' is there already, on line 42; give one of them another name, or remove it"),
    ("limit twice", COMPLAINT, "{id: decide, name", "{id: triage§, name",
     "versions.1.limits.2.id: 'triage' is there already, on line 13; give one of them another name, or remove it"),
)  # fmt: skip
def test_a_name_that_nothing_or_two_things_bear_is_told(body, file, old, new, said):
    body.edit(file, old, new)
    if "id: meeting" in old:
        body.edit("body.yaml", "overseer: meeting", "overseer: council")
    assert body.fault() == said


def test_a_topic_is_one_of_the_list_where_there_is_one(body):
    assert body.edit("body.yaml", "right: ask", "right: ask, topics: [proces]").faults() == []
    body.edit("body.yaml", "lists:\n", "lists:\n  topics: [{id: process, name: the process}]\n")
    body.edit("body.yaml", "topics: [proces]", "topics: [proces]§")
    assert body.fault() == "standings.1.topics.1: no topic 'proces'; did you mean 'process'?"


def test_a_stage_twice_is_told(body):
    body.edit(COMPLAINT, "{id: work, name", "{id: triage§, name")
    said = "versions.1.stages.2.id: 'triage' is there already, on line 9; give one of them another name, or remove it"
    assert f"{body.marked[0]}: {said}" in body.faults()


def test_two_files_of_one_id_are_told(body):
    body.edit("procedures/point.yaml", "id: point", "id: complaint§")
    assert body.fault() == (
        "id: 'complaint' is used by procedures/complaint.yaml already; "
        "one file, one id; one procedure, one kind of event that opens it"
    )


def test_two_procedures_opened_by_one_kind_are_told(body):
    text = (body.folder / COMPLAINT).read_text().replace("id: complaint\n", "id: other\n")
    body.write("procedures/other.yaml", text.replace("opens_with: Received", "opens_with: Received§"))
    assert body.fault().startswith("opens_with: 'Received' is used by procedures/complaint.yaml already")


def test_where_the_body_cannot_be_read_nothing_is_held_against_it(body):
    body.write("body.yaml", "id: [\n")
    assert len(body.faults()) == 1
