"""Who else has a form of a matter open, so that two who work on it see each other."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable.site.desk.models import Presence

MINUTES = 20


@dataclass(frozen=True)
class Beside:
    """Somebody who has a form of the matter open: who, which act, and for how many minutes."""

    person: str
    doing: str
    minutes: int


def come(matter: str, person: str, doing: str, *, at: datetime) -> None:
    """Say that somebody opened a form; who has it open already keeps the time at which they did."""
    Presence.objects.filter(since__lt=at - timedelta(minutes=MINUTES)).delete()
    here, is_new = Presence.objects.get_or_create(
        matter=matter, person=person, defaults={"doing": doing, "since": at}
    )
    if not is_new and here.doing != doing:
        Presence.objects.filter(pk=here.pk).update(doing=doing, since=at)


def go(matter: str, person: str) -> None:
    """Say that somebody is done with it."""
    Presence.objects.filter(matter=matter, person=person).delete()


def beside(matter: str, person: str, *, at: datetime) -> list[Beside]:
    """Give who else has a form of a matter open, latest first."""
    here = Presence.objects.filter(matter=matter, since__gte=at - timedelta(minutes=MINUTES))
    others = here.exclude(person=person).order_by("-since", "person")
    return [
        Beside(one.person, one.doing, max(int((at - one.since).total_seconds() // 60), 0)) for one in others
    ]
