"""Files of a case: put with its papers as they came, sealed, with the name they had."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, only, take_one
from answerable.record import Head, Id, Paper, Record, Sealed, cases
from answerable.rules import Rules

LONGEST_NAME = 200


def attach(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    file: Paper | Sealed,
    name: str,
    sort: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put a file with the papers of a case; `sort` is from the body's list, such as evidence.

    The file is a paper about the case, or was sealed as one while it came in. Its name is kept as a paper too, for
    people write into it what they like. Raises ActRefused for an empty file or one about another case.
    """
    if file.about != case:
        raise ActRefused("file", f"This file is about {file.about} and not about {case}", "Send it there.")
    if not file.length:
        raise ActRefused("file", "The file is empty", "Choose the file again; it may not have been saved.")
    named = maybe_on_paper(name.strip()[-LONGEST_NAME:], about=case, field="name")
    facts = fill(
        cases.Attached,
        file=file.digest,
        sort=sort,
        length=file.length,
        name=named.digest if named else None,
    )
    papers = (file, *only(named))
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=papers
    )
