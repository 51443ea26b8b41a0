"""Words for what a hearing knows by codes: capacities, rules of a panel, states of a sanction, lengths of time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.days import Length, due
from answerable.disclosure.matters.people import called, names_of
from answerable.record import Id, Record
from answerable.roster import Bundle, Pooled, Roster
from answerable.rules import Panel, Rules

POOL_LISTS = {"capacity": "panel-capacities", "expertise": "panel-expertise", "gender": "panel-genders"}
NATURES, REASONS = "interest-natures", "sitting-reasons"
MINUTES_A_PAGE = 2  # below it, papers cannot have been read with care


@dataclass(frozen=True, eq=False)
class Saying:
    """The words of one body, on one day, for what its hearings know by codes and numbers."""

    record: Record
    rules: Rules
    roster: Roster
    on: date

    def name(self, person: Id | None) -> str:
        """Give what somebody is called."""
        return called(self.record, person)

    def names(self, persons: Iterable[Id]) -> tuple[str, ...]:
        """Give what some people are called, their papers read in one go."""
        held = tuple(persons)
        known = names_of(self.record, held)
        return tuple(known.get(one, one) for one in held)

    def term(self, list_id: str, code: str | None) -> str:
        """Give the words of a code of a list, or nothing for none."""
        return self.rules.term(list_id, code).name if code else ""

    def counts_as(self, pooled: Pooled | None) -> str:
        """Say as what somebody counts in the composition of a panel."""
        if pooled is None:
            return ""
        said = [self.term(POOL_LISTS[what], getattr(pooled, what)) for what in POOL_LISTS]
        return ", ".join(one for one in said if one)

    def panel(self, id: str) -> Panel:
        """Give a panel of the body; one that came in with an import is known by its code."""
        found = next((p for p in self.rules.body.panels if p.id == id), None)
        return found or Panel(
            id=id, name=id.replace("-", " "), organ=id, quorum=1, source="an earlier register"
        )

    def rules_of(self, panel: Panel) -> tuple[tuple[str, str], ...]:
        """Give what the rules ask of those who sit on a panel, each with its rule."""
        asked = [(f"{panel.quorum} make a quorum", panel.source)]
        if panel.size:
            asked.append((f"{panel.size} are called to a sitting", panel.source))
        if panel.chair:
            asked.append((f"whoever presides: {self.term('panel-capacities', panel.chair)}", panel.source))
        asked += [
            (f"at least {need.at_least}: {self.term(POOL_LISTS[need.what], need.of)}", need.source)
            for need in panel.composition
        ]
        asked += [(f"each has completed {self.rules.course(c).name}", panel.source) for c in panel.requires]
        if panel.papers_before:
            asked.append((f"the papers go out {in_words(panel.papers_before)} before", panel.source))
        if panel.vote:
            asked.append(("it votes on what it decides", panel.source))
        return tuple(asked)

    def latest_for_papers(self, panel: Panel, sent_on: date) -> date | None:
        """Give the first day on which a panel may sit with papers that went out on a day."""
        if panel.papers_before is None:
            return None
        return due(
            start=sent_on, length=panel.papers_before, calendar=self.rules.calendar, source=panel.source
        ).on

    def is_in_time(self, panel: Panel, bundle: Bundle, on: date) -> bool:
        """Tell whether papers went out early enough for a sitting on a day."""
        first = self.latest_for_papers(panel, bundle.sent_on)
        return first is None or first <= on

    @cached_property
    def natures(self) -> tuple[tuple[str, str], ...]:
        """The ties that may be declared, with their words; no tie is the first."""
        listed = self.rules.body.lists.get(NATURES, ())
        return tuple((t.id, t.name) for t in listed) or (("none", "no tie"), ("tie", "a tie"))


def in_words(length: Length) -> str:
    """Say a length of time: 5 working days."""
    unit = length.unit.replace("-", " ")
    return f"{length.count} {unit[:-1] if length.count == 1 else unit}"


def reading(pages: int, minutes: int) -> tuple[str, bool]:
    """Say how long there was to read so many pages, and whether that was too short to read them with care."""
    if not pages:
        return "no papers are recorded", False
    said = f"{pages:,} page{'' if pages == 1 else 's'}"
    if not minutes:
        return f"{said}; how long there was to read them is not recorded", False
    a_page = minutes * 60 / pages
    each = f"{a_page / 60:.0f} minutes" if a_page >= 120 else f"{a_page:.0f} seconds"
    return f"{said}, {minutes} minutes to read them: {each} for each", minutes < pages * MINUTES_A_PAGE
