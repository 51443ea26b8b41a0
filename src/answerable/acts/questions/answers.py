"""What becomes of a point: an answer with figures or in words, or a mere statement."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.answering import Figures, check_asked
from answerable.acts.step import ActRefused, Draft, fill, on_paper, take, take_one, today
from answerable.disclosure import ANSWER_MEDIA, Engine, answer_json
from answerable.record import Event, Head, Id, Record, oversight, write_paper
from answerable.rules import Rules, Tier


def answer(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    point: Id,
    measures: Sequence[str],
    as_of: date,
    since: date,
    words: str | None = None,
    partly: bool = False,
    reader_tier: Tier = "overseer",
    by: Id,
    at: datetime,
) -> Head:
    """Answer a point with figures, released to the one who asked and bound to their day and place in the record.

    Figures speak for the end of `as_of` and the period from `since`, of all that is recorded now. Where the public
    may see less than the asker, what it may see is released and kept beside it. `partly` says that not all that was
    asked is answered. Raises ActRefused without a measure, and NotAllowed where a rule forbids it.
    """
    check_asked(measures, since, as_of, today(rules, at))
    figures = Figures(record, rules, engine, tuple(measures), as_of, since)

    def draft(head: Head) -> Draft:
        paper = figures.paper(words or "", reader_tier, head, about=point, is_public=True)
        quality = "partly" if partly else "figures"
        facts = fill(oversight.Answered, answer=paper.digest, quality=quality, **figures.bound(head))
        return Draft((Event(subject=point, facts=facts, happened_on=today(rules, at), actor=by),), (paper,))

    return take(record, rules, draft=draft, at=at)


def answer_in_words(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    words: str,
    partly: bool = False,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Answer a point in writing and without figures; it is shown as an answer in words."""
    if not words.strip():
        raise ActRefused("words", "There is no answer", "Write it, or refuse the point and say why.")
    paper = write_paper(answer_json(words, ()), about=point, media=ANSWER_MEDIA, is_public=True)
    facts = fill(oversight.Answered, answer=paper.digest, quality="partly" if partly else "words")
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )


def state(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    words: str,
    channel: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record what was said or written about a point (or a motion) and is not an answer: the clock goes on."""
    paper = on_paper(words, about=point, is_public=True)
    facts = fill(oversight.Stated, words=paper.digest, channel=channel)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=(paper,)
    )
