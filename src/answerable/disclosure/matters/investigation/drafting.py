"""The report of an investigation as it is so far: what was kept of it last, or what the case itself has to say."""

import json
from collections.abc import Iterator
from datetime import date

from answerable.disclosure.matters.investigation.chronology import DONE, days_of
from answerable.disclosure.matters.investigation.custody import exhibits
from answerable.disclosure.matters.investigation.entering import Here, enter
from answerable.disclosure.matters.investigation.views import ReportDraft
from answerable.disclosure.matters.investigation.whole import investigation, statements
from answerable.disclosure.sentences import spoken
from answerable.record import Id, Record
from answerable.record import investigation as kinds
from answerable.rules import Rules

PARTS = ("summary", "allegations", "chronology", "evidence", "statements", "findings", "reasons")


def report_so_far(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> ReportDraft:
    """Give the parts of a report as they were kept last; those that were never kept say what the case says.

    Raises NotForYou for anybody but the staff, and NotHere where the record holds no such case.
    """
    here = enter(record, rules, matter=matter, person=person, on=on)
    kept = next(reversed(list(here.of(kinds.ReportDrafted))), None)
    if kept is None:
        return ReportDraft(dict(_from_the_case(here)), None)
    held = record.paper(kept[1].draft)
    parts = json.loads(held.content) if held else dict(_from_the_case(here))
    return ReportDraft({name: str(parts.get(name, "")) for name in PARTS}, kept[0].event.happened_on)


def _from_the_case(here: Here) -> Iterator[tuple[str, str]]:
    view = investigation(here.record, here.rules, matter=here.matter.id, person=here.person, on=here.on)
    yield "summary", ""
    yield (
        "allegations",
        "\n".join(
            f"{one.id}: {one.rule} ({one.clause}), put on {spoken(one.put_on)}"
            + (f"; withdrawn: {one.withdrawn}" if one.withdrawn else "")
            for one in view.allegations
        ),
    )
    yield (
        "chronology",
        "\n".join(f"{spoken(day.on)}: {day.words or day.what}" for day in days_of(here) if day.sort != DONE),
    )
    yield (
        "evidence",
        "\n".join(
            f"{one.id}: {one.name} ({one.sort}){f', {one.bearing}' if one.bearing else ''}"
            for one in exhibits(here)
        ),
    )
    yield (
        "statements",
        "\n".join(
            f"Statement {one.number} of {one.person}, {one.sort}, {spoken(one.on)}"
            + (", signed" if one.is_signed else ", not signed")
            for one in statements(here)
        ),
    )
    yield (
        "findings",
        "\n".join(
            f"{one.id}: {one.proposed or 'no finding proposed yet'}"
            for one in view.allegations
            if not one.withdrawn
        ),
    )
    yield "reasons", ""
