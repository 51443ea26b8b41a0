"""Some cases of the invented Guild in the midst of their investigation: exhibits, statements, questions, a bundle."""

from answerable.site.demo.investigated.evidence import investigate_some

__all__ = ["investigate_some"]
