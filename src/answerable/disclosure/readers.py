"""For whom a figure is: what the body's rules let each tier of readers see, and of which day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from answerable.rules import Rules, Tier


class NoSuchReader(ValueError):
    """The body's rules say nothing of this tier of readers, so nothing may be shown to it."""


@dataclass(frozen=True)
class Policy:
    """What one tier of readers may see: exact numbers or protected ones, open units, names, and how fresh."""

    tier: str
    exact: bool
    threshold: int
    open_units: frozenset[str]
    names: frozenset[str]
    month_end: bool

    def protects(self, unit: str) -> bool:
        """Tell whether small counts in this unit are withheld from this reader."""
        return not self.exact and unit not in self.open_units

    def latest(self, as_of: date) -> date:
        """Give the day itself, or the last month's end up to it where the reader sees whole months only."""
        if not self.month_end or (as_of + timedelta(days=1)).day == 1:
            return as_of
        return as_of.replace(day=1) - timedelta(days=1)

    def is_within(self, other: "Policy") -> bool:
        """Tell whether whatever this reader may see, the other may see as well."""
        if other.exact:
            return True
        return (
            not self.exact
            and self.threshold >= other.threshold
            and self.open_units <= other.open_units
            and self.names <= other.names
            and (self.month_end or not other.month_end)
        )


def policy_of(rules: Rules, tier: str) -> Policy:
    """Give what a tier of readers may see under the body's rules; raises NoSuchReader."""
    rule = next((r for r in rules.body.readers if r.tier == tier), None)
    if rule is None or tier not in get_args(Tier):
        known = ", ".join(r.tier for r in rules.body.readers)
        raise NoSuchReader(
            f"No rule says what {tier!r} may see; there are rules for: {known}. Nothing was shown."
        )
    return Policy(
        tier=tier,
        exact=rule.mode == "exact",
        threshold=rule.threshold,
        open_units=frozenset(rule.open_units),
        names=frozenset(rule.names),
        month_end=rule.latest == "month-end",
    )


def may_see(rules: Rules, *, released_to: str, reader: str) -> bool:
    """Tell whether a figure released to one tier may be shown to a reader of another."""
    return released_to == reader or policy_of(rules, released_to).is_within(policy_of(rules, reader))
