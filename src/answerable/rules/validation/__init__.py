"""A body's files held against each other, against the calendar and against the kinds of event there are."""

from collections.abc import Collection, Iterator

from answerable.rules.reading import Fault
from answerable.rules.validation.body import check_body
from answerable.rules.validation.draft import Draft, values
from answerable.rules.validation.facts import check_facts
from answerable.rules.validation.flow import check_flow
from answerable.rules.validation.limits import check_limits
from answerable.rules.validation.places import Known
from answerable.rules.validation.references import check_references
from answerable.rules.validation.sense import (
    check_acts,
    check_days,
    check_ends,
    check_governing,
    check_panels,
    unused,
)
from answerable.rules.validation.standings import check_standings
from answerable.rules.validation.words import PLACES, check_words

__all__ = ["PLACES", "Draft", "check", "unused", "values"]


def check(draft: Draft, *, measures: Collection[str] | None = None) -> Iterator[Fault]:
    """Give every fault that shows only when the files are read together.

    `measures` are the codes that report sections may name; None leaves them unchecked.
    """
    known = Known.of(draft)
    yield from check_references(draft, known)
    yield from check_facts(draft, known)
    yield from check_body(draft)
    yield from check_standings(draft)
    yield from check_words(draft, measures)
    yield from check_panels(draft)
    yield from check_days(draft)
    for part in draft.procedures:
        yield from check_flow(part)
        yield from check_limits(part)
        yield from check_acts(part, draft.body.value)
        yield from check_ends(part)
        yield from check_governing(part)
