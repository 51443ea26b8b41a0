"""The register of providers: how far the body got with each, its sessions, and its door."""

from answerable import acts
from answerable.disclosure import teaching
from tests.people import THEO


def test_each_provider_is_told_with_how_far_it_got(school):
    number = school.commission()
    school.session()
    school.register.act(acts.people.appoint, person="O-fair", role="course-provider", by=THEO)
    other = school.register.act(acts.training.seek, purpose="panel", course="sitting-fairly", by=THEO).matter
    school.register.act(acts.training.approach, commission=other, provider="O-x", by=THEO)
    fair, unknown = school.show(teaching.providers)
    assert fair.commissions == ((number, "Fair Light", "for members who must complete it", "Under contract"),)
    assert (fair.name, fair.sessions, fair.has_door) == ("Fair Teachers", "1 session to come, 0 given", True)
    assert unknown.commissions == ((other, "Sitting Fairly", "for panel members", "Approached"),)
    assert (unknown.name, unknown.sessions, unknown.has_door) == ("O-x", "no session yet", False)
