"""A procedure shown: as a drawing, as an outline for those who hear it read, and as text for other tools."""

from answerable.rules.diagram.drawing import draw
from answerable.rules.diagram.outline import Item, in_words, mermaid, outline, outline_text, ways

__all__ = ["Item", "draw", "in_words", "mermaid", "outline", "outline_text", "ways"]
