"""What stands in words under a released figure: its guarantee, and what is withheld and why."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.cells import REASONS, ReleasedTable, Withheld
from answerable.disclosure.readers import Policy
from answerable.disclosure.showing import FEWEST_FOR_A_SHARE

SIGNS = {"gbp": "£", "eur": "€", "usd": "$"}


def in_money(amount: float, currency: str) -> str:
    """Give an amount of money in words: £1,840.10; CHF 1,840.10."""
    sign = SIGNS.get(currency, f"{currency.upper()}\u00a0")
    return f"{sign}{amount:,.2f}"


def spoken(day: date) -> str:
    """Give a day in words, such as 8 February 2026."""
    return f"{day.day} {day:%B %Y}"


def guarantee(policy: Policy) -> str:
    """Say what a reader may rely on: what each mark means, what was checked, and what was not."""
    if policy.exact:
        return "Every count is exact: nothing is withheld from this reader. 0 is a true nought."
    least = policy.threshold
    openly = ", ".join(sorted(policy.open_units))
    return (
        f"Counts from 1 to {least - 1} are withheld and marked [c], and with them enough others that every"
        f" such count could be 0 and could be {least} or more, given every other number of this figure and of those"
        " that count the same things over the same days, in whole numbers. A separate program checked that before"
        " the figure left. 0 is a true nought. Percentages are whole, and worked out from the counts shown."
        + (f" Shown exactly, by rule: {openly}." if openly else "")
        + " Beside a figure of other days, it can show what changed between them."
    )


def withheld(
    tables: Sequence[ReleasedTable], *, policy: Policy, whole_tables: Sequence[str]
) -> tuple[str, ...]:
    """Say for each table how many cells hold no value, and why."""
    return tuple(line for table in tables for line in _lines(table, policy, table.name in whole_tables))


def _lines(table: ReleasedTable, policy: Policy, is_whole: bool) -> list[str]:
    lines = []
    if is_whole:
        lines.append(f"{table.title}: every count is withheld [c], because no smaller set was proven safe.")
    for roles, words in (
        (("count",), f"counts, from 1 to {policy.threshold - 1} or needed to keep such a count unknown"),
        (("days", "share", "number", "flag", "date", "code"), "cells that rest on a count withheld"),
        (("id", "key"), "names that this reader may not see"),
    ):
        if number := _marks(table, roles, "c"):
            lines.append(f"{table.title}: {number} [c]: {words}.")
    if number := _marks(table, ("share",), "x"):
        lines.append(
            f"{table.title}: {number} [x]: percentages of fewer than {FEWEST_FOR_A_SHARE}, or not available."
        )
    if number := _marks(table, ("count", "days", "number", "flag", "date", "code", "id", "key"), "x"):
        lines.append(f"{table.title}: {number} [x]: {REASONS['x']}.")
    every = tuple({c.role for c in table.columns})
    lines += [
        f"{table.title}: {n} [{r}]: {REASONS[r]}." for r in ("z", "low") if (n := _marks(table, every, r))
    ]
    return lines


def _marks(table: ReleasedTable, roles: Sequence[str], reason: str) -> int:
    places = [n for n, c in enumerate(table.columns) if c.role in roles]
    cells = (row[n] for row in table.rows for n in places)
    return sum(isinstance(cell, Withheld) and cell.reason == reason for cell in cells)
