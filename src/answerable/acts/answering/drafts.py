"""A draft of an answer, read by a second person, and signed: what is signed holds the figures of that very head."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.answering.figures import Figures, check_asked
from answerable.acts.step import ActRefused, Draft, fill, maybe_on_paper, only, take, take_one, today
from answerable.disclosure import ANSWER_MEDIA, Engine, answer_json, fingerprint, read_answer
from answerable.record import Event, Head, Id, Record, answers, oversight, standing, write_paper
from answerable.rules import Rules, Tier


def draft_answer(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    point: Id,
    measures: Sequence[str] = (),
    as_of: date | None = None,
    since: date | None = None,
    words: str | None = None,
    partly: bool = False,
    reader_tier: Tier = "overseer",
    by: Id,
    at: datetime,
) -> Head:
    """Put a draft forward, with figures or in words alone; it is no answer, and the clock of the point goes on."""
    on = today(rules, at)
    if not measures and not (words or "").strip():
        raise ActRefused("words", "There is nothing in the draft", "Choose a figure, or write the answer.")
    if measures:
        check_asked(measures, since or on, as_of or on, on)
    figures = Figures(record, rules, engine, tuple(measures), as_of or on, since or on)

    def draft(head: Head) -> Draft:
        bound: dict[str, object] = {}
        if measures:
            paper = figures.paper(words or "", reader_tier, head, about=point, is_public=False)
            bound = figures.bound(head)
        else:
            paper = write_paper(answer_json(words or "", ()), about=point, media=ANSWER_MEDIA)
        quality = "partly" if partly else "figures" if measures else "words"
        facts = fill(answers.AnswerDrafted, draft=paper.digest, quality=quality, **bound)
        return Draft((Event(subject=point, facts=facts, happened_on=on, actor=by),), (paper,))

    return take(record, rules, draft=draft, at=at)


def review_draft(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    verdict: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Say of a draft that it may be signed, or send it back; whoever drafted it cannot."""
    _latest(record, point)
    paper = maybe_on_paper(words, about=point)
    facts = fill(answers.DraftReviewed, verdict=verdict, words=paper.digest if paper else None)
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def sign(
    record: Record,
    rules: Rules,
    *,
    engine: Engine,
    point: Id,
    knowing: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Sign the latest draft: its words, with its figures released anew of all that is recorded now, are the answer.

    Where a figure differs from the draft's, since the record has grown, the answer holds the new one, and whoever
    signs must have seen it: `knowing` is the fingerprint of the figures that they saw. Raises ActRefused on `knowing`
    where it is not theirs, and NotAllowed where the draft was not found fit.
    """
    drafted = _latest(record, point)
    told = read_answer(record, drafted.draft)
    if told is None:
        raise ActRefused("draft", "The draft is no longer held", "Put a draft forward anew.")
    since = told.figures[0].since if told.figures else drafted.as_of
    tier: Tier = told.figures[0].reader if told.figures else "overseer"  # type: ignore[assignment]

    def draft(head: Head) -> Draft:
        bound: dict[str, object] = {}
        if drafted.measures and drafted.as_of and since:
            figures = Figures(record, rules, engine, drafted.measures, drafted.as_of, since)
            _check_seen(fingerprint(told.figures), fingerprint(figures.to(tier, head)), knowing)
            paper = figures.paper(told.words, tier, head, about=point, is_public=True)
            bound = figures.bound(head)
        else:
            paper = write_paper(answer_json(told.words, ()), about=point, media=ANSWER_MEDIA, is_public=True)
        facts = fill(oversight.Answered, answer=paper.digest, quality=drafted.quality, **bound)
        event = Event(subject=point, facts=facts, happened_on=today(rules, at), actor=by)
        return Draft((event,), (paper,))

    return take(record, rules, draft=draft, at=at)


def _latest(record: Record, point: Id) -> answers.AnswerDrafted:
    """Give the draft that lies on a point; an answer takes the draft before it away."""
    kinds = ("AnswerDrafted", "Answered", "Corrected")
    facts = [e.event.facts for e in standing(record.read(subject=point, kinds=kinds))]
    last = next(
        (f for f in reversed(facts) if isinstance(f, answers.AnswerDrafted | oversight.Answered)), None
    )
    if not isinstance(last, answers.AnswerDrafted):
        raise ActRefused("draft", f"No draft lies on {point}", "Put one forward, or answer directly.")
    return last


def _check_seen(drafted: str, now: str, knowing: str | None) -> None:
    if now in (drafted, knowing):
        return
    raise ActRefused(
        "knowing",
        "The figures are not those of the draft any more, since more was recorded",
        "Look at the old and the new side by side, and sign the new ones.",
    )
