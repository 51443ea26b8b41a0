"""The list of matters of one sort, page by page, with the stages to choose from."""

from datetime import date

from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.matters.views import CasesView, StageCount
from answerable.disclosure.matters.wording import counted
from answerable.matters import Lists, shut_out_of
from answerable.record import Id, Record
from answerable.rules import Procedure, Rules

PAGE = 50


def cases(
    record: Record,
    rules: Rules,
    *,
    lists: Lists,
    person: Id,
    on: date,
    procedure: str = "complaint",
    stage: str | None = None,
    is_open: bool | None = True,
    page: int = 1,
    size: int = PAGE,
) -> CasesView:
    """Show one of the body's staff a page of the matters of a procedure, earliest opened first.

    At one stage or at any, open or closed or both (None), `size` lines a page. Raises NotForYou for everyone but
    staff, and KeyError for a procedure that the rules do not have.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    hidden = shut_out_of(lists, roster, person, on)
    asked = rules.procedure(procedure)
    wanted = None if stage else is_open
    skip = (page - 1) * size
    rows = lists.of(
        procedure=procedure, stage=stage, is_open=wanted, most=size + 1, skip=skip, without=hidden
    )
    counts = _counts(asked, lists, hidden)
    shown = Shown(record, rules, on)
    return CasesView(
        sentence=_sentence(asked, counts),
        procedure=asked.id,
        procedure_name=asked.name,
        procedures=tuple((p.id, p.name) for p in rules.procedures),
        stages=counts,
        lines=tuple(shown.case(row) for row in shown.know(rows[:size])),
        page=page,
        has_next=len(rows) > size,
    )


def _counts(procedure: Procedure, lists: Lists, hidden: frozenset[Id]) -> tuple[StageCount, ...]:
    known = lists.counts(without=hidden)
    stages = {stage.id: stage for version in procedure.versions for stage in version.stages}
    return tuple(
        StageCount(s.id, s.name, known.get((procedure.id, s.id), 0), s.closed) for s in stages.values()
    )


def _sentence(procedure: Procedure, counts: tuple[StageCount, ...]) -> str:
    still = sum(c.count for c in counts if not c.is_closed)
    if not still:
        return f"No {procedure.unit} is open."
    where = ", ".join(
        f"{c.count:,} {c.name[:1].lower()}{c.name[1:]}" for c in counts if c.count and not c.is_closed
    )
    return f"{counted(still, procedure.unit)} {'is' if still == 1 else 'are'} open: {where}."
