"""What is on offer: nothing before a contract, nothing once it ended; and which version of a course counted when."""

from datetime import date

from answerable import acts
from answerable.disclosure import teaching
from answerable.disclosure.matters.teaching.offers import offered, version_on
from tests.people import CLARE, THEO


def test_lined_up_is_not_on_offer(school):
    number = school.register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter
    school.register.act(acts.training.select, commission=number, provider="O-fair", by=THEO)
    assert offered(school.register.record) == frozenset()
    school.register.act(acts.training.contract, commission=number, provider="O-fair", by=CLARE)
    assert offered(school.register.record) == {"fair-light"}
    (offer,) = teaching.offers(school.register.record)
    assert (offer.commission, offer.provider, offer.stands) == (number, "O-fair", True)


def test_what_ended_is_not_on_offer_and_was_the_day_before(school):
    number = school.commission()
    school.register.on("2026-03-20").act(
        acts.training.cease, commission=number, reason="provider-withdrew", by=THEO
    )
    assert offered(school.register.record) == frozenset()
    assert offered(school.register.record, on=date(2026, 3, 19)) == {"fair-light"}


def test_the_version_that_counts_is_the_latest_of_the_day(school):
    for day, version in (("2026-03-03", "one"), ("2026-03-10", "two")):
        school.register.on(day).act(acts.training.lay_down, course="fair-light", version=version, by=THEO)
    versions = teaching.courses_of(school.register.record, "fair-light")
    days = (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 10))
    assert [version_on(versions, day) for day in days] == [None, "one", "two"]
