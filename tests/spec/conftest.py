"""The `spec` fixture: rules told in tables that a lawyer can read."""

from collections.abc import Callable

import pytest

from answerable.rules import Rules
from tests.spec.small_body import small_body
from tests.spec.telling import answer, tell


@pytest.fixture(scope="session")
def lamp_society() -> Rules:
    return small_body()


@pytest.fixture
def spec(lamp_society: Rules) -> Callable[..., None]:
    """Tell a table, then hold every sentence against the rules of the Lamp Society."""

    def check(table: str, *sentences: str) -> None:
        assert sentences, "a table without a sentence tests nothing"
        told = tell(lamp_society, table)
        assert [answer(told, sentence) for sentence in sentences] == list(sentences)

    return check
