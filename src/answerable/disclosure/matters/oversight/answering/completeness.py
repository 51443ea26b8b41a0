"""The statement of completeness of a motion: how many points came to what, and which they are; none is left out."""

from collections import defaultdict
from collections.abc import Sequence

from answerable.disclosure.matters.oversight.view import PointView
from answerable.disclosure.matters.wording import listed
from answerable.disclosure.sentences import spoken


def completeness(points: Sequence[PointView]) -> str:
    """Say it in one sentence: "9 of 11 points are answered; 1 is refused, … (point 10); 1 is outstanding, …"."""
    if not points:
        return "Nothing was asked."
    answered = sum(1 for point in points if point.status == "answered")
    every = f"{len(points)} point" + ("" if len(points) == 1 else "s")
    verb = "is" if answered == 1 else "are"
    said: dict[str, list[int]] = defaultdict(list)
    for point in points:
        if point.status != "answered":
            said[_said(point)].append(point.number)
    rest = (f"{len(n)} {'is' if len(n) == 1 else 'are'} {words} ({_numbers(n)})" for words, n in said.items())
    return "; ".join((f"{answered} of {every} {verb} answered", *rest)) + "."


def _said(point: PointView) -> str:
    match point.status:
        case "partly":
            return "answered in part"
        case "refused" | "not-held":
            ground = point.refusal.ground if point.refusal else "the record does not hold it"
            return f"refused: {ground}"
        case "late":
            return f"late: there is no answer, and it was due by {spoken(point.due_on)}"
    again = "open again" if point.is_open_again else "outstanding"
    return f"{again}, due by {spoken(point.due_on)}"


def _numbers(numbers: Sequence[int]) -> str:
    return f"point{'' if len(numbers) == 1 else 's'} {listed(tuple(map(str, numbers)))}"
