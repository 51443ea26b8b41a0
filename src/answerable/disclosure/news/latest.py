"""The news, read from the record and the rules alone: the same record on the same day gives the same news."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from answerable.disclosure.matters import MotionView, PointView, motion
from answerable.disclosure.news.items import NewsItem, NewsSort
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, oversight, releases, standing
from answerable.rules import Rules

PUBLIC = "public"
RELEASES = ("ReleaseAnnounced", "ReleasePostponed", "ReleaseIssued", "ReleaseNoted")


def news(
    record: Record, rules: Rules, *, on: date, at: datetime, about: Id | None = None
) -> tuple[NewsItem, ...]:
    """Give what anybody may know by a moment, latest first; `about` keeps to one motion.

    An entry is news from the moment at which it was recorded; that an answer is late, from the midnight after its day.
    """
    passed = standing(record.read(kinds=("MotionPassed", "Corrected")))
    wanted = [e for e in passed if about in (None, e.event.subject) and e.event.happened_on <= on]
    items = [item for entry in wanted for item in _of_motion(record, rules, entry, on)]
    if about is None:
        items += _of_releases(record, rules)
    return tuple(sorted((i for i in items if i.at <= at), key=lambda i: (i.at, i.name), reverse=True))


def _of_motion(record: Record, rules: Rules, passed: Entry, on: date) -> Iterator[NewsItem]:
    number = passed.event.subject
    view = motion(record, rules, motion=number, reader=PUBLIC, on=on)
    put = f"{view.organ} put {len(view.points)} points to {view.addressee}, to be answered by {spoken(view.due_on)}."
    yield _item(passed, "motion", f"Put: {view.title}", put, number)
    for entry in standing(record.read(subject=number)):
        if isinstance(entry.event.facts, oversight.Published):
            title = f"Published: the answer to {view.title}"
            yield _item(entry, "publication", title, view.summary, number)
    for point in view.points:
        yield from _of_point(record, rules, view, point, passed, on)


def _of_point(
    record: Record, rules: Rules, view: MotionView, point: PointView, passed: Entry, on: date
) -> Iterator[NewsItem]:
    named = f"point {point.number} of {view.title}"
    decided = [
        e
        for e in standing(record.read(subject=point.id))
        if isinstance(e.event.facts, oversight.Answered | oversight.Refused)
    ]
    for entry in decided:
        if isinstance(entry.event.facts, oversight.Answered):
            words = point.answer.words if point.answer and point.answer.entry == entry.index else ""
            yield _item(entry, "answer", f"Answered: {named}", words or point.words, view.id, point.number)
        else:
            refused = point.refusal if point.refusal and point.refusal.entry == entry.index else None
            words = f"{refused.ground}. {refused.words}" if refused else point.words
            yield _item(entry, "refusal", f"Refused: {named}", words, view.id, point.number)
    if on > point.due_on and not any(e.event.happened_on <= point.due_on for e in decided):
        yield NewsItem(
            name=f"late/{point.id}",
            sort="late",
            title=f"Late: {named}",
            words=f"The answer was due by {spoken(point.due_on)}: {point.words}",
            at=max(_midnight_after(point.due_on, rules), passed.recorded_at),
            about=view.id,
            point=point.number,
        )


def _of_releases(record: Record, rules: Rules) -> Iterator[NewsItem]:
    for entry in standing(record.read(kinds=(*RELEASES, "Corrected"))):
        facts, number = entry.event.facts, entry.event.subject
        match facts:
            case releases.ReleaseAnnounced():
                title = f"Announced: {rules.report(facts.series).title}, for {spoken(facts.on)}"
                words = f"Figures from {spoken(facts.since)} to {spoken(facts.as_of)}."
            case releases.ReleasePostponed():
                title, words = (
                    f"Postponed to {spoken(facts.on)}: release {number}",
                    "The reason is with the release.",
                )
            case releases.ReleaseIssued():
                title = f"Published: {rules.report(facts.series).title}, number {facts.number}"
                words = f"Figures from {spoken(facts.since)} to {spoken(facts.as_of)}."
            case releases.ReleaseNoted():
                title, words = (
                    f"A note to release {number}",
                    "The release stands as it is; the note stands beside it.",
                )
            case _:
                continue
        yield _item(entry, "release", title, words, number)


def _item(entry: Entry, sort: NewsSort, title: str, words: str, about: Id, point: int = 0) -> NewsItem:
    return NewsItem(f"entry/{entry.index}", sort, title, words, entry.recorded_at, about, point)


def _midnight_after(day: date, rules: Rules) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(rules.body.timezone))
