"""The feeds: everything, motions, what is late, releases, and each motion by itself."""

from datetime import UTC, datetime, time

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from answerable import disclosure
from answerable.site.following.letters import place
from answerable.site.following.topics import FIXED, belongs
from answerable.site.house import the_house
from answerable.site.open import absolute, tag_uri, unchanged
from answerable.site.pages import page
from answerable.site.public.news.atom import MEDIA, Feed, atom

MOST = 100  # items of one feed; a feed tells what is new, the pages tell all
READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """Show which feeds there are."""
    motions = the_house().show(disclosure.motions, reader=READER)
    return page(
        request, "public/feeds.html", feeds=[(id, said) for id, (said, _) in FIXED.items()], motions=motions
    )


@unchanged
def feed(request: HttpRequest, feed: str) -> HttpResponse:
    """Give one of the feeds."""
    if feed not in FIXED:
        raise Http404
    items = [item for item in the_house().show(disclosure.news) if belongs(item, feed)]
    where = {"releases": "releases", "late": "unanswered"}.get(feed, "questions")
    return _given(request, f"feeds/{feed}", FIXED[feed][0], reverse(where), items)


@unchanged
def of_motion(request: HttpRequest, motion: str) -> HttpResponse:
    """Give the feed of one motion."""
    house = the_house()
    line = next((one for one in house.show(disclosure.motions, reader=READER) if one.id == motion), None)
    if line is None:
        raise Http404
    items = list(house.show(disclosure.news, about=motion))
    return _given(
        request, f"feeds/questions/{motion}", line.title, reverse("question", args=(motion,)), items
    )


def _given(
    request: HttpRequest, name: str, title: str, there: str, items: list[disclosure.NewsItem]
) -> HttpResponse:
    body = the_house().body
    terms = f"{body.licence.title} ({body.licence.path})" if body.licence else ""
    described = Feed(
        id=tag_uri(name),
        title=f"{body.name}: {title}",
        address=absolute(request.path, request),
        page=absolute(there, request),
        author=body.name,
        rights=terms,
        began_at=datetime.combine(body.period_start, time(), UTC),
    )
    told = [(tag_uri(item.name), absolute(place(item), request), item) for item in items[:MOST]]
    return HttpResponse(atom(described, told), content_type=MEDIA)
