"""What may be done, due first, each with a form that asks for what nobody knows; and what may not."""

import pytest

from answerable import acts, disclosure
from answerable.disclosure import ActView, CaseView, FieldView
from answerable.record import KINDS
from tests.people import CAROL, CLARE, IVAN, PETRA, THEO, Register, decided, heard, investigated, received


def see(register: Register, case: str, person: str) -> CaseView:
    return register.show(disclosure.case, matter=case, person=person, on=register.today)


def act(register: Register, case: str, person: str, kind: str) -> ActView:
    return next(one for one in see(register, case, person).may if one.kind == kind)


def fields(view: ActView) -> dict[str, FieldView]:
    return {field.name: field for field in view.fields}


def test_what_is_due_first_stands_first(register: Register) -> None:
    may = see(register, received(register).case, CAROL).may
    assert [one.kind for one in may[:2]] == ["Acknowledged", "Triaged"]
    assert may[0].due == "Friday 6 March 2026, in 3 working days"
    assert (may[-1].due, may[-1].urgency) == ("", "none")


def test_choices_come_from_the_bodys_lists(register: Register) -> None:
    form = fields(act(register, received(register).case, CAROL, "Triaged"))
    assert form["outcome"].choices == (("investigate", "investigate"), ("informal", "settle informally"))
    assert (form["outcome"].sort, form["outcome"].is_required, form["reason"].is_required) == (
        "choice",
        True,
        False,
    )


def test_required_by_the_rule_is_required_by_the_form(register: Register) -> None:
    case = received(register).case
    assert fields(act(register, case, CLARE, "Suspended"))["review_on"].is_required
    assert fields(act(register, case, CLARE, "Suspended"))["review_on"].sort == "date"
    assert fields(act(register, case, CAROL, "Disposed"))["reason"].is_required


def test_people_are_chosen_from_those_who_hold_the_role(register: Register) -> None:
    field = fields(act(register, investigated(register), CAROL, "Allocated"))["investigator"]
    assert (field.sort, field.choices) == ("person", ((IVAN, "Ivan (Investigator)"),))


def test_allegations_sittings_organs_courses_limits_are_chosen(register: Register) -> None:
    case, sitting = heard(register)
    found = fields(act(register, case, PETRA, "Found"))
    assert found["allegation"].choices == ((f"{case}/a1", f"{case}/a1: Respect for others"),)
    assert found["sitting"].choices == ((sitting, f"{sitting}, 3 March 2026"),)
    assert found["words"].label == "Reasons"
    assert ("fair-light", "Fair Light") in fields(act(register, case, PETRA, "Sanctioned"))["course"].choices
    assert ("court", "Court of Wardens") in fields(act(register, case, PETRA, "Disposed"))["organ"].choices
    limits = dict(fields(act(register, case, CLARE, "Extended"))["limit"].choices)
    assert limits["panel"] == "Decide before the Conduct Panel (due 30 April 2026, 1 June 2026 at the latest)"


def test_nobody_is_asked_for_what_is_known(register: Register) -> None:
    case = investigated(register)
    assert set(fields(act(register, case, CAROL, "Alleged"))) == {"rule"}
    assert set(fields(act(register, case, CAROL, "Acknowledged"))) == {"words"}
    assert "decider" not in fields(act(register, case, CAROL, "Disposed"))


def test_organisations_are_given_by_name_and_flags_and_defaults_are_shown(register: Register) -> None:
    commission = register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter
    assert fields(act(register, commission, THEO, "Approached"))["provider"].sort == "name"
    assert fields(act(register, commission, THEO, "Planned"))["sort"].value == "planned"


def test_who_was_at_a_meeting_is_chosen_from_the_offices_and_those_who_hold_them(register: Register) -> None:
    meeting = register.act(acts.asking.hold_meeting, organ="court", by=CLARE).matter
    asked = fields(act(register, meeting, CLARE, "AttendanceNoted"))
    assert ("warden", "Warden") in asked["office"].choices
    assert ("P-wilma", "Wilma") in asked["person"].choices
    assert "words" in fields(act(register, meeting, CLARE, "MinutesAgreed"))


def test_what_may_not_be_done_cites_its_rule(register: Register) -> None:
    barred = {one.kind: one for one in see(register, received(register).case, CAROL).may_not}
    assert barred["Suspended"].source == "Rule 8(4)"
    assert "that is for a Clerk" in barred["Suspended"].why
    assert "Rule 9(6)" in barred["Returned"].why


def test_every_permission_is_either_allowed_or_barred(register: Register) -> None:
    seen = see(register, decided(register), CAROL)
    procedure = register.rules.procedure("complaint").version_on(register.today)
    shown = sorted([one.name for one in seen.may] + [one.name for one in seen.may_not])
    # What is recorded of one case by an act on another is nobody's to choose.
    unseen = {"Received", "TookOver", "SplitOff", "Recounted"}
    assert shown == sorted(p.name for p in procedure.permissions if p.kind not in unseen)


def test_who_may_is_said(register: Register) -> None:
    assert act(register, received(register).case, CAROL, "Linked").who == "anyone and Complaints officer"


@pytest.mark.parametrize(
    "procedure", ["complaint", "commission", "review", "obligation", "motion", "point", "meeting", "question"]
)
def test_every_form_is_one_that_the_act_takes(register: Register, procedure: str) -> None:
    from answerable.disclosure.matters.dossier.forms import Forms
    from answerable.disclosure.matters.dossier.terms import Terms
    from answerable.disclosure.matters.people import roster_of
    from answerable.matters import fold
    from answerable.record import schema

    case = received(register).case
    asked = register.rules.procedure(procedure)
    version = asked.version_on(register.today)
    terms = Terms(register.record, register.rules, asked, version)
    matter = fold(register.record.read(subject=case), register.rules)
    forms = Forms(terms, roster_of(register.record), matter, register.today)
    for permission in version.permissions:
        names = [field.name for field in forms._fields(permission)]
        known = {field.name for field in schema(KINDS[permission.kind])} | {"words"}
        assert set(names) <= known and len(names) == len(set(names))


def test_what_comes_next_is_what_a_limit_waits_for_and_never_that_the_case_be_dropped(
    register: Register,
) -> None:
    case = investigated(register)
    officer, investigator = see(register, case, CAROL), see(register, case, IVAN)
    assert "Disposed" in {one.kind for one in officer.may}
    assert not [one.name for one in (*officer.may, *investigator.may) if one.kind == "Disposed" and one.due]
    assert next(one for one in investigator.may if one.kind == "Referred").due
