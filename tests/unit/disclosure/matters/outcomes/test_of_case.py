from answerable import acts, disclosure
from tests.people import CAROL, PETRA
from tests.sittings import closed, pooled, proved, waiting


def show(register, view, case, person=PETRA):
    return register.show(view, matter=case, person=person, on=register.today)


def test_a_case_tells_of_its_sittings_sanctions_and_appeals() -> None:
    register = pooled()
    case = closed(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    part = show(register, disclosure.outcomes.hearing_part, case)
    assert [one.id for one in part.sittings] == ["S-2026-001"]
    assert [one.state for one in part.sanctions] == ["resting"]
    assert part.appeals[0].words == "the respondent, on 20 October 2026: the procedure was not followed"
    assert part.appeals[0].steps == ()
    register.act(acts.appeals.not_admit, case=case, reason="no-ground", by=PETRA)
    part = show(register, disclosure.outcomes.hearing_part, case)
    assert part.appeals[0].steps == (
        "not let in on 20 October 2026: none of the grounds of the rules was given",
    )


def test_whoever_is_tied_to_it_learns_nothing_of_it() -> None:
    register = pooled()
    case = closed(register)
    register.act(acts.people.declare_conflict, person=CAROL, against=case, nature="kin", by=CAROL)
    part = show(register, disclosure.outcomes.hearing_part, case, CAROL)
    assert (part.suspensions, part.sanctions, part.appeals, part.sittings) == ((), (), (), ())
    assert show(register, disclosure.outcomes.guidance, case, CAROL) == ()
    assert show(register, disclosure.outcomes.standing_sanctions, case, CAROL) == ()


def test_the_guidance_is_of_what_was_found_proved() -> None:
    register = pooled()
    case, _ = proved(register)
    (one,) = show(register, disclosure.outcomes.guidance, case)
    assert (one.allegation, one.words) == (f"{case}/a1", "from warning to suspension for a time")
    assert one.likes.bands == ()


def test_what_stands_and_can_be_changed_is_named() -> None:
    register = pooled()
    case = closed(register)
    (one,) = show(register, disclosure.outcomes.standing_sanctions, case)
    assert (one.sanction, one.words) == ("warning", f"warning on {case}/a1")
    assert show(register, disclosure.outcomes.standing_sanctions, "C-none") == ()


def test_before_anything_is_found_the_guidance_is_of_all_that_is_alleged() -> None:
    register = pooled()
    case = waiting(register)
    (one,) = show(register, disclosure.outcomes.guidance, case)
    assert (one.allegation, one.clause) == (f"{case}/a1", "Respect for others")
