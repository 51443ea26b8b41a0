"""Which sanctions are live, and what became of the others?

Asked by whoever wants to know what the outcomes of cases come to: a warning that has run out is in force no longer, and
warnings in force are not warnings given. An interim suspension is no sanction and is never among these.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from answerable.matters import SANCTION_STATES, Imposed, imposed_among, imposed_in, lasting, stays
from answerable.measures.figure import Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import codes, columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.limits import case_procedure
from answerable.measures.sources.views import Views
from answerable.record import KINDS, Entry, Event, schema
from answerable.rules import Rules

DEFINITION = Definition(
    measure="sanctions",
    title="Sanctions in force, and what became of the others",
    question="Of the sanctions imposed so far, how many are in force, and how many ended, in which way?",
    unit="sanctions",
    numerator=(
        "Sanctions by their state: live; resting while an appeal is pending; completed; run out by themselves; replaced"
        " by another; set aside; vetoed. One that replaces another is a sanction of its own. Beside, how many have a"
        " condition that was broken. Training is not among them: it is told by who waits for it. Interim suspensions"
        " are no sanctions."
    ),
    denominator="None: these are counts. Every sanction imposed by the end of D has one state.",
    time_rule="As they stand at the end of D, whenever they were imposed; what is live is reckoned anew each time.",
    source="Live warnings expire: warnings in force are not warnings given",
    version="1",
)
CHANGING = (
    *("SanctionCompleted", "SanctionVaried", "SanctionSetAside", "DecisionVetoed"),
    *("ConditionSet", "ConditionMet", "ConditionBroken"),
)
# What is needed to follow a case in which something changed; who appealed may have let a sanction rest.
FOLLOWED = (*CHANGING, "Sanctioned", "Appealed", "AppealDecided", "AppealNotAdmitted", "Disposed")
TITLES = {
    "live": "Live",
    "resting": "Resting for an appeal",
    "completed": "Completed",
    "expired": "Run out",
    "replaced": "Replaced",
    "set-aside": "Set aside",
    "vetoed": "Vetoed",
}


@dataclass(frozen=True)
class Standing:
    """One sanction as it counts: which it is, its state at D, and whether a condition of it was broken."""

    sanction: str
    state: str
    is_broken: bool = False


def tell(history: History) -> Counter[Standing]:
    """Count in plain Python."""
    counted: Counter[Standing] = Counter()
    for case in history.cases:
        counted.update(_counted(imposed_in(case, history.rules), history.scope.as_of))
    return counted


def _counted(imposed: Iterable[Imposed], on: date) -> Iterable[Standing]:
    for one in imposed:
        state = one.state(on)
        if state and one.course is None:
            yield Standing(one.sanction, state, any(c.state(on) == "broken" for c in one.conditions))


def query(views: Views) -> Counter[Standing]:
    """Count over the columns: in one go where nothing changed, and case by case where something did."""
    on, opened = views.scope.as_of, views.cases
    imposed = views.of("Sanctioned")
    changed = views.events.filter(views.events.kind.isin((*CHANGING, "Appealed")))
    changed = changed.select("subject").distinct()
    of_cases = imposed.filter(imposed.course.isnull()).join(opened, imposed.subject == opened.matter)
    quiet = of_cases.anti_join(changed, "subject")
    counted: Counter[Standing] = Counter()
    for (sanction, day, until_on), n in views.tally(quiet, "sanction", "happened_on", "until_on").items():
        last_on, _ = lasting(views.rules, sanction, day, until_on)
        counted[Standing(sanction, "expired" if last_on and last_on < on else "live")] += n
    for case, (in_force, entries) in _followed(views, changed).items():
        procedure = case_procedure(views.rules)
        rests = bool(procedure and stays(procedure.version_on(in_force)))
        counted.update(_counted(imposed_among(case, entries, views.rules, stays=rests), on))
    return counted


def _followed(views: Views, changed: Any) -> Mapping[str, tuple[date, list[Entry]]]:
    """Give what happened, in order, in the cases in which a sanction may have changed, with the rules' day."""
    names = {kind: [f.name for f in schema(KINDS[kind])] for kind in FOLLOWED}
    wanted = sorted({name for fields in names.values() for name in fields})
    table = views.events.filter(views.events.kind.isin(FOLLOWED)).semi_join(changed, "subject")
    opened = views.cases.select("matter", "in_force")
    table = table.join(opened, table.subject == opened.matter)
    found: dict[str, tuple[date, list[Entry]]] = {}
    rows = views.rows(
        table[["subject", "kind", "happened_on", "place", "in_force", *wanted]].order_by("place")
    )
    for row in rows:
        _, entries = found.setdefault(row["subject"], (date.fromisoformat(row["in_force"]), []))
        entries.append(_entry(row, names[row["kind"]]))
    return found


def _entry(row: Mapping[str, Any], names: Iterable[str]) -> Entry:
    facts = KINDS[row["kind"]](**{name: row[name] for name in names if row[name] is not None})
    event = Event(subject=row["subject"], facts=facts, happened_on=row["happened_on"], actor="system")
    return Entry(row["place"], event, datetime(1, 1, 1, tzinfo=UTC), b"")


def shape(counted: Counter[Standing], rules: Rules, scope: Scope) -> Figure:
    """Set the sanctions by what they are and how they stand."""
    by_sanction = _by_sanction(counted, rules)
    links: list[Sum] = [
        *sums.down(by_sanction),
        *sums.across(by_sanction, "imposed", *SANCTION_STATES),
    ]
    notes = () if counted else ("No sanction was imposed so far.",)
    return Figure(DEFINITION, scope, (by_sanction,), tuple(links), notes)


def _by_sanction(counted: Counter[Standing], rules: Rules) -> Table:
    by: dict[str, Counter[str]] = defaultdict(Counter)
    for standing, n in counted.items():
        by[standing.sanction][standing.state] += n
        by[standing.sanction]["broken"] += n if standing.is_broken else 0
    rows: list[Row] = []
    for sanction in codes.listed(rules, "sanctions", by):
        if sanction not in by:
            continue  # training never stands among them, and a row of noughts would say that none was ordered
        of_it = by[sanction]
        each = [of_it[state] for state in SANCTION_STATES]
        rows.append((sanction, sum(each), *each, of_it["broken"]))
    heads = (
        columns.key("sanction", "Sanction", "sanctions"),
        columns.count("imposed", "Imposed so far", "sanctions"),
        *(columns.count(state, TITLES[state], "sanctions") for state in SANCTION_STATES),
        columns.count("broken", "With a broken condition", "sanctions"),
    )
    return Table("by-sanction", "Sanctions by how they stand", heads, (*rows, sums.total(heads, rows)))


MEASURE = Measure(DEFINITION, tell, query, shape)
