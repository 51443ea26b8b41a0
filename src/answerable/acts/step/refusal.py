"""An act that cannot be taken as it was put: which field, why, and what to do."""

from collections.abc import Iterable

SHOWN_MOST = 12


class ActRefused(ValueError):
    """Something given to an act cannot be used; `field` names it, `remedy` says what to do; nothing was written."""

    def __init__(self, field: str, why: str, remedy: str) -> None:
        """Say of which field, what is wrong with it, and what to do."""
        super().__init__(f"{why}. Nothing was written. {remedy}")
        self.field = field
        self.why = why
        self.remedy = remedy


def one_of(known: Iterable[str]) -> str:
    """Say which there are, for a remedy: the first dozen, and how many more."""
    names = list(known)
    if not names:
        return "There is none yet."
    more = f", and {len(names) - SHOWN_MOST} more" if len(names) > SHOWN_MOST else ""
    return f"Choose one of: {', '.join(names[:SHOWN_MOST])}{more}."
