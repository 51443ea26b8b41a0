"""What one can be told of: everything, what is late, releases, or one motion; and which news belongs to which."""

from collections.abc import Callable

from answerable.disclosure import NewsItem

EVERYTHING, LATE, RELEASES, MOTION = "everything", "late", "releases", "motion/"
FIXED: dict[str, tuple[str, Callable[[NewsItem], bool]]] = {
    EVERYTHING: ("Everything", lambda item: True),
    "motions": (
        "Motions, and what becomes of their points",
        lambda item: item.sort not in ("release", "late"),
    ),
    LATE: ("Answers that become late", lambda item: item.sort == "late"),
    RELEASES: ("Releases of figures", lambda item: item.sort == "release"),
}


def belongs(item: NewsItem, topic: str) -> bool:
    """Tell whether a piece of news belongs to a topic; to one that is none belongs nothing."""
    if topic in FIXED:
        return FIXED[topic][1](item)
    return topic.startswith(MOTION) and item.about == topic.removeprefix(MOTION)


def called(topic: str) -> str:
    """Give what a topic is called on a page."""
    return FIXED[topic][0] if topic in FIXED else f"Motion {topic.removeprefix(MOTION)}"
