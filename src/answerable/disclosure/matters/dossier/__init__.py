"""One matter: its sentence, who is in it, what is due and why, its story, and what may be done."""

from answerable.disclosure.matters.dossier.whole import case

__all__ = ["case"]
