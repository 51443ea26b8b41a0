"""Evidence that a promise was kept or a recommendation carried out: offered by one person, judged by another."""

from datetime import date, datetime

from answerable.acts.step import fill, on_paper, take_one
from answerable.record import Head, Id, Record, promises
from answerable.rules import Rules


def offer(
    record: Record, rules: Rules, *, matter: Id, words: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Offer what shows that it was done: words that say where it can be seen. It is not done by that alone."""
    paper = on_paper(words, about=matter, is_public=True)
    facts = fill(promises.EvidenceOffered, words=paper.digest)
    return take_one(
        record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def judge(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    is_accepted: bool,
    words: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Take the evidence that somebody else offered as enough, or not, and say why."""
    paper = on_paper(words, about=matter, is_public=True)
    facts = fill(promises.EvidenceJudged, is_accepted=is_accepted, words=paper.digest)
    return take_one(
        record, rules, subject=matter, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
