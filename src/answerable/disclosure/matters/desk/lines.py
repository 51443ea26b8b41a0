"""A matter in one line, for a list, and a thing to do in one line, verb first."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.disclosure.matters.people import called, names_of
from answerable.disclosure.matters.views import CaseLine, DueLine
from answerable.disclosure.matters.wording import away, due_in_words, urgency
from answerable.matters import Row
from answerable.record import Id, Record
from answerable.rules import Rules, Version

_LONG = (" before ", " what ", " or ", " under ", " after ", " and ", " to ", " in ", " on ", " that ")


@dataclass(frozen=True, eq=False)
class Lines:
    """Turns rows into lines on a day; the names in many rows are read in one go by `know`."""

    record: Record
    rules: Rules
    on: date
    names: dict[Id, str] = field(default_factory=dict)

    def know(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Read the names of all who are in these rows, and give the rows back."""
        ids = {id for row in rows for id in (row.respondent, row.investigator) if id}
        self.names.update({id: id for id in ids} | names_of(self.record, sorted(ids)))
        return rows

    def called(self, id: Id) -> str:
        """Give the name of somebody, or their number where there is none for this reader."""
        return self.names.get(id) or called(self.record, id)

    def case(self, row: Row) -> CaseLine:
        """Give a matter in one line of a list."""
        return CaseLine(
            id=row.matter,
            procedure=row.procedure,
            stage=row.stage,
            stage_name=self._stage(row),
            is_open=row.is_open,
            opened_on=row.opened_on,
            closed_on=row.closed_on,
            respondent=self.called(row.respondent) if row.respondent else "",
            investigator=self.called(row.investigator) if row.investigator else "",
            owner=self.rules.role(row.owner).name,
            due_on=row.due_on,
            due=due_in_words(self.rules.calendar, row.due_on, on=self.on) if row.due_on else "nothing is due",
            urgency=urgency(row.due_on, on=self.on),
            due_limit=row.due_limit or "",
        )

    def due(self, row: Row) -> DueLine:
        """Give a thing to do in one line: "Decide triage of C-2026-0412", "2 working days late"."""
        assert row.due_on is not None and row.due_owner is not None
        owner = self.rules.role(row.due_owner)
        return DueLine(
            matter=row.matter,
            words=self.to_do(row),
            due_on=row.due_on,
            due=away(row.due_on, on=self.on, calendar=self.rules.calendar),
            urgency=urgency(row.due_on, on=self.on),
            owner=owner.name,
            who=self.called(row.investigator) if owner.investigates and row.investigator else "",
            limit=row.due_limit or "",
            source=self._source(row),
            stage=self._stage(row),
        )

    def _source(self, row: Row) -> str:
        return next((one.source for one in self._version(row).limits if one.id == row.due_limit), "")

    def to_do(self, row: Row) -> str:
        """Say what is to be done next in a matter, verb first."""
        version, procedure = self._version(row), self.rules.procedure(row.procedure)
        limit = next((one for one in version.limits if one.id == row.due_limit), None)
        name = limit.name if limit else f"Look at the {procedure.unit}"
        for noun in (f"the {procedure.unit}", "the complaint"):
            if noun in name:
                return name.replace(noun, row.matter, 1)
        return f"{name}: {row.matter}" if any(word in name for word in _LONG) else f"{name} of {row.matter}"

    def _stage(self, row: Row) -> str:
        return next((s.name for s in self._version(row).stages if s.id == row.stage), row.stage)

    def _version(self, row: Row) -> Version:
        return self.rules.procedure(row.procedure).version_on(row.opened_on)
