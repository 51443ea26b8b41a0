"""A register of the Guild on Tuesday 3 March 2026, with every office filled."""

import pytest

from tests.people import Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")
