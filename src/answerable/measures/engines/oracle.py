"""The engine that is right by being obvious: it reads the whole record, folds every matter, and counts."""

from collections import OrderedDict

from answerable.measures.engines.engine import check, measure_of, rules_known
from answerable.measures.figure import Figure, Scope
from answerable.measures.sources.history import History, tell
from answerable.record import Record
from answerable.rules import Rules


class OracleEngine:
    """Computes figures in plain Python over the record and the fold of every matter."""

    def __init__(self, record: Record, rules: Rules) -> None:
        self.record = record
        self.rules = rules
        self._told: OrderedDict[tuple[str, Scope], History] = OrderedDict()

    def compute(self, measure: str, scope: Scope) -> Figure:
        """Give the raw figure of a measure in a scope; raises NoSuchMeasure, and ValueError for no such scope."""
        chosen = measure_of(measure)
        head = self.record.head()
        check(scope, head.size)
        rules = rules_known(self.record, self.rules, scope)
        return chosen.shape(chosen.tell(self._history(rules, scope, head.root)), rules, scope)

    def _history(self, rules: Rules, scope: Scope, root: str) -> History:
        # The measures of one report ask for the same days: the last history told is kept.
        if (root, scope) not in self._told:
            self._told.clear()
            self._told[root, scope] = tell(self.record, rules, scope)
        return self._told[root, scope]
