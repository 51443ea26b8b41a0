"""Columns of figures, by what they hold."""

from answerable.measures.figure import Column


def key(name: str, title: str, list: str | None = None) -> Column:
    """A column that names the row; `list` is the closed list whose words stand for its codes."""
    return Column(name, title, "key", list=list)


def count(name: str, title: str, unit: str) -> Column:
    """A whole number of things of one unit."""
    return Column(name, title, "count", unit)


def days(name: str, title: str, *, base: str) -> Column:
    """A number of days reckoned over the things that another column of the row counts."""
    return Column(name, title, "days", "days", base=base)


def share(name: str, title: str, *, of: tuple[str, str]) -> Column:
    """One count of the row over another, between 0 and 1; None where there is nothing to divide by."""
    return Column(name, title, "share", of=of)


def number(
    name: str, title: str, unit: str, *, base: str | None = None, of: tuple[str, str] | None = None
) -> Column:
    """A number, reckoned from the counts that `base` and `of` name, where it rests on counts of people or cases."""
    return Column(name, title, "number", unit, base=base, of=of)


def day(name: str, title: str) -> Column:
    """A date."""
    return Column(name, title, "date")


def who(name: str, title: str, sort: str) -> Column:
    """An opaque id of one of a sort (persons, providers, consultees), to be named by disclosure or withheld."""
    return Column(name, title, "id", list=sort)


def code(name: str, title: str, list: str | None = None) -> Column:
    """A code of a closed list."""
    return Column(name, title, "code", list=list)


def flag(name: str, title: str, *, base: str | None = None, of: tuple[str, str] | None = None) -> Column:
    """Yes or no; reckoned from the counts of `base` and `of`, where given."""
    return Column(name, title, "flag", base=base, of=of)


def ratio(part: int | None, whole: int | None) -> float | None:
    """Divide, or give None where there is nothing to divide by."""
    return part / whole if part is not None and whole else None
