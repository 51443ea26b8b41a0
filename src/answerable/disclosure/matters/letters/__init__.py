"""Letters for those who write and send them: of one matter, one alone, and all that wait."""

from answerable.disclosure.matters.letters.shown import LettersView, LetterView, letter, letters, outbox

__all__ = ["LetterView", "LettersView", "letter", "letters", "outbox"]
