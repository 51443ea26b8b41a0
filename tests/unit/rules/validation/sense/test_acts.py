"""Each act can be done by somebody, with what it must say, and says each thing once."""

from tests.unit.rules.spoiling import COMPLAINT, POINT, spoilt_by

MAY = "versions.1.permissions"


@spoilt_by(
    ("nobody", POINT, "kind: Answered, name: Answer, who: [secretary]", "kind: Answered, name: Answer, who: []§",
     f"{MAY}.2.who: nobody may “Answer”: it names no role; name a role, or public, or system; or remove the permission"),
    ("a role twice", POINT, "name: Answer, who: [secretary]", "name: Answer, who: [secretary, juror, secretary]§",
     f"{MAY}.2.who.3: 'secretary' is named twice; keep one of them"),
    ("a stage twice", COMPLAINT, "stages: [triage, work]", "stages: [triage, work, work]§",
     f"{MAY}.3.stages.3: 'work' is named twice; keep one of them"),
    ("a fact twice", COMPLAINT, "lists: {disposal: disposals}", "lists: {disposal: disposals}\n        requires: [reason, reason]§",
     f"{MAY}.3.requires.2: 'reason' is named twice; keep one of them"),
    ("a guard twice", COMPLAINT, "[{check: panel-trained, of: jury, source: Rule 5}]",
     "[{check: panel-trained, of: jury, source: Rule 5}, {check: panel-trained, of: jury, source: Rule 9}]§",
     f"{MAY}.3.guards.2: the guard 'panel-trained' is set twice; keep one of them, with the rule that says so"),
)  # fmt: skip
def test_an_act_that_makes_no_sense_is_told(body, file, old, new, said):
    assert body.edit(file, old, new).fault() == said


def test_a_list_without_a_term_is_told_where_it_must_be_chosen_from(body):
    body.edit("body.yaml", "    - {id: web, name: web form}\n", "")
    body.edit("body.yaml", "channels:", "channels: []")
    body.edit(COMPLAINT, "lists: {channel: channels}", "lists: {channel: channels}§")
    assert body.fault() == (
        f"{MAY}.1.lists.channel: the list 'channels' is empty, so that “Receive” can never be done; "
        "give the list a term, or remove it here"
    )
