"""Which version of its procedure governs a matter by a day, as an expression over columns.

Nearly every matter keeps the version it was opened under: nothing is asked of the columns where none was ever moved
and no procedure lets the latest version govern.
"""

from datetime import date

from answerable.measures.sources.stages import Expr, version_of
from answerable.rules import Rules


def may_move(rules: Rules) -> bool:
    """Tell whether anybody may move a matter to another version."""
    every = (permission for p in rules.procedures for v in p.versions for permission in v.permissions)
    return any(permission.kind == "VersionMoved" for permission in every)


def moves(entries: Expr) -> Expr:
    """Give one row for each time that a matter was moved: subject, place, on, since."""
    moved = entries.filter(entries.kind == "VersionMoved")
    return moved.select("subject", "since", moved_at=moved.place, moved_on=moved.happened_on)


def by_then(rows: Expr, moved: Expr | None, rules: Rules) -> Expr:
    """Put the version that governed when each row happened in place of that of the opening."""
    if moved is not None:
        pairs = rows.join(moved, (moved.subject == rows.matter) & (moved.moved_at <= rows.place))
        latest = pairs.group_by(moved_place=pairs.place).agg(since=pairs.since.argmax(pairs.moved_at))
        rows = rows.left_join(latest, rows.place == latest.moved_place)
    return _governed(rows, rows.happened_on, moved is not None, rules)


def by_the_end(openings: Expr, moved: Expr | None, rules: Rules, *, as_of: date) -> Expr:
    """Put the version that governs each matter at the end of a day in place of that of its opening."""
    import ibis  # noqa: PLC0415  (nobody waits for an engine who does not compute)

    if moved is not None:
        told = moved.filter(moved.moved_on <= as_of)
        latest = told.group_by(moved_matter=told.subject).agg(since=told.since.argmax(told.moved_at))
        openings = openings.left_join(latest, openings.matter == latest.moved_matter)
    found = _governed(
        openings, ibis.greatest(openings.opened_on, ibis.literal(as_of)), moved is not None, rules
    )
    return found.select("matter", "opening", "opened_on", "procedure", "in_force")


def _governed(rows: Expr, on: Expr, has_moves: bool, rules: Rules) -> Expr:
    follows = [procedure.id for procedure in rules.procedures if procedure.governs == "latest"]
    if not has_moves and not follows:
        return rows
    import ibis  # noqa: PLC0415  (nobody waits for an engine who does not compute)

    kept = ibis.coalesce(rows.since, rows.opened_on) if has_moves else rows.opened_on
    day = ibis.ifelse(rows.procedure.isin(follows), on, kept) if follows else kept
    return rows.mutate(in_force=version_of(rules, rows.procedure, day, when=ibis.cases))
