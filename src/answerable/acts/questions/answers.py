"""What becomes of a point: an answer with figures or in words, a refusal with its ground, or a mere statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    fill,
    maybe_on_paper,
    on_paper,
    one_of,
    only,
    take,
    take_one,
    today,
)
from answerable.disclosure import (
    ANSWER_MEDIA,
    Engine,
    Released,
    answer_json,
    definitions,
    may_see,
    release,
    spoken,
)
from answerable.record import Event, Head, Id, Record, oversight, write_paper
from answerable.rules import Rules, Tier

NO_STANDING = "no-standing"


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
    _check_asked(measures, since, as_of, today(rules, at))
    figures = _Figures(record, rules, engine, tuple(measures), as_of, since)

    def draft(head: Head) -> Draft:
        openly = (
            None if may_see(rules, released_to=reader_tier, reader="public") else figures.to("public", head)
        )
        content = answer_json(words or "", figures.to(reader_tier, head), openly)
        paper = write_paper(content, about=point, media=ANSWER_MEDIA, is_public=True)
        quality = "partly" if partly else "figures"
        bound = {"measures": tuple(measures), "as_of": as_of, "known_at": head.size, "root": head.root}
        facts = fill(oversight.Answered, answer=paper.digest, quality=quality, **bound)
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


def refuse(
    record: Record,
    rules: Rules,
    *,
    point: Id,
    ground: str,
    route: str | None = None,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Refuse a point on a ground from the body's list, and say where it goes next.

    Without a `route` it goes where the ground says; and a refusal for want of standing goes to the organ to which the
    addressee does answer. A refusal stands on the record with its author, and a later answer does not take it away.
    """
    paper = maybe_on_paper(words, about=point, is_public=True)
    facts = fill(
        oversight.Refused,
        ground=ground,
        route=route or route_of(record, rules, point=point, ground=ground),
        words=paper.digest if paper else None,
    )
    return take_one(
        record, rules, subject=point, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
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


def route_of(record: Record, rules: Rules, *, point: Id, ground: str) -> str | None:
    """Give the organ to which a refused point goes: as the ground says, or to whom the addressee answers."""
    laid_down = rules.term("grounds", ground).route
    if laid_down or ground != NO_STANDING:
        return laid_down
    asked = next((e.event.facts for e in record.read(subject=point, kinds=("Asked",))), None)
    if not isinstance(asked, oversight.Asked):
        return None
    return next(iter(rules.organ(asked.addressee).answers_to), rules.body.governing_organ)


@dataclass(frozen=True)
class _Figures:
    """The figures of an answer: what they measure and of when, to be released to one tier or another."""

    record: Record
    rules: Rules
    engine: Engine
    measures: tuple[str, ...]
    as_of: date
    since: date

    def to(self, tier: Tier, head: Head) -> list[Released]:
        return [
            release(
                self.record,
                self.rules,
                engine=self.engine,
                measure=measure,
                reader=tier,
                as_of=self.as_of,
                since=self.since,
                known_at=head.size,
            )
            for measure in self.measures
        ]


def _check_asked(measures: Sequence[str], since: date, as_of: date, on: date) -> None:
    known = [definition.measure for definition in definitions()]
    unknown = next((measure for measure in measures if measure not in known), None)
    if not measures:
        raise ActRefused("measures", "There is no figure in the answer", "Choose one, or answer in words.")
    if unknown is not None:
        raise ActRefused("measures", f"There is no figure {unknown!r}", one_of(known))
    if since > as_of:
        raise ActRefused(
            "since", f"The period begins after it ends, on {spoken(as_of)}", "Give an earlier day."
        )
    if as_of > on:
        raise ActRefused("as_of", f"{spoken(as_of)} is still to come", "Give today or an earlier day.")
