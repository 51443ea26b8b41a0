"""The two verbs: what the house lends, what it does in one transaction, and what it keeps."""

from datetime import date

import pytest

from tests.journeys.conftest import day, django_db_setup, house  # noqa: F401


def test_an_act_that_fails_leaves_nothing_behind(house):  # noqa: F811
    from answerable import acts

    before = house.head()

    def half_done(record, rules, *, at):
        acts.people.name(record, rules, name="Nell", happened_on=house.today(), by="P-clare", at=at)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        house.act(half_done)
    assert house.head() == before


def test_an_act_is_in_the_lists_at_once(house):  # noqa: F811
    from answerable import acts

    receipt = house.act(acts.complaints.receive, words="He took my lantern.")
    assert house.lists.one(receipt.case).stage == "triage"


def test_only_what_a_function_takes_is_lent_to_it(house):  # noqa: F811
    assert house.show(lambda record, rules, *, on, known_at: (on, known_at)) == (
        date(2026, 3, 10),
        house.head().size,
    )
    assert house.show(lambda record, rules, *, on: on, on=date(2020, 1, 1)) == date(2020, 1, 1)
    with pytest.raises(TypeError, match="on"):
        house.act(lambda record, rules, *, on: on)


def test_a_trial_of_an_import_leaves_nothing_behind(house):  # noqa: F811
    from answerable import acts

    before = house.head()
    told = {"words": "It was so.", "received_on": date(2026, 3, 9)}
    assert house.take_in(acts.complaints.receive, is_trial=True, **told).case
    assert house.head() == before


def test_days_of_readers_and_periods(house):  # noqa: F811
    assert (house.latest("public"), house.latest("overseer")) == (date(2026, 2, 28), date(2026, 3, 10))
    assert house.since(date(2026, 2, 28)) == date(2025, 3, 1)
    assert house.since(date(2026, 3, 10)) == date(2025, 3, 11)
    assert house.since(date(2019, 6, 30)) == date(2019, 1, 1)
    assert (house.a_day("2026-03-10"), house.a_day("soon")) == (date(2026, 3, 10), None)


def test_what_is_kept_is_made_anew_when_the_record_has_grown(house):  # noqa: F811
    from answerable import acts

    made = []
    for _ in range(2):
        house.keep("something", lambda: made.append(1) or "kept")
    house.act(acts.people.name, name="Nell", happened_on=house.today(), by="P-clare")
    house.keep("something", lambda: made.append(2) or "kept")
    assert made == [1, 2]
