"""An act that a rule forbids: why, in a sentence, and by which rule."""

from datetime import date


class NotAllowed(Exception):
    """A rule forbids the act; nothing was recorded. `message` says why, `source` cites the rule."""

    def __init__(self, message: str, *, source: str) -> None:
        """Take a sentence that the one refused will understand, and the rule that it comes from."""
        super().__init__(f"{message} ({source})" if source else message)
        self.message = message
        self.source = source


def on_day(day: date) -> str:
    """Write a day as people do: 5 May 2026."""
    return f"{day.day} {day:%B} {day.year}"


def either(names: list[str]) -> str:
    """Join names with commas and "or"."""
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
