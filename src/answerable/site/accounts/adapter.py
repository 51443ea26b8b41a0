"""How the sign-in library behaves here: accounts are given by the body, never taken at the door."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitation(DefaultAccountAdapter):
    """Nobody signs up: an account belongs to a person of the register."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: accounts are opened by the body."""
        return False
