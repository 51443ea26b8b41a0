"""Views hold plain values only, so that a page can reckon nothing and show nothing else."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from answerable.disclosure import Released
from answerable.disclosure.matters import receipts, rulebook, views
from answerable.disclosure.matters.asking.views import MotionRef
from answerable.disclosure.matters.desk import staffing
from answerable.disclosure.matters.heads import RegisterView
from answerable.disclosure.matters.oversight import view

PLAIN = (str, int, bool, date, datetime, NoneType, Released)
VIEWS = [
    one
    for module in (views, view, receipts, rulebook, staffing)
    for one in vars(module).values()
    if is_dataclass(one) and isinstance(one, type) and one.__module__ == module.__name__
]


def is_plain(hint: Any) -> bool:
    if get_origin(hint) is Literal or hint in PLAIN or hint is Ellipsis:
        return True
    if get_origin(hint) in (tuple, Union, UnionType):
        return all(is_plain(one) for one in get_args(hint))
    return hint in (*VIEWS, RegisterView, MotionRef)


@pytest.mark.parametrize("one", VIEWS, ids=lambda one: one.__name__)
def test_a_view_holds_plain_values(one: type) -> None:
    hints = get_type_hints(one)
    assert fields(one)  # type: ignore[arg-type]
    assert {name: hint for name, hint in hints.items() if not is_plain(hint)} == {}
    assert one.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_there_are_views_to_look_at() -> None:
    assert len(VIEWS) > 25
    assert not is_plain(dict[str, str]) and not is_plain(object)
