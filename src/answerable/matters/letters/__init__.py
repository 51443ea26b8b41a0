"""Where each letter of a matter stands: written, agreed to, gone, or come back."""

from answerable.matters.letters.state import LETTER_KINDS, LetterState, letters_of

__all__ = ["LETTER_KINDS", "LetterState", "letters_of"]
