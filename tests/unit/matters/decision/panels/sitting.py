"""Attempts before a panel that asks for a lay member, a chair and a vote."""

from dataclasses import replace

from answerable.matters.decision.guards import GUARDS
from answerable.rules import Composed
from tests.unit.matters.decision.trying import CASE, RULES, attempt, guard

LAY = Composed(what="capacity", of="lay", at_least=1, source="Rule 9.7")
PANEL = RULES.panel("panel").model_copy(update={"composition": (LAY,), "chair": "presiding", "vote": True})
ASKING = replace(RULES, body=RULES.body.model_copy(update={"panels": (PANEL,)}))
POOL = """
2026-01-01 | PoolJoined | Paul  | panel: panel; capacity: presiding
2026-01-01 | PoolJoined | Petra | panel: panel; capacity: lay
2026-01-01 | PoolJoined | Piet  | panel: panel; capacity: maker
"""
LISTED = "2026-01-05 | SittingListed | S1 | panel: panel; on: 2026-01-06; members: Paul Petra; cases: C1; chair: Paul\n"
SAT = "2026-01-06 | Sat | S1 | panel: panel; members: Paul Petra; cases: C1\n"


def says(check, *, table, kind="Found", facts="allegation: A1; finding: proved; sitting: S1", **tried):
    asked = guard(check, "panel")
    made = attempt(kind, facts, guards=(asked,), table=CASE + POOL + table, **tried)
    return GUARDS[check](replace(made, rules=ASKING), asked)
