"""Who signs in: a Django user tied to a person of the register, whose powers are the roles they hold that day."""

from typing import Any


def open_account(person: str, email: str, password: str) -> Any:
    """Give a person of the register a way to sign in; an account that is there gets the new password."""
    from answerable.site.accounts.people import open_account as opened  # noqa: PLC0415  (models come after Django is set up)

    return opened(person, email, password)


__all__ = ["open_account"]
