"""A visit says who reads and what for, within itself only; an act is named by whoever does it and by its verb."""

import threading

import pytest

from answerable import acts
from answerable.site.foundation.visit import (
    NobodyReads,
    actor_of,
    is_visited,
    present,
    purpose_of,
    visiting,
)


def test_a_visit_lasts_as_long_as_it_is_open_and_one_within_it_is_its_own():
    assert not is_visited()
    with visiting(lambda: "P-1", lambda: "matter") as outer:
        assert present() is outer and outer.asks_right
        with visiting(lambda: "P-2", lambda: "act-notify", asks_right=False) as inner:
            assert present() is inner and (inner.who(), inner.what_for()) == ("P-2", "act-notify")
        assert present() is outer
    assert not is_visited()
    with pytest.raises(NobodyReads, match="nobody is named as reading it"):
        present()


def test_a_visit_ends_where_something_fails():
    with pytest.raises(KeyError), visiting(lambda: "P-1", lambda: "matter"):
        raise KeyError
    assert not is_visited()


def test_another_thread_is_not_in_the_visit():
    seen = []
    with visiting(lambda: "P-1", lambda: "matter"):
        other = threading.Thread(target=lambda: seen.append(is_visited()))
        other.start()
        other.join()
    assert seen == [False]


def test_what_is_to_be_noted_is_given_once():
    with visiting(lambda: "P-1", lambda: "matter") as visit:
        visit.read["a"] = "C-1"
        visit.refused["no-right"] = {"b": "C-2"}
        visit.found.append(3)
        assert visit.take() == ({"a": "C-1"}, {"no-right": {"b": "C-2"}}, [3])
        assert visit.take() == ({}, {}, [])


def test_who_acts_is_who_is_told_or_taken_for_granted():
    assert actor_of(acts.cases.notify, {"by": "P-carol"}) == "P-carol"
    assert actor_of(acts.complaints.receive, {}) == "public"
    assert actor_of(acts.cases.notify, {}) == "system"
    assert actor_of(lambda record, rules: None, {}) == "system"


@pytest.mark.parametrize(
    ("verb", "purpose"),
    [
        (acts.questions.answer_in_words, "act-answer-in-words"),
        (acts.cases.return_, "act-return"),
        (lambda record, rules: None, "act-lambda"),
    ],
)
def test_an_act_is_a_purpose_by_its_name(verb, purpose):
    assert purpose_of(verb) == purpose
