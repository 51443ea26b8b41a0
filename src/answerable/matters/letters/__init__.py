"""Letters of a matter: where each stands, written, agreed to or gone; whom it is for, and how they wish it."""

from answerable.matters.letters.reader import party_of, wish_of
from answerable.matters.letters.state import LETTER_KINDS, LetterState, letters_of

__all__ = ["LETTER_KINDS", "LetterState", "letters_of", "party_of", "wish_of"]
