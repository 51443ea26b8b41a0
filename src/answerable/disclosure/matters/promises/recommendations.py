"""Recommendations as they stand on a day: under their inquiry, held against how many it reported with, with history."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.matters.people import NotHere
from answerable.disclosure.matters.promises.story import Story
from answerable.disclosure.matters.promises.view import (
    HEADING_WORDS,
    STATUS_NAMES,
    InquiryView,
    RecommendationView,
)
from answerable.disclosure.matters.wording import away, counted, listed, long_day
from answerable.matters import HEADINGS, heading, recommendation_status
from answerable.record import Entry, Id, Record, promises
from answerable.rules import Rules

KINDS = (
    "RecommendationMade",
    "RecommendationAnswered",
    "RecommendationMoved",
    "EvidenceOffered",
    "EvidenceJudged",
)
REPORTED = ("InquiryReported",)


def inquiries(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[InquiryView, ...]:
    """Show every inquiry that reported by the end of a day, latest first, with its recommendations as they stand."""
    story = Story(record, rules, reader, on)
    told = list(story.by_subject(KINDS).values())
    shown = [_inquiry(story, entries[0], told) for entries in story.by_subject(REPORTED).values()]
    return tuple(sorted(shown, key=lambda one: (one.reported_on, one.id), reverse=True))


def inquiry(record: Record, rules: Rules, *, inquiry: Id, reader: str, on: date) -> InquiryView:
    """Show one inquiry; raises NotHere where none of this number reported."""
    found = next((one for one in inquiries(record, rules, reader=reader, on=on) if one.id == inquiry), None)
    if found is None:
        raise NotHere(f"The record holds no inquiry {inquiry}. Check the number; one looks like I-2026-001.")
    return found


def recommendation(
    record: Record, rules: Rules, *, inquiry: Id, number: int, reader: str, on: date
) -> RecommendationView:
    """Show one recommendation of an inquiry with its whole history; raises NotHere where there is none."""
    story = Story(record, rules, reader, on)
    entries = story.of(f"{inquiry}/{number}", KINDS)
    if _opening(entries) is None:
        raise NotHere(f"The record holds no recommendation {number} of {inquiry}. Check both numbers.")
    reported = story.of(inquiry, REPORTED)
    return _recommendation(story, entries, story.words(_reported(reported[0]).title) if reported else "")


def _inquiry(story: Story, reported: Entry, told: Sequence[Sequence[Entry]]) -> InquiryView:
    facts, id = _reported(reported), reported.event.subject
    title = story.words(facts.title)
    of_it = [entries for entries in told if (made := _opening(entries)) and made.inquiry == id]
    shown = sorted((_recommendation(story, entries, title) for entries in of_it), key=lambda one: one.number)
    counts = tuple((h, HEADING_WORDS[h], sum(one.heading == h for one in shown)) for h in HEADINGS)
    return InquiryView(
        id=id,
        title=title,
        organisation=story.organisation(facts.organisation),
        reported_on=reported.event.happened_on,
        reported=facts.recommendations,
        entered=len(shown),
        completeness=_completeness(facts.recommendations, len(shown)),
        sentence=_sentence(counts),
        counts=counts,
        recommendations=tuple(shown),
    )


def _recommendation(story: Story, entries: Sequence[Entry], title: str) -> RecommendationView:
    made, steps = _opening(entries), [_step(entry) for entry in entries[1:]]
    assert made is not None
    status, since = "unanswered", entries[0].event.happened_on
    for n, entry in enumerate(entries[1:], start=1):
        reached = recommendation_status(steps[:n])
        if reached != status:
            status, since = reached, entry.event.happened_on
    is_open = heading(status) in ("under-way", "unanswered")
    return RecommendationView(
        id=entries[0].event.subject,
        number=made.number,
        words=story.words(made.words),
        inquiry=made.inquiry or "",
        inquiry_title=title,
        owner=story.office(made.owner),
        due_on=made.due_on,
        due=_due(story, made.due_on, is_open=is_open),
        is_overdue=is_open and made.due_on is not None and made.due_on < story.on,
        status=status,
        status_words=STATUS_NAMES.get(status, status.replace("-", " ")),
        heading=heading(status),
        since=since,
        history=story.history(entries, story.struck(entries[0].event.subject, KINDS)),
    )


def _step(entry: Entry) -> tuple[str, str | None, bool]:
    facts = entry.event.facts
    code = getattr(facts, "response", None) or getattr(facts, "status", None)
    return entry.event.kind, code, bool(getattr(facts, "is_accepted", False))


def _due(story: Story, day: date | None, *, is_open: bool) -> str:
    if day is None:
        return "no day was given"
    return (
        f"{long_day(day)}, {away(day, on=story.on, calendar=story.rules.calendar)}"
        if is_open
        else long_day(day)
    )


def _completeness(reported: int, entered: int) -> str:
    said = f"{counted(reported, 'recommendation')} reported, {entered:,} entered"
    if entered == reported:
        return f"{said}: all of them."
    missing = reported - entered
    return f"{said}: {missing:,} {'is' if missing == 1 else 'are'} not entered yet."


def _sentence(counts: Sequence[tuple[str, str, int]]) -> str:
    whole = sum(n for _, _, n in counts)
    if not whole:
        return "None of its recommendations is entered yet."
    parts = tuple(f"{n:,} {'is' if n == 1 else 'are'} {words}" for _, words, n in counts if n)
    return f"Of {counted(whole, 'recommendation')}, {listed(parts)}."


def _opening(entries: Sequence[Entry]) -> promises.RecommendationMade | None:
    facts = entries[0].event.facts if entries else None
    return facts if isinstance(facts, promises.RecommendationMade) else None


def _reported(entry: Entry) -> promises.InquiryReported:
    facts = entry.event.facts
    assert isinstance(facts, promises.InquiryReported)
    return facts
