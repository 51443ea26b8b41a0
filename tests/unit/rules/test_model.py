"""The shapes of the rules: closed, frozen, and the version in force on a day."""

from datetime import date

import pytest
from pydantic import ValidationError

from answerable.rules import Procedure, Stage, Trigger, Version


def version(day):
    stage = Stage(id="open", name="Open", owner="clerk", enters=(Trigger(kind="Asked"),))
    return Version(in_force=day, source="Rule 1", stages=(stage,), limits=(), permissions=())


PROCEDURE = Procedure(
    id="point",
    name="Point",
    unit="point",
    opens_with="Asked",
    versions=(version(date(2019, 1, 1)), version(date(2025, 3, 1))),
)


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (date(2015, 1, 1), date(2019, 1, 1)),
        (date(2019, 1, 1), date(2019, 1, 1)),
        (date(2025, 2, 28), date(2019, 1, 1)),
        (date(2025, 3, 1), date(2025, 3, 1)),
        (date(2030, 1, 1), date(2025, 3, 1)),
    ],
)
def test_the_version_in_force_governs(day, in_force):
    assert PROCEDURE.version_on(day).in_force == in_force


def test_a_trigger_may_be_written_as_its_kind():
    assert Trigger.model_validate("Received") == Trigger(kind="Received")


def test_rules_are_never_changed_after_they_are_read():
    with pytest.raises(ValidationError, match="frozen"):
        PROCEDURE.name = "Another"


def test_rules_have_no_fields_but_their_own():
    with pytest.raises(ValidationError, match="Extra inputs"):
        Trigger(kind="Received", when="always")
