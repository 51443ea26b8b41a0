"""Every check that a guard can make is said in words."""

from typing import get_args

from answerable.rules.checks import Check
from answerable.rules.schemas.meanings import MEANINGS, meaning


def test_every_check_has_its_words():
    assert set(MEANINGS) == set(get_args(Check))


def test_what_it_speaks_of_is_named():
    assert meaning("quorum", "the Conduct Panel") == "as many sat as make a quorum of the Conduct Panel"
    assert meaning("reason-given") == "a reason is given"
