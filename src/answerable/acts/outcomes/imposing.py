"""Imposing a sanction: within the guidance for the clause, or outside of it with the reasons, as one act."""

from datetime import date, datetime

from answerable.acts.cases.parties import respondent_of
from answerable.acts.step import Draft, fill, maybe_on_paper, only, take
from answerable.record import Event, Head, Id, Paper, Record, cases, sanctions
from answerable.rules import Rules


def impose(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    sanction: str,
    allegation: Id | None = None,
    course: str | None = None,
    until_on: date | None = None,
    departure: str | None = None,
    departure_words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Impose a sanction; `departure` is the listed reason for one outside of the guidance, with the reasons in words.

    The departure stands in the record before the sanction and is recorded with it, or neither is. Training that is
    ordered is owed from then on, as with `cases.sanction`.
    """
    paper = maybe_on_paper(departure_words, about=case) if departure else None

    def draft(_: Head) -> Draft:
        imposed = fill(
            cases.Sanctioned,
            sanction=sanction,
            allegation=allegation,
            respondent=respondent_of(record, case),
            course=course,
            until_on=until_on,
        )
        every = (_departed(sanction, allegation, departure, paper), imposed)
        events = (Event(subject=case, facts=one, happened_on=happened_on, actor=by) for one in every if one)
        return Draft(tuple(events), only(paper))

    return take(record, rules, draft=draft, at=at)


def _departed(
    sanction: str, allegation: Id | None, departure: str | None, paper: Paper | None
) -> sanctions.TariffDeparted | None:
    if not departure:
        return None
    words = paper.digest if paper else None
    return fill(
        sanctions.TariffDeparted, sanction=sanction, allegation=allegation, reason=departure, words=words
    )
