"""A desk that is to be handed over: each thing on it, who could get it, who may not and why, and what simply ends."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.rolls import investigators
from answerable.disclosure.matters.wording import counted, listed
from answerable.disclosure.sentences import spoken
from answerable.matters import Desk, Lists, Matter, book_of, desk_of, load_of
from answerable.record import Id, Record
from answerable.roster import Listing, Roster
from answerable.rules import Rules

Choices = tuple[tuple[str, str], ...]
NOBODY = ("nobody", "Nobody: it stays empty")


@dataclass(frozen=True)
class DeskItem:
    """One thing to be handed over: what it is in words, who could get it, and who may not, with the rule."""

    id: Id
    sort: str
    words: str
    choices: Choices
    hint: str = ""


@dataclass(frozen=True)
class DeskView:
    """All that somebody has in hand: what needs somebody to get it, and what ends by itself."""

    person: Id
    name: str
    sentence: str
    items: tuple[DeskItem, ...]
    ends: tuple[str, ...]
    is_empty: bool


def desk(record: Record, rules: Rules, *, lists: Lists, of: Id, person: Id, on: date) -> DeskView:
    """Show one of the body's staff all that somebody has in hand on a day, to hand it over. Raises NotForYou."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    held = desk_of(record, rules, roster, of, on=on, lists=lists)
    made = _Made(record, rules, roster, lists, held, on)
    items = (
        *(item for matter in held.matters if (item := made.case(matter))),
        *(made.promise(matter) for matter in held.undertakings),
        *(made.sitting(listing) for listing in held.sittings),
        *(made.seat(panel) for panel in held.seats),
    )
    name = called(record, of)
    return DeskView(of, name, _sentence(name, held), items, tuple(made.ends()), held.is_empty)


@dataclass(frozen=True)
class _Made:
    record: Record
    rules: Rules
    roster: Roster
    lists: Lists
    held: Desk
    on: date

    def case(self, matter: Matter) -> DeskItem | None:
        permissions = book_of(matter, self.rules).permissions.get("Allocated", ())
        giving = next((p for p in permissions if not p.stages or matter.stage in p.stages), None)
        if giving is None:
            return None
        load = load_of(self.lists)
        may, hint = investigators(self.record, self.rules, self.roster, matter, giving, self.on, load)
        others = tuple(choice for choice in may if choice[0] != self.held.person)
        teams = tuple((team.id, f"{team.name}: it waits there") for team in self.rules.body.teams)
        return DeskItem(matter.id, "case", f"{matter.id}, {self._stage(matter)}", (*others, *teams), hint)

    def promise(self, matter: Matter) -> DeskItem:
        opened = matter.entries[0].event.facts
        roles = [r.id for r in self.rules.body.roles if getattr(opened, "bound", None) in (r.id, r.organ)]
        people = dict.fromkeys(h.person for role in roles for h in self.roster.holders(role, self.on))
        hint = "They have yet to accept it; until then it binds nobody."
        return DeskItem(matter.id, "promise", f"{matter.id}, promised in person", self._people(people), hint)

    def sitting(self, listing: Listing) -> DeskItem:
        members = self.roster.may_sit(listing.panel, listing.on)
        free = [m for m in members if m not in listing.members]
        panel = next((p.name for p in self.rules.body.panels if p.id == listing.panel), listing.panel)
        words = f"{listing.id}, the {panel} on {spoken(listing.on)}"
        return DeskItem(listing.id, "sitting", words, (*self._people(free), NOBODY))

    def seat(self, panel: str) -> DeskItem:
        roles = self.held.offices
        people = dict.fromkeys(h.person for role in roles for h in self.roster.holders(role, self.on))
        free = [one for one in people if one not in self.roster.members(panel, self.on)]
        name = next((p.name for p in self.rules.body.panels if p.id == panel), panel)
        return DeskItem(panel, "seat", f"A seat on the {name}", (*self._people(free), NOBODY))

    def ends(self) -> list[str]:
        body = self.rules.body
        roles = [f"the office of {role.name}" for role in body.roles if role.id in self.held.offices]
        teams = [f"the place in {team.name}" for team in body.teams if team.id in self.held.teams]
        pools = [f"the call to the {panel.name}" for panel in body.panels if panel.id in self.held.pools]
        last = [m.id for m in self.held.matters if self.case(m) is None]
        off = (
            [f"being named for {listed(tuple(last))}, where nobody has it in hand any longer"] if last else []
        )
        return [*off, *teams, *pools, *roles]

    def _people(self, people: object) -> Choices:
        ids = [one for one in people if one != self.held.person]  # type: ignore[attr-defined]
        return tuple((one, called(self.record, one)) for one in ids)

    def _stage(self, matter: Matter) -> str:
        version = self.rules.procedure(matter.procedure).version_on(matter.version_in_force)
        name = next(stage.name for stage in version.stages if stage.id == matter.stage)
        return name[:1].lower() + name[1:]


def _sentence(name: str, held: Desk) -> str:
    parts = (
        (len(held.matters), "open case"),
        (len(held.undertakings), "promise"),
        (len(held.sittings), "sitting"),
        (len(held.seats), "seat"),
        (len(held.offices), "office"),
    )
    said = [counted(number, word) for number, word in parts if number]
    return f"{name} has {listed(tuple(said))} in hand." if said else f"{name} has nothing in hand."
