"""Two versions of a procedure held against each other, in sentences."""

from answerable.days import Length
from answerable.rules import Guard, between_versions, find_body, load

RULES = load(find_body("lanternmakers"))
OLD, NEW, *_ = RULES.procedure("complaint").versions
NAMES = {one.id: one.name for one in (*RULES.body.roles, *RULES.body.panels)}


def said(old, new):
    return list(between_versions(old, new, NAMES))


def with_limit(version, name, **changed):
    limits = tuple(one.model_copy(update=changed) if one.id == name else one for one in version.limits)
    return version.model_copy(update={"limits": limits})


def with_permission(version, name, **changed):
    every = tuple(one.model_copy(update=changed) if one.name == name else one for one in version.permissions)
    return version.model_copy(update={"permissions": every})


def test_a_version_does_not_differ_from_itself():
    assert said(OLD, OLD) == []


def test_what_2025_changed():
    told = said(OLD, NEW)
    assert (
        "A new limit: Tell the respondent what is alleged, 5 working days, from Investigator (Rule 8(3))"
        in told
    )
    assert (
        "Record a finding: only if as many sat as make a quorum of Conduct Panel (Rule 9(2)) (Rule 10(1))"
        in told
    )
    back = said(NEW, OLD)
    assert "No longer a limit: Tell the respondent what is alleged, 5 working days (Rule 8(3))" in back
    assert any("no longer only if" in one for one in back)


def test_a_limit_that_became_shorter_or_passed_to_another():
    length = Length(count=1, unit="working-days")
    assert said(OLD, with_limit(OLD, "acknowledge", length=length)) == [
        "Acknowledge the complaint: how long: 3 working days becomes 1 working day (Rule 6(1))"
    ]
    told = said(OLD, with_limit(OLD, "acknowledge", owner="clerk", stoppable=True, ends=OLD.limits[1].ends))
    assert any("due from: Complaints officer becomes Clerk" in one for one in told)
    assert any("whether its clock can be stopped: no becomes yes" in one for one in told)
    assert any("it is met by: Acknowledged becomes Triaged or Disposed" in one for one in told)


def test_a_stage_that_is_new_gone_or_otherwise():
    fewer = OLD.model_copy(update={"stages": OLD.stages[1:]})
    assert "No longer a stage: Waiting for triage" in said(OLD, fewer)
    assert "A new stage: Waiting for triage, in the hands of Complaints officer" in said(fewer, OLD)
    first = OLD.stages[0].model_copy(
        update={"name": "At the door", "owner": "clerk", "closed": True, "enters": ()}
    )
    told = said(OLD, OLD.model_copy(update={"stages": (first, *OLD.stages[1:])}))
    assert "The stage “At the door”: it was called “Waiting for triage”" in told
    assert "The stage “At the door”: in the hands of Clerk, and no longer of Complaints officer" in told
    assert "The stage “At the door”: it is an end now" in told
    assert "The stage “At the door”: a matter comes to it by nothing, and no longer by Received" in told


def test_a_permission_that_is_new_gone_or_otherwise():
    fewer = OLD.model_copy(update={"permissions": OLD.permissions[1:]})
    assert "It may no longer be done: Receive a complaint (Rule 6(1))" in said(OLD, fewer)
    assert "It may now be done: Receive a complaint, by anybody or Complaints officer (Rule 6(1))" in said(
        fewer, OLD
    )
    changed = with_permission(
        OLD,
        "Decide triage",
        who=("clerk",),
        stages=(),
        requires=("reason",),
        lists={},
        guards=(Guard(check="reason-given", source="Rule 1"),),
    )
    told = said(OLD, changed)
    assert "Decide triage: by Clerk, and before by Complaints officer (Rule 7(1))" in told
    assert "Decide triage: at the stages none named, and before at triage (Rule 7(1))" in told
    assert "Decide triage: it must say reason, and before none named (Rule 7(1))" in told
    assert "Decide triage: only if a reason is given (Rule 1) (Rule 7(1))" in told
    assert any("closed by the lists none named" in one for one in told)
    told = said(OLD, with_permission(OLD, "Appeal", within=None))
    assert told == ["Appeal: within no time limit, and before within 20 working days (Rule 12(1))"]
