"""Every worked case of every body, tried: given these events, this is due that day, and these acts are refused."""

from functools import cache

import pytest

from answerable.matters import NotAllowed, decide, duties, fold
from answerable.roster import fold_roster
from answerable.rules import Judge, find_body, load, read_examples, try_example
from answerable.rules.loader import CHECKOUT

JUDGE = Judge(fold=fold, decide=decide, duties=duties, fold_roster=fold_roster, refusal=NotAllowed)
BODIES = sorted(folder.parent.name for folder in CHECKOUT.glob("*/body.yaml"))
CASES = [
    pytest.param(body, one, id=f"{body}: {one.title}")
    for body in BODIES
    for one in read_examples(find_body(body))
]


@cache
def rules_of(body):
    return load(find_body(body))


@pytest.mark.parametrize(("body", "example"), CASES)
def test_a_worked_case_comes_out_as_told(body, example):
    assert try_example(example, rules_of(body), JUDGE) == ()
