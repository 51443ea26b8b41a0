"""One piece of news: what, about what, since when it is known; by a name that never changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

NewsSort = Literal["motion", "answer", "refusal", "publication", "release", "late"]
NEWS_SORTS: dict[NewsSort, str] = {
    "motion": "A motion was put",
    "answer": "A point was answered",
    "refusal": "A point was refused",
    "publication": "An answer was published",
    "release": "A release of figures",
    "late": "An answer became late",
}


@dataclass(frozen=True)
class NewsItem:
    """One piece of news. `about` is a motion or a release; `point` is 0 where it is about the whole."""

    name: str
    sort: NewsSort
    title: str
    words: str
    at: datetime
    about: str
    point: int = 0
