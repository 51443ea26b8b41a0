"""What tells one matter from another in a list, besides its stage: how it came, what it is about, with which team."""

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.record import Entry

_BEGIN = frozenset({"Appealed", "AppealAdmitted"})
_END = frozenset({"AppealDecided", "AppealNotAdmitted", "Disposed"})


@dataclass(frozen=True)
class Traits:
    """What a list can be narrowed by: channel, category and team (none: an empty word), and three flags."""

    channel: str = ""
    category: str = ""
    team: str = ""
    is_suspended: bool = False
    under_appeal: bool = False
    is_bulk: bool = False


def traits_of(entries: Iterable[Entry], *, is_suspended: bool) -> Traits:
    """Read the traits of a matter from the entries that count in it, in order.

    Channel and category are those with which it was opened; the team is the latest that it waited with. It is under
    appeal from the appeal until that is decided, or the case disposed of anew.
    """
    channel = category = team = ""
    under_appeal = is_bulk = False
    for entry in entries:
        facts, kind = entry.event.facts, entry.event.kind
        channel = channel or getattr(facts, "channel", None) or ""
        category = category or getattr(facts, "category", None) or ""
        is_bulk = is_bulk or getattr(facts, "bulk", None) is not None
        if kind == "Queued":
            team = getattr(facts, "team", "")
        elif kind in _BEGIN:
            under_appeal = True
        elif kind in _END:
            under_appeal = False
    return Traits(str(channel), str(category), team, is_suspended, under_appeal, is_bulk)
