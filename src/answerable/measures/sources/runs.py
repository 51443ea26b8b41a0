"""Runs of the limits that a letter ends: when each began, when and how it ended; told twice, as all that is counted.

A run begins with the earliest event that starts the limit. It ends with the event that meets it, or with the closing
of the matter, unless that closing is itself what starts it: the outcome is told after the end. Due days are counted
gross, as for the limit over the whole: neither a stopped clock nor an extension moves them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.matters import Matter, any_match, book_of, passages
from answerable.measures.sources.stages import Expr, matches
from answerable.measures.sources.views import Views
from answerable.rules import Limit, Rules

LETTERS = frozenset({"Acknowledged", "Notified", "Communicated", "LetterSent"})


@dataclass(frozen=True)
class Run:
    """One run of a limit: the days on which it began and ended, and whether what it asks for was done."""

    began_on: date
    ended_on: date | None = None
    is_met: bool = False


@dataclass(frozen=True)
class Asked:
    """A limit that a letter ends, in the versions of a procedure that lay it down alike."""

    procedure: str
    limit: Limit
    versions: tuple[str, ...]


def asked(rules: Rules) -> list[Asked]:
    """Give the limits of every procedure that sending or telling something ends, and whose day a length gives."""
    found: dict[tuple[str, str], Asked] = {}
    for procedure in rules.procedures:
        for version in procedure.versions:
            for limit in (one for one in version.limits if is_of_letters(one)):
                key = (procedure.id, limit.model_dump_json())
                known = found.get(key, Asked(procedure.id, limit, ()))
                found[key] = Asked(procedure.id, limit, (*known.versions, version.in_force.isoformat()))
    return list(found.values())


def is_of_letters(limit: Limit) -> bool:
    """Tell whether a limit is one: begun by what happened, of a length, and met by a letter alone."""
    is_plain = limit.length is not None and limit.or_missed is None and limit.after is None
    return is_plain and bool(limit.ends) and all(end.kind in LETTERS for end in limit.ends)


def of_matter(matter: Matter, limit: Limit, rules: Rules) -> Iterator[Run]:
    """Give the runs of a limit in a matter, in plain Python; only the last can still go on."""
    began_on: date | None = None
    for step in passages(book_of(matter, rules), matter.entries):
        event = step.entry.event
        starts, ends = any_match(limit.starts, event.facts), any_match(limit.ends, event.facts)
        if began_on and (ends or (step.closed and not starts)):
            yield Run(began_on, event.happened_on, ends)
            began_on = None
        if starts and not began_on:
            began_on = event.happened_on
    if began_on:
        yield Run(began_on)


def over_columns(views: Views, one: Asked) -> Expr:
    """Give the runs of a limit over the columns: began_on, ended_on, is_met."""
    openings, events, turns = views.openings, views.events, views.known.turns
    here = openings.filter((openings.procedure == one.procedure) & openings.in_force.isin(one.versions))
    here = here.select("matter", "opening")
    said = events.select(
        "subject", "place", on="happened_on",
        starts=matches(events, one.limit.starts), ends=matches(events, one.limit.ends),
    )  # fmt: skip
    said = said.filter(said.starts | said.ends).join(here, said.subject == here.matter)
    said = said.filter(said.place >= said.opening).select("matter", "place", "on", "starts", "ends")
    closed = turns.filter(turns.closed & (turns.on <= views.scope.as_of)).select("matter", "place", "on")
    closed = closed.semi_join(here, "matter").anti_join(said, "place")
    closed = closed.mutate(starts=closed.on.isnull(), ends=closed.on.isnull())
    return _runs(said.union(closed.select("matter", "place", "on", "starts", "ends")))


def _runs(rows: Expr) -> Expr:
    # After each row the limit runs if, and only if, the row starts it: so that the row before tells the rest.
    way = {"group_by": "matter", "order_by": "place"}
    rows = rows.mutate(ran=rows.starts.lag().over(**way).fill_null(False))
    begins, stops = rows.starts & (~rows.ran | rows.ends), rows.ran & (rows.ends | ~rows.starts)
    turns = rows.mutate(begins=begins).filter(begins | stops)
    turns = turns.mutate(
        ended_on=turns.on.lead().over(**way), is_met=turns.ends.lead().over(**way).fill_null(False)
    )
    return turns.filter(turns.begins).select("ended_on", "is_met", began_on="on")
