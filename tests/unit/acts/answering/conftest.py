"""A motion of three points, due a week later."""

from tests.unit.acts.questions.conftest import put

__all__ = ["put"]
