"""An invented body with five years of history and a motion due, so that a stranger can use the register at once."""

from answerable.site.demo.fill import Filled, fill
from answerable.site.demo.people import SIGN_INS, SignIn

__all__ = ["SIGN_INS", "Filled", "SignIn", "fill"]
