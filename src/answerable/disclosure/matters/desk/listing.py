"""A list of matters as its address narrows it: a page from a place on, and the whole of it as rows for a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from answerable.disclosure.matters.desk.facets import WHICH_WORDS, Facet, Facets, procedures_of
from answerable.disclosure.matters.desk.filters import Filter, faults, place_in, place_words, sought
from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.matters.views import CaseLine
from answerable.disclosure.matters.wording import counted, listed, within
from answerable.matters import Lists, Order, Place, Row, Sought, place_of, shut_out_of
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Procedure, Rules

PAGE = 50
AT_ONCE = 500
COLUMNS = (
    *(
        "number",
        "sort",
        "stage",
        "is_open",
        "opened_on",
        "closed_on",
        "due_on",
        "due",
        "owner",
        "investigator",
    ),
    *("channel", "category", "team", "is_suspended", "under_appeal", "is_bulk"),
)


@dataclass(frozen=True)
class ListView:
    """A page of a list: its sentence, what it is narrowed by, its lines, and from where it goes on or goes back."""

    sentence: str
    procedure: str
    procedure_name: str
    unit: str
    procedures: tuple[tuple[str, str, int], ...]
    asked: Filter
    total: int | None
    facets: tuple[Facet, ...]
    lines: tuple[CaseLine, ...]
    onward: str
    back: str
    is_first: bool

    @property
    def query(self) -> Mapping[str, str]:
        """The parts of its address."""
        return self.asked.query()

    @property
    def which(self) -> tuple[tuple[str, str, Mapping[str, str]], ...]:
        """Open ones, closed ones or both: code, words and the address of each."""
        return tuple((w, words, self.asked.query(which=w, stage="")) for w, words in WHICH_WORDS.items())

    @property
    def faults(self) -> tuple[str, ...]:
        """What of its address could not be read."""
        return faults(self.asked)


def listing(
    record: Record,
    rules: Rules,
    *,
    lists: Lists,
    person: Id,
    on: date,
    asked: Filter,
    after: str = "",
    before: str = "",
    size: int = PAGE,
) -> ListView:
    """Show one of the body's staff a page of the list that an address asks for, without what is shut to them.

    The page begins behind the place `after`, or ends before `before`. Counts are of what this person may see, None
    where there are too many to count while somebody waits. Raises NotForYou for everyone but staff, and KeyError for
    a procedure that the rules do not have.
    """
    roster, wanted = asking(record, rules, lists=lists, person=person, on=on, asked=asked)
    procedure, shown = rules.procedure(asked.procedure), Shown(record, rules, on)
    rows, has_onward, has_back = _page(lists, wanted, asked.order, place_in(after), place_in(before), size)
    facets = tuple(
        f for f in Facets(record, rules, roster, lists, asked, wanted, person, on).all() if f.options
    )
    total = how_many(lists, wanted)
    return ListView(
        sentence=_sentence(procedure, asked, facets, total),
        procedure=procedure.id,
        procedure_name=procedure.name,
        unit=procedure.unit,
        procedures=procedures_of(rules, lists, wanted.hidden),
        asked=asked,
        total=total,
        facets=facets,
        lines=tuple(shown.case(row) for row in shown.know(rows)),
        onward=_place(rows[-1:], asked.order) if has_onward else "",
        back=_place(rows[:1], asked.order) if has_back else "",
        is_first=not (after or before),
    )


def _place(rows: list[Row], order: Order) -> str:
    return "".join(place_words(place_of(row, order)) for row in rows)


def how_many(lists: Lists, wanted: Sought) -> int | None:
    """Give how many are sought, or None where there are too many to count while somebody waits."""
    counts = lists.tallied(wanted)
    return None if counts is None else counts[""].get(None, 0)


def asking(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, asked: Filter
) -> tuple[Roster, Sought]:
    """Give what an address seeks for one of the body's staff; raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    hidden = shut_out_of(lists, roster, person, on)
    return roster, sought(asked, rules, roster, person=person, hidden=hidden, on=on)


def list_numbers(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, asked: Filter, most: int
) -> tuple[Id, ...]:
    """Give the numbers of all that an address asks for, in its order, so many at the most."""
    _, wanted = asking(record, rules, lists=lists, person=person, on=on, asked=asked)
    return tuple(row.matter for row in _every(lists, wanted, asked.order, most))


def list_rows(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, asked: Filter, most: int = 1_000_000
) -> tuple[tuple[str, ...], ...]:
    """Give all that an address asks for as rows of words, the names of the columns first.

    No name of anyone is in it: whoever takes a file away takes numbers, and a name is read where its reading is noted.
    """
    _, wanted = asking(record, rules, lists=lists, person=person, on=on, asked=asked)
    shown = Shown(record, rules, on)
    return (COLUMNS, *(_cells(row, shown) for row in _every(lists, wanted, asked.order, most)))


def _cells(row: Row, shown: Shown) -> tuple[str, ...]:
    values = (
        *(row.matter, row.procedure, row.stage, row.is_open, row.opened_on, row.closed_on, row.due_on),
        *(shown.to_do(row) if row.due_on else "", row.owner, row.investigator, row.channel, row.category),
        *(row.team, row.is_suspended, row.under_appeal, row.is_bulk),
    )
    return tuple(
        "" if v is None else {True: "yes", False: "no"}[v] if isinstance(v, bool) else str(v) for v in values
    )


def _every(lists: Lists, wanted: Sought, order: Order, most: int) -> Iterator[Row]:
    after: Place | None = None
    given = 0
    while found := lists.found(wanted, order=order, after=after, most=min(AT_ONCE, most - given)):
        yield from found
        given += len(found)
        after = place_of(found[-1], order)
        if given >= most:
            return


def _page(
    lists: Lists, wanted: Sought, order: Order, after: Place | None, before: Place | None, size: int
) -> tuple[list[Row], bool, bool]:
    """Give a page's rows, whether there are more behind it, and whether there are any before it."""
    if before is None:
        found = list(lists.found(wanted, order=order, after=after, most=size + 1))
        return found[:size], len(found) > size, after is not None
    back = replace(order, backwards=not order.backwards)
    found = list(lists.found(wanted, order=back, after=before, most=size + 1))
    return found[:size][::-1], True, len(found) > size


def _sentence(procedure: Procedure, asked: Filter, facets: tuple[Facet, ...], total: int | None) -> str:
    said = [within(facet.chosen) for facet in facets if facet.chosen]
    if asked.since or asked.until:
        since, until = (
            f"since {asked.since}" if asked.since else "",
            f"until {asked.until}" if asked.until else "",
        )
        said.append(" ".join(word for word in ("opened", since, until) if word))
    which = "" if asked.stage or asked.which == "all" else f"{asked.which} "
    narrowed = f": {listed(tuple(said))}" if said else ""
    if total is None:
        return f"More {which}{procedure.unit}s than can be counted while you wait{narrowed}."
    if not total:
        return f"No {which}{procedure.unit} is in this list{narrowed}."
    return f"{counted(total, which + procedure.unit)}{narrowed}."


def standing_of(record: Record, rules: Rules, *, lists: Lists, matter: Id, person: Id, on: date) -> str:
    """Say in a few words where a matter stands and what is due next, for one of the body's staff; no name is read."""
    check_is_staff(rules, roster_of(record), person, on)
    row = lists.one(matter)
    if row is None:
        return "There is nothing of this number."
    line = Shown(record, rules, on, names={id: id for id in (row.respondent, row.investigator) if id}).case(
        row
    )
    return f"{line.stage_name}; {f'next due {line.due}' if line.due_on else 'nothing due'}"
