"""What is to be done about papers: what may be destroyed, what waits for a second person, who asked, what holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from answerable.disclosure.matters.people import check_is_staff, names_of, roster_of
from answerable.disclosure.matters.views import Urgency
from answerable.disclosure.matters.wording import counted, due_in_words, listed, urgency
from answerable.matters import Hold, Lists, Row, fold, menu, standing_holds
from answerable.record import Entry, Id, Record
from answerable.record import keeping as kinds
from answerable.roster import Roster
from answerable.rules import Rules

AHEAD = timedelta(days=120)
BATCH, BATCHES = 500, 10
PROPOSES = "DestructionProposed"
REQUESTS = {"erasure": "asks to be erased", "access": "asks what is held about them"}


@dataclass(frozen=True)
class KeepingLine:
    """A retention or a request in one line: of what or whom, where it stands, and by when something is due."""

    id: Id
    words: str
    stage_name: str
    due: str
    urgency: Urgency


@dataclass(frozen=True)
class HoldLine:
    """A hold that stands: over what, why, since when, and when it is to be looked at again."""

    id: Id
    over: tuple[tuple[Id, str], ...]
    reason: str
    since: date
    review: str
    urgency: Urgency


@dataclass(frozen=True)
class KeepingView:
    """All that is to be done about papers, with a sentence that says how it stands."""

    sentence: str
    ready: tuple[KeepingLine, ...]
    proposed: tuple[KeepingLine, ...]
    requests: tuple[KeepingLine, ...]
    holds: tuple[HoldLine, ...]


def papers_kept(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, most: int = 50
) -> KeepingView:
    """Show one of the body's staff what is to be done about papers on a day; `most` lines of each sort.

    Raises NotForYou for everyone but staff.
    """
    check_is_staff(rules, roster_of(record), person, on)
    return papers_due(record, rules, lists=lists, on=on, most=most)


def papers_due(record: Record, rules: Rules, *, lists: Lists, on: date, most: int = 50) -> KeepingView:
    """Give the same to whoever runs the register, who is none of the staff."""
    roster = roster_of(record)
    shown = _Shown(record, rules, roster, lists, on)
    ready = tuple(shown.lines(shown.ready(most)))
    proposed = tuple(shown.lines(shown.waiting(most)))
    requests = tuple(shown.lines(shown.requests(most)))
    holds = shown.holds()
    return KeepingView(_sentence(ready, proposed, requests, holds, most), ready, proposed, requests, holds)


@dataclass(frozen=True, eq=False)
class _Shown:
    record: Record
    rules: Rules
    roster: Roster
    lists: Lists
    on: date

    def ready(self, most: int) -> list[Row]:
        """Give the retentions whose time is over, due first before the rest."""
        found: list[Row] = []
        owners = _owners(self.rules)
        for batch in range(BATCHES):
            rows = self.lists.due(owners=owners, until=self.on + AHEAD, most=BATCH, skip=batch * BATCH)
            kept = (row for row in rows if row.procedure == "retention" and self._may_be_proposed(row))
            found += islice(kept, most - len(found))
            if len(rows) < BATCH or len(found) >= most:
                break
        return found[:most]

    def waiting(self, most: int) -> list[Row]:
        """Give what was proposed and waits for a second person."""
        kinds_of = [p.id for p in self.rules.procedures if p.id in ("retention", "erasure")]
        rows = [self.lists.of(procedure=p, stage="proposed", is_open=True, most=most) for p in kinds_of]
        return [row for every in rows for row in every][:most]

    def requests(self, most: int) -> list[Row]:
        """Give the requests that are open."""
        of = [p.id for p in self.rules.procedures if p.id in REQUESTS]
        rows = [self.lists.of(procedure=p, stage=None, is_open=True, most=most) for p in of]
        return sorted((r for every in rows for r in every), key=lambda r: (r.due_on or date.max, r.matter))[
            :most
        ]

    def lines(self, rows: Iterable[Row]) -> Iterator[KeepingLine]:
        """Put rows in lines, their names read in one go."""
        opened = {row.matter: _opening(self.record, row.matter) for row in rows}
        about = {matter: _about(entry) for matter, entry in opened.items()}
        names = names_of(self.record, tuple(about.values()))
        for row in rows:
            who = about[row.matter]
            yield KeepingLine(
                id=row.matter,
                words=self._words(row, opened[row.matter], names.get(who or "", who or "")),
                stage_name=self._stage(row),
                due=due_in_words(self.rules.calendar, row.due_on, on=self.on)
                if row.due_on
                else "its clock stands still",
                urgency=urgency(row.due_on, on=self.on),
            )

    def holds(self) -> tuple[HoldLine, ...]:
        """Give the holds that stand."""
        held = standing_holds(self.record, self.rules)
        names = names_of(self.record, tuple({id for hold in held for id in hold.over if id.startswith("P-")}))
        return tuple(self._hold(hold, names) for hold in held)

    def _hold(self, hold: Hold, names: dict[Id, str]) -> HoldLine:
        return HoldLine(
            id=hold.id,
            over=tuple((id, names.get(id, "")) for id in sorted(hold.over)),
            reason=self.rules.term("hold-reasons", hold.reason).name,
            since=hold.since,
            review=due_in_words(self.rules.calendar, hold.review_on, on=self.on)
            if hold.review_on
            else "no day",
            urgency=urgency(hold.review_on, on=self.on),
        )

    def _may_be_proposed(self, row: Row) -> bool:
        """Tell whether somebody may propose it: asked for each who could, since a limit may still rest."""
        matter = fold(self.record.read(subject=row.matter), self.rules)
        if matter is None:
            return False
        roles = {r for p in self._permissions(row) for r in p.who}
        anyone = next((h.person for role in sorted(roles) for h in self.roster.holders(role, self.on)), "")
        choices = menu(self.rules, matter, self.roster, person=anyone, on=self.on)
        return any(c.permission.kind == PROPOSES and c.is_allowed for c in choices)

    def _permissions(self, row: Row):  # type: ignore[no-untyped-def]
        version = self.rules.procedure(row.procedure).version_on(row.opened_on)
        return [p for p in version.permissions if p.kind == PROPOSES]

    def _words(self, row: Row, opening: Entry | None, name: str) -> str:
        facts = opening.event.facts if opening else None
        if isinstance(facts, kinds.RetentionBegan):
            schedule = self.rules.term("retention-schedules", facts.schedule).name
            return schedule
        return f"{name} {REQUESTS.get(row.procedure, '')}"

    def _stage(self, row: Row) -> str:
        version = self.rules.procedure(row.procedure).version_on(row.opened_on)
        return next((s.name for s in version.stages if s.id == row.stage), row.stage)


def _opening(record: Record, matter: Id) -> Entry | None:
    return next(
        iter(record.read(subject=matter, kinds=("RetentionBegan", "ErasureAsked", "AccessAsked"))), None
    )


def _about(opening: Entry | None) -> Id | None:
    facts = opening.event.facts if opening else None
    return facts.person if isinstance(facts, kinds.ErasureAsked | kinds.AccessAsked) else None


def _owners(rules: Rules) -> set[str]:
    retention = next((p for p in rules.procedures if p.id == "retention"), None)
    return {limit.owner for v in retention.versions for limit in v.limits} if retention else set()


def _sentence(
    ready: tuple[KeepingLine, ...],
    proposed: tuple[KeepingLine, ...],
    requests: tuple[KeepingLine, ...],
    holds: tuple[HoldLine, ...],
    most: int,
) -> str:
    said = tuple(
        words
        for number, words in (
            (len(ready), f"the papers of {_at_least(len(ready), most)} may be destroyed by now"),
            (
                len(proposed),
                f"{counted(len(proposed), 'destruction')} {_wait(len(proposed))} for a second person",
            ),
            (
                len(requests),
                f"{counted(len(requests), 'request')} {'is' if len(requests) == 1 else 'are'} open",
            ),
            (len(holds), f"{counted(len(holds), 'hold')} {'stands' if len(holds) == 1 else 'stand'}"),
        )
        if number
    )
    if not said:
        return "Nothing is to be done about papers: none may be destroyed yet, nobody has asked, and no hold stands."
    return f"{listed(said)[:1].upper()}{listed(said)[1:]}."


def _at_least(number: int, most: int) -> str:
    more = "at least " if number == most else ""
    return f"{more}{counted(number, 'closed case')}"


def _wait(number: int) -> str:
    return "waits" if number == 1 else "wait"
