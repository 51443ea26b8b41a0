"""Which cases wait for a panel, so that a sitting can be recorded on them."""

from datetime import date

from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.matters.wording import within
from answerable.matters import Lists
from answerable.record import Id, Record
from answerable.rules import Permission, Procedure, Rules, Stage

SHOWN = 100


def awaiting_panel(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, most: int = SHOWN
) -> tuple[tuple[Id, str], ...]:
    """Give the open matters at a stage where a panel finds or decides, each with the stage in words, earliest first.

    Raises NotForYou for everyone but staff.
    """
    check_is_staff(rules, roster_of(record), person, on)
    found = [
        (row.matter, f"{row.matter}, {within(stage.name)}")
        for procedure in rules.procedures
        for stage in _stages(procedure, on)
        for row in lists.of(procedure=procedure.id, stage=stage.id, is_open=True, most=most)
    ]
    return tuple(found[:most])


def _stages(procedure: Procedure, on: date) -> list[Stage]:
    version = procedure.version_on(on)
    deciding = [p for p in version.permissions if p.kind in ("Found", "AppealDecided") or _by_a_panel(p)]
    where = {stage for permission in deciding for stage in permission.stages}
    return [stage for stage in version.stages if stage.id in where and not stage.closed]


def _by_a_panel(permission: Permission) -> bool:
    return any(guard.check == "quorum" for guard in permission.guards)
