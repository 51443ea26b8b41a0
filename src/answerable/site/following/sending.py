"""Telling everybody who follows what is new for them, each in one letter; what was sent is not sent again."""

from collections.abc import Callable
from dataclasses import dataclass
from smtplib import SMTPException

from django.core.mail import get_connection

from answerable import disclosure
from answerable.site.following.letters import telling
from answerable.site.following.subscriptions import Follower, clear, followers, told
from answerable.site.following.topics import belongs
from answerable.site.house import House


@dataclass(frozen=True)
class Sent:
    """How many letters went out, how many could not, and how many addresses were deleted as never confirmed."""

    letters: int
    failed: int
    deleted: int


def send_news(house: House, *, say: Callable[[str], None] = lambda words: None) -> Sent:
    """Send what is new; a letter that cannot be sent is tried again the next time, and the others go out."""
    now = house.clock()
    deleted = clear(at=now)
    items = house.show(disclosure.news)
    letters = failed = 0
    with get_connection() as post:
        for follower in followers():
            new = [item for item in items if item.at > follower.told_until and _follows(follower, item)]
            if new:
                try:
                    letter = telling(follower, new, body=house.body.name)
                    letter.connection = post
                    letter.send()
                except (SMTPException, OSError) as wrong:
                    failed += 1
                    say(
                        f"A letter could not be sent: {type(wrong).__name__}. It is tried again the next time."
                    )
                    continue
                letters += 1
            told(follower, until=now)
    return Sent(letters, failed, deleted)


def _follows(follower: Follower, item: disclosure.NewsItem) -> bool:
    return any(belongs(item, topic) for topic in follower.topics)
