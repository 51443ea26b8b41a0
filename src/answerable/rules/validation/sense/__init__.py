"""Whether what is laid down makes sense: an act that nobody can do, a limit that nothing can end, a panel too small."""

from answerable.rules.validation.sense.acts import check_acts
from answerable.rules.validation.sense.days import check_days
from answerable.rules.validation.sense.ends import check_ends
from answerable.rules.validation.sense.governing import check_governing
from answerable.rules.validation.sense.panels import check_panels
from answerable.rules.validation.sense.unused import unused

__all__ = ["check_acts", "check_days", "check_ends", "check_governing", "check_panels", "unused"]
