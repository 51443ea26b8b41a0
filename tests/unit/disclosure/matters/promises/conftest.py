"""A register of the Guild on Tuesday 3 March 2026, with promises, an inquiry, and a meeting from outside."""

import pytest

from tests.people import Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")
