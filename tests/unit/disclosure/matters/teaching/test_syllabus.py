"""Courses: for whom, how long they hold, their versions, and who is under contract to give them."""

from answerable import acts
from answerable.disclosure import teaching
from tests.people import THEO


def test_a_course_says_who_gives_it_and_in_which_version(school):
    school.commission()
    school.register.act(acts.training.lay_down, course="fair-light", version="2026-1", by=THEO)
    shown = {one.id: one for one in school.show(teaching.courses)}
    fair = shown["fair-light"]
    assert (fair.given_by, fair.is_offered, fair.holds) == ("Fair Teachers", True, "for good")
    assert [one.version for one in fair.versions] == ["2026-1"]
    assert shown["honest-books"].given_by == "nobody is under contract"
    assert shown["sitting-fairly"].holds == "36 months"
