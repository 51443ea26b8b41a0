"""Elements of HTML, escaped by being made: no text reaches a page but through here."""

from html import escape

VOID = frozenset({"meta", "link", "img", "br", "hr"})


class Markup(str):
    """Text that is already markup."""

    __slots__ = ()


def tag(name: str, /, *children: str, **attributes: str | int | None) -> Markup:
    """Make an element; a child that is no markup is escaped, and `class_` or `aria_label` are written with care."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(*children)}</{name}>")


def join(*children: str) -> Markup:
    """Put pieces side by side, escaping those that are no markup."""
    return Markup("".join(c if isinstance(c, Markup) else escape(c, quote=False) for c in children))


def paragraphs(words: str, **attributes: str) -> Markup:
    """Set words as paragraphs, parted where an empty line is."""
    parts = [" ".join(p.split()) for p in words.split("\n\n")]
    return join(*(tag("p", p, **attributes) for p in parts if p))
