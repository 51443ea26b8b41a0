from datetime import date

import pytest

from answerable.matters import NotAllowed
from answerable.matters.decision.refusal import either, on_day


def test_a_refusal_is_a_sentence_with_its_rule():
    refused = NotAllowed("Not allowed: closed before it was received", source="Rule 4.1")
    assert str(refused) == "Not allowed: closed before it was received (Rule 4.1)"
    assert (refused.message, refused.source) == ("Not allowed: closed before it was received", "Rule 4.1")


def test_without_a_rule_nothing_is_cited():
    assert str(NotAllowed("Not allowed", source="")) == "Not allowed"


def test_days_as_people_write_them():
    assert on_day(date(2026, 5, 5)) == "5 May 2026"


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_either(names, words):
    assert either(names) == words
