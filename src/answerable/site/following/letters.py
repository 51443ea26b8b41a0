"""The letters to those who follow: one that asks whether it was really they, and one that tells what is new.

Each says only what anybody can read on the site, and how to end it: by a link, and by one click in a mail program
(RFC 2369, RFC 8058).
"""

from collections.abc import Sequence
from email.utils import parseaddr
from hashlib import sha256

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from answerable.disclosure import NewsItem
from answerable.site.following.subscriptions import PATIENCE, Follower
from answerable.site.following.topics import called
from answerable.site.open import absolute
from answerable.site.words import plural

MOST_WORDS = 400


def confirming(*, address: str, topics: Sequence[str], token: str, body: str) -> EmailMessage:
    """Write the letter that asks whether somebody wants to be told."""
    there = absolute(reverse("subscribe-confirm", args=(token,)))
    words = (
        f"Somebody, we think you, asked {body} to send news to this address:\n\n"
        + "".join(f"- {called(topic)}\n" for topic in topics)
        + f"\nIf you want it, open this page and say yes within {PATIENCE.days} days:\n{there}\n\n"
        "If not, do nothing: you will not hear from us again, and your address is deleted.\n"
    )
    return EmailMessage(
        f"Do you want news from {body}?", words, to=[address], headers={"Auto-Submitted": "auto-generated"}
    )


def telling(follower: Follower, items: Sequence[NewsItem], *, body: str) -> EmailMessage:
    """Write the letter that tells what is new, earliest first."""
    leaving = absolute(reverse("subscribe-leave", args=(follower.leaving,)))
    told = "\n".join(_told(item) for item in reversed(items))
    words = (
        f"{told}\nEverything above is public, at {absolute('/')}\n\n"
        f"You follow: {'; '.join(called(topic) for topic in follower.topics)}.\n"
        f"To end this and have your address deleted: {leaving}\n"
    )
    subject = items[0].title if len(items) == 1 else f"{plural(len(items), 'piece')} of news from {body}"
    headers = {
        "List-Unsubscribe": f"<{leaving}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": f"{_plain(body)} <news.{_domain()}>",
        "Auto-Submitted": "auto-generated",
        # The same news is the same letter: one that is sent twice after a crash is shown once.
        "Message-ID": f"<{_digest(follower.id, *(item.name for item in items))}@{_domain()}>",
    }
    return EmailMessage(" ".join(subject.split()), words, to=[follower.address], headers=headers)


def _told(item: NewsItem) -> str:
    words = " ".join(item.words.split())
    short = words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS].rsplit(' ', 1)[0]} …"
    return f"{item.title}\n{short}\n{absolute(place(item))}\n"


def place(item: NewsItem) -> str:
    """Give the path of the page where a piece of news is told whole."""
    if item.sort == "release":
        return reverse("releases")
    there = reverse("question", args=(item.about,))
    return f"{there}#point-{item.point}" if item.point else there


def _digest(*names: str) -> str:
    return sha256(" ".join(names).encode()).hexdigest()[:32]


def _domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "localhost"


def _plain(words: str) -> str:
    return "".join(c for c in words if c.isalnum() or c == " ")
