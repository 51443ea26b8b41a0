"""Why were limits missed, and with whom did it lie; and how much lateness is put down to nothing yet?

That a case was late is counted elsewhere. An overseer who asks why is told here what the body itself says of it: the
cause from its list, and the office that it lay with. Lateness of which nobody said why is shown beside it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

UNIT = "missed-limits"
DEFINITION = Definition(
    measure="lateness",
    title="Why limits were missed",
    question="Why were limits missed, with which office did it lie, and of how many was no cause said?",
    unit=UNIT,
    numerator="Missed limits that were put down in the period to a cause, or to an office.",
    denominator="All missed limits that were put down to a cause in the period.",
    time_rule=(
        "By the day on which the cause was said. A late case is past the due day of the limit over the whole, open at"
        " the end of D, or closed in the period; with a cause are those of which any limit was put down to one by then."
    ),
    source="A limit that was missed for a known cause can be kept the next time.",
    version="1",
    is_apart=True,
)
KINDS = ("LatenessAttributed",)
STATES = ("open", "closed")
TOTAL = (sums.TOTAL,)


@dataclass(frozen=True)
class Late:
    """What was put down to a cause by the end of D, and the late cases by how they stand."""

    said: tuple[Fact, ...]
    cases: tuple[tuple[str, str], ...]


def tell(history: History) -> Late:
    """Read in plain Python."""
    scope, due = history.scope, {case.id: history.due_on(case) for case in history.cases}
    late: set[tuple[str, str]] = set()
    for spell in history.spells:
        due_on, ended_on = due[spell.matter], spell.ended_on
        if due_on is None or (ended_on or scope.as_of) <= due_on:
            continue
        if ended_on is None or ended_on > scope.as_of:
            late.add((spell.matter, "open"))
        elif ended_on >= scope.since:
            late.add((spell.matter, "closed"))
    return Late(tuple(history.facts(KINDS)), tuple(sorted(late)))


def query(views: Views) -> Late:
    """Read from the columns."""
    spells, scope = views.spells.left_join(views.due_days, "matter"), views.scope
    is_open = spells.next_on.isnull() | (spells.next_on > scope.as_of)
    late_open = spells.filter(is_open & (spells.late_from <= scope.as_of))
    ended = ~is_open & (spells.next_on >= scope.since) & (spells.next_on >= spells.late_from)
    late: set[tuple[str, str]] = set()
    for state, found in zip(STATES, (late_open, spells.filter(ended)), strict=True):
        late |= {(row["matter"], state) for row in views.rows(found.select("matter").distinct())}
    return Late(tuple(views.facts(KINDS)), tuple(sorted(late)))


def shape(read: Late, rules: Rules, scope: Scope) -> Figure:
    """Set why limits were missed, with whom it lay, under which limits, and the late cases with and without a cause."""
    within = [fact for fact in read.said if scope.since <= fact.on <= scope.as_of]
    causes = _by(
        within, "cause", "Why", listed(rules, "lateness-causes", _said(within, "cause")), "lateness-causes"
    )
    roles = _by(
        within,
        "role",
        "It lay with",
        _in_order([r.id for r in rules.body.roles], _said(within, "role")),
        "roles",
    )
    known = [limit.id for p in rules.procedures for v in p.versions for limit in v.limits]
    limits = _by(within, "limit", "Limit", _in_order(known, _said(within, "limit")), "limits")
    cases = _cases(read)
    together = [
        *(one for table in (causes, roles, limits) for one in sums.down(table)),
        *sums.across(cases, "late", "with_cause", "without_cause"),
        sums.same(Place("by-cause", TOTAL, "missed"), Place("by-role", TOTAL, "missed")),
        sums.same(Place("by-cause", TOTAL, "missed"), Place("by-limit", TOTAL, "missed")),
    ]
    notes = () if within else ("No missed limit was put down to a cause in the period.",)
    return Figure(DEFINITION, scope, (causes, roles, limits, cases), tuple(together), notes)


def _said(within: Iterable[Fact], name: str) -> set[str]:
    return {fact.says[name] for fact in within}


def _in_order(known: Iterable[str], said: set[str]) -> list[str]:
    """Those that occur, in the order of the rules; what the rules know no more comes behind."""
    in_rules = [one for one in dict.fromkeys(known) if one in said]
    return [*in_rules, *sorted(said - set(in_rules))]


def _by(within: list[Fact], name: str, title: str, codes: Iterable[str], words: str) -> Table:
    counted = Counter(fact.says[name] for fact in within)
    rows: list[Row] = [(code, counted[code]) for code in codes]
    heads = (columns.key(name, title, words), columns.count("missed", "Missed limits", UNIT))
    return Table(f"by-{name}", f"Missed limits: {title.lower()}", heads, (*rows, sums.total(heads, rows)))


def _cases(read: Late) -> Table:
    said = {fact.subject for fact in read.said}
    rows: list[Row] = []
    for state in STATES:
        late = [matter for matter, stands in read.cases if stands == state]
        caused = sum(matter in said for matter in late)
        rows.append((state, len(late), caused, len(late) - caused, columns.ratio(caused, len(late))))
    heads = (
        columns.key("stands", "Cases that are late"),
        columns.count("late", "Late", "cases"),
        columns.count("with_cause", "With a cause", "cases"),
        columns.count("without_cause", "With none yet", "cases"),
        columns.share("share", "With a cause, of the late", of=("with_cause", "late")),
    )
    return Table("cases", "Late cases, with a cause or without", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
