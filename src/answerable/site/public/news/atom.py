"""News as an Atom feed (RFC 4287): names that never change, times from the record, links to where it is told whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from answerable.disclosure import NewsItem

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "application/atom+xml; charset=utf-8"


@dataclass(frozen=True)
class Feed:
    """What a feed is: its name for ever, its title, its own address and that of its page, whose it is, its terms."""

    id: str
    title: str
    address: str
    page: str
    author: str
    rights: str
    began_at: datetime


def atom(feed: Feed, items: Sequence[tuple[str, str, NewsItem]]) -> bytes:
    """Write a feed of items, latest first, each with its name for ever and the address of its page.

    A feed without items was last changed when the register began: it has no other time.
    """
    ElementTree.register_namespace("", ATOM)
    root = Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    _say(root, id=feed.id, title=feed.title, updated=_time(_latest(items, feed)), rights=feed.rights)
    SubElement(SubElement(root, f"{{{ATOM}}}author"), f"{{{ATOM}}}name").text = _clean(feed.author)
    SubElement(root, f"{{{ATOM}}}link", rel="self", type="application/atom+xml", href=feed.address)
    SubElement(root, f"{{{ATOM}}}link", rel="alternate", type="text/html", href=feed.page)
    for name, address, item in items:
        _entry(root, name, address, item)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _entry(root: Element, name: str, address: str, item: NewsItem) -> None:
    entry = SubElement(root, f"{{{ATOM}}}entry")
    time = _time(item.at)
    _say(entry, id=name, title=item.title, updated=time, published=time, summary=item.words)
    SubElement(entry, f"{{{ATOM}}}link", rel="alternate", type="text/html", href=address)
    SubElement(entry, f"{{{ATOM}}}category", term=item.sort)


def _say(to: Element, **words: str) -> None:
    for name, said in words.items():
        if said:
            SubElement(to, f"{{{ATOM}}}{name}").text = _clean(said)


def _latest(items: Iterable[tuple[str, str, NewsItem]], feed: Feed) -> datetime:
    return max((item.at for _, _, item in items), default=feed.began_at)


def _time(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def _clean(words: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(
        c
        for c in words
        if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )
