"""Procedures speak only of kinds and facts that the record can hold, and of codes that their lists have."""

from tests.unit.rules.spoiling import COMPLAINT, POINT, spoilt_by

VERSION = "versions.1."


@spoilt_by(
    ("kind that enters a stage", POINT, "enters: [Answered]", "enters: [Answred]§",
     VERSION + "stages.2.enters.1: no kind of event 'Answred'; did you mean 'Answered'?"),
    ("kind in full", POINT, "enters: [Answered]", "enters: [{kind: Answred}]§",
     VERSION + "stages.2.enters.1.kind: no kind of event 'Answred'; did you mean 'Answered'?"),
    ("kind that starts a clock", COMPLAINT, "starts: [Received], ends: [Triaged]", "starts: [Recieved], ends: [Triaged]§",
     VERSION + "limits.1.starts.1: no kind of event 'Recieved'; did you mean 'Received'?"),
    ("kind that meets a limit", COMPLAINT, "ends: [Disposed]", "ends: [Disposed, Selectd]§",
     VERSION + "limits.2.ends.2: no kind of event 'Selectd'; did you mean 'Selected'?"),
    ("kind of a window", POINT, "stages: [open]", "stages: [open], within: {starts: [Aked], length: 2 weeks, source: R}§",
     VERSION + "permissions.2.within.starts.1: no kind of event 'Aked'; did you mean 'Asked'?"),
    ("fact of a trigger", COMPLAINT, "where: {outcome: investigate}", "where: {outcom: investigate}§",
     VERSION + "stages.2.enters.1.where.outcom: Triaged has no fact 'outcom'; did you mean 'outcome'?"),
    ("code that the list lacks", COMPLAINT, "where: {outcome: investigate}", "where: {outcome: investigat}§",
     VERSION + "stages.2.enters.1.where.outcome: 'investigat' is not in the list 'outcomes'; did you mean 'investigate'?"),
    ("code not to be, that the list lacks", COMPLAINT, "where: {outcome: investigate}", 'where: {outcome: "!informl"}§',
     VERSION + "stages.2.enters.1.where.outcome: 'informl' is not in the list 'outcomes'; did you mean 'informal'?"),
    ("fact of a list", COMPLAINT, "{disposal: disposals}", "{dispsal: disposals}§",
     VERSION + "permissions.3.lists.dispsal: Disposed has no fact 'dispsal'; did you mean 'disposal'?"),
    ("fact that is no code", COMPLAINT, "{channel: channels}", "{complaint: channels}§",
     VERSION + "permissions.1.lists.complaint: Received.complaint holds no code, so that no list can close it; remove it"),
    ("fact that is required", POINT, "stages: [open]", "stages: [open], requires: [anwser]§",
     VERSION + "permissions.2.requires.1: Answered has no fact 'anwser'; did you mean 'answer'?"),
    ("fact that holds the due day", POINT, "until_fact: due_on", "until_fact: due§",
     VERSION + "limits.1.until_fact: Asked has no fact 'due'; did you mean 'due_on'?"),
    ("fact that is no day", POINT, "until_fact: due_on", "until_fact: motion§",
     VERSION + "limits.1.until_fact: Asked.motion is no day; name a fact that holds the due day, or give a length"),
    ("fact of a group", POINT, "stages: [open]", "stages: [open], one_of: [[answer, anwser]]§",
     VERSION + "permissions.2.one_of.1.2: Answered has no fact 'anwser'; did you mean 'answer'?"),
    ("fact that names who owes it", POINT, "until_fact: due_on", "until_fact: due_on, owner_fact: adressee§",
     VERSION + "limits.1.owner_fact: Asked has no fact 'adressee'; did you mean 'addressee'?"),
    ("fact that names nobody", POINT, "until_fact: due_on", "until_fact: due_on, owner_fact: words§",
     VERSION + "limits.1.owner_fact: Asked.words holds no code, and names no office; "
     "name a fact that holds an office, or remove it"),
)  # fmt: skip
def test_what_the_record_cannot_hold_is_told(body, file, old, new, said):
    assert body.edit(file, old, new).fault() == said


def test_a_kind_of_a_permission_is_told(body):
    body.edit(POINT, "{kind: Answered, name", "{kind: Answred§, name")
    said = "versions.1.permissions.2.kind: no kind of event 'Answred'; did you mean 'Answered'?"
    assert f"{body.marked[0]}: {said}" in body.faults()


def test_a_kind_that_opens_is_told(body):
    body.edit(POINT, "opens_with: Asked", "opens_with: Aske§")
    assert f"{body.marked[0]}: opens_with: no kind of event 'Aske'; did you mean 'Asked'?" in body.faults()


def test_any_code_and_any_but_one_are_good(body):
    body.edit(COMPLAINT, "where: {outcome: investigate}", 'where: {outcome: "*", reason: "!other"}')
    assert body.faults() == []


def test_the_day_may_be_a_fact_of_the_opening_and_so_may_who_owes_it(body):
    stages = "{id: answered, name: Answered, owner: secretary, closed: true, enters: [Answered]}"
    body.edit(POINT, stages, "{id: said, name: Said, owner: secretary, enters: [Stated]}\n      - " + stages)
    body.edit(POINT, "starts: [Asked]", "starts: [Asked, Stated]")
    body.edit(POINT, "until_fact: due_on", "until_fact: due_on, owner_fact: addressee")
    body.edit(POINT, "stages: [open]", "stages: [open, said]")
    permission = "{kind: Stated, name: State, who: [secretary], stages: [open], source: Rule 8}"
    body.edit(POINT, "- {kind: Answered,", f"- {permission}\n      - {{kind: Answered,")
    assert body.faults() == []


def test_until_when_a_notice_runs_is_a_day(body):
    notice = "{id: time, name: Time, starts: [Asked], until: [Answered], until_fact: quality§, length: 2 weeks, source: R}"
    body.edit(POINT, "    permissions:", f"    notices:\n      - {notice}\n    permissions:")
    said = "Answered.quality is no day; name a fact that holds the due day, or give a length"
    assert f"{body.marked[0]}: {VERSION}notices.1.until_fact: {said}" in body.faults()
