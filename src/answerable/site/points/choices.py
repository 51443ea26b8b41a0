"""What somebody may do about each point of a motion now, as addresses and words: what the rules would not refuse."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.points.shapes import SHAPES

# Of use only once there is something to do it to.
AFTER = {
    "DraftReviewed": "AnswerDrafted",
    "Signed": "AnswerDrafted",
    "InspectionAnswered": "InspectionOffered",
}


@dataclass(frozen=True)
class Way:
    """One way on from a point: its address, and the words of the link."""

    address: str
    words: str


def ways(
    seen: disclosure.MotionView, person: str, *, do: str, pages: Mapping[str, tuple[str, str]]
) -> dict[int, list[Way]]:
    """Give by number the ways on from each point; `pages` are the kinds that have a page of their own at this door."""
    may = the_house().show(disclosure.point_acts, motion=seen.id, person=person)
    return {
        point.number: list(_ways(point, may.get(point.number, ()), seen.id, do, pages))
        for point in seen.points
    }


def _ways(
    point: disclosure.PointView,
    acts_now: Iterable[disclosure.PointAct],
    motion: str,
    do: str,
    pages: Mapping[str, tuple[str, str]],
) -> Iterator[Way]:
    for act in acts_now:
        if not _is_of_use(point, act.kind):
            continue
        if act.kind in pages:
            name, said = pages[act.kind]
            yield Way(reverse(name, args=[motion, point.number]), said)
        elif act.kind in SHAPES:
            yield Way(reverse(do, args=[motion, point.number, act.kind]), act.name)
        if act.kind == "Answered" and "Signed" in pages and _is_of_use(point, "Signed"):
            name, said = pages["Signed"]
            yield Way(reverse(name, args=[motion, point.number]), said)


def _is_of_use(point: disclosure.PointView, kind: str) -> bool:
    if kind not in AFTER:
        return True
    before = [turn.entry for turn in point.turns if turn.kind == AFTER[kind]]
    answered = point.answer.entry if point.answer else -1
    return bool(before) and before[-1] > answered
