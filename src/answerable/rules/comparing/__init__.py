"""Two sets of rules held against each other, and what differs said in words."""

from answerable.rules.comparing.sets import Difference, RuleSet, differences, read_set, text_of
from answerable.rules.comparing.versions import between_versions

__all__ = ["Difference", "RuleSet", "between_versions", "differences", "read_set", "text_of"]
