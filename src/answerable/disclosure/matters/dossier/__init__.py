"""One matter: its sentence, who is in it, what is due and why, its story, and what may be done."""

from answerable.disclosure.matters.dossier.correcting import correction
from answerable.disclosure.matters.dossier.files import FileView, file
from answerable.disclosure.matters.dossier.terms import Terms, terms_of
from answerable.disclosure.matters.dossier.whole import case

__all__ = ["FileView", "Terms", "case", "correction", "file", "terms_of"]
