"""Do all figures speak of the same days, from the same beginning of the record, for the readers they are made for?"""

from collections.abc import Iterator
from dataclasses import fields

from answerable.disclosure import REASONS, Released, Withheld, spoken
from answerable.reports.checks.draft import ReleaseDraft, WithheldCell
from answerable.reports.checks.finding import Finding, cells, fault, place, row_name
from answerable.reports.telling import NoSuchPlace, tell


def check_binding(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find figures of other days, of other knowledge or for other readers, and sentences that say otherwise."""
    for section in draft.sections:
        figure = section.figure
        if figure.known_at != draft.known_at:
            yield fault(
                "other-knowledge",
                figure.title,
                f"“{figure.title}” was made from {figure.known_at:,} entries of the record, the release from"
                f" {draft.known_at:,}: figures of two moments cannot stand side by side.",
            )
        elif figure.root != draft.root:
            yield fault("other-record", figure.title, f"“{figure.title}” was made from another record.")
        if figure.as_of != draft.as_of:
            yield fault(
                "other-day",
                figure.title,
                f"“{figure.title}” speaks of {spoken(figure.as_of)}, the release of {spoken(draft.as_of)}.",
            )
        if figure.since != draft.since:
            yield fault(
                "other-period",
                figure.title,
                f"“{figure.title}” counts from {spoken(figure.since)}, the release from {spoken(draft.since)}.",
            )
        if figure.reader != draft.reader:
            yield fault(
                "other-readers",
                figure.title,
                f"“{figure.title}” was made for the readers called {figure.reader}, and this release is for the"
                f" {draft.reader}. It may show what they may not see.",
            )
        yield from _sentence(section.template, section.sentence, figure)


def _sentence(template: str, sentence: str, figure: Released) -> Iterator[Finding]:
    try:
        told = tell(template, figure)
    except NoSuchPlace as missing:
        yield fault(
            "sentence-without-number",
            figure.title,
            f"A sentence asks for a number that is not there: {missing}",
        )
        return
    if "{" in sentence:
        yield fault("place-left-open", figure.title, f"A place in a sentence was left open: “{sentence}”")
    elif told != sentence:
        yield fault(
            "sentence-not-table",
            figure.title,
            f"The sentence says “{sentence}”, and the table says “{told}”.",
        )


def check_withheld(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find cells that hold nothing without a reason, and a list of what is withheld that is not the truth."""
    listed, found = set(draft.withheld), set()
    for figure, table, key, column, cell in cells(draft):
        if not isinstance(cell, Withheld):
            continue
        where = place(figure, table, key, column)
        if cell.reason not in REASONS:
            yield fault(
                "no-reason", where, f"Nothing stands for {where}, and no reason that a reader could look up."
            )
            continue
        one = WithheldCell(figure.measure, table.name, row_name(table, key), column, cell.reason)
        found.add(one)
        if one not in listed:
            yield fault(
                "not-listed",
                where,
                f"{where} is marked [{cell.reason}], and the list of what is withheld leaves it out.",
            )
    for one in sorted(listed - found, key=lambda c: tuple(getattr(c, f.name) for f in fields(c))):
        yield fault(
            "listed-and-shown",
            one.measure,
            f"The list of what is withheld names “{one.column}” in the row “{one.row}” of “{one.table}”, and that is"
            " not withheld for this reason.",
        )
