"""One act on many matters: foreseen for each, then done for each once, in parts that are done wholly or not at all."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, F

from answerable import acts, disclosure
from answerable.site.desk.models import Bulk, BulkLine
from answerable.site.house import House
from answerable.site.sealed.box import box

MOST = 10_000
PART = 50  # so many acts share a transaction: what is cut off in the middle of it was not done, and is done again
DONE, REFUSED = "done", "refused"


@dataclass(frozen=True)
class Progress:
    """How far a bulk act is: of how many, how many were looked at and done, and how many refused of each."""

    all: int
    foreseen: int
    foreseen_refused: int
    done: int
    refused: int

    @property
    def left(self) -> int:
        """How many are still to be done."""
        return self.all - self.done - self.refused

    @property
    def share(self) -> int:
        """How many of a hundred are done with."""
        return 100 * (self.done + self.refused) // self.all if self.all else 100


def begin(owner: str, matters: Collection[str], *, asked: str, procedure: str, at: datetime) -> Bulk:
    """Begin with these matters, each once; what comes to the list afterwards is not among them."""
    with transaction.atomic():
        bulk = Bulk.objects.create(owner=owner, asked=asked, procedure=procedure, made_at=at)
        lines = (BulkLine(bulk=bulk, place=n, matter=one) for n, one in enumerate(dict.fromkeys(matters), 1))
        BulkLine.objects.bulk_create(lines, batch_size=500)
    return bulk


def choose(
    bulk: Bulk, kind: str, name: str, facts: Mapping[str, Any], happened_on: date, words: str | None
) -> None:
    """Choose the act and say its facts, once for all; whatever was foreseen of another choice is forgotten."""
    said = {"facts": {n: _plain(v) for n, v in facts.items()}, "on": happened_on.isoformat(), "words": words}
    with transaction.atomic():
        held = Bulk.objects.filter(pk=bulk.pk, is_agreed=False)
        sealed = box("drafts").seal(json.dumps(said).encode(), bound=f"bulk\n{bulk.pk}")
        held.update(kind=kind, name=name, sealed=sealed)
        bulk.lines.filter(outcome="").update(foreseen="", foreseen_words="", rule="", stood="")
    bulk.refresh_from_db()


def agree(bulk: Bulk) -> None:
    """Say that it is to be done as it was foreseen."""
    Bulk.objects.filter(pk=bulk.pk).exclude(kind="").update(is_agreed=True)
    bulk.refresh_from_db()


def progress(bulk: Bulk) -> Progress:
    """Tell how far it is."""
    ahead = dict(bulk.lines.exclude(foreseen="").values_list("foreseen").annotate(Count("pk")))
    came = dict(bulk.lines.values_list("outcome").annotate(Count("pk")))
    return Progress(
        all=sum(came.values()),
        foreseen=sum(ahead.values()),
        foreseen_refused=ahead.get(REFUSED, 0),
        done=came.get(DONE, 0),
        refused=came.get(REFUSED, 0),
    )


def foresee(house: House, bulk: Bulk, *, most: int) -> int:
    """Find what would come of the next so many: each is really tried, in a transaction of which nothing stays."""
    return sum(_part(house, bulk, is_trial=True) for _ in range(-(-most // PART)))


def go_on(house: House, bulk: Bulk, *, most: int) -> int:
    """Do the next so many; give how many were dealt with. What was done or refused already is not tried again."""
    return sum(_part(house, bulk, is_trial=False) for _ in range(-(-most // PART))) if bulk.is_agreed else 0


def _part(house: House, bulk: Bulk, *, is_trial: bool) -> int:
    said = _said(bulk)
    if said is None:
        return 0
    with transaction.atomic():
        # Whoever else works on it waits here, and then finds what is left.
        Bulk.objects.filter(pk=bulk.pk).update(turn=F("turn") + 1)
        left = bulk.lines.filter(**{"foreseen" if is_trial else "outcome": ""}).order_by("place")[:PART]
        lines = list(left)
        for line in lines:
            _tried(house, bulk, line, said, is_trial=is_trial)
        if is_trial:
            transaction.set_rollback(True)
        else:
            _write(lines, ("outcome", "words", "rule"))
            if len(lines) < PART and not bulk.lines.filter(outcome="").exists():
                Bulk.objects.filter(pk=bulk.pk).update(sealed=b"")
    if is_trial:
        _write(lines, ("foreseen", "foreseen_words", "rule", "stood"))
    return len(lines)


def _tried(house: House, bulk: Bulk, line: BulkLine, said: dict[str, Any], *, is_trial: bool) -> None:
    shown = {"matter": line.matter, "person": bulk.owner}
    line.stood = house.show(disclosure.standing_of, **shown) if is_trial else line.stood
    outcome, words, line.rule = DONE, "", ""
    try:
        house.act(
            acts.cases.record,
            matter=line.matter,
            kind=bulk.kind,
            facts=said["facts"],
            happened_on=date.fromisoformat(said["on"]),
            words=said["words"],
            by=bulk.owner,
        )
        words = house.show(disclosure.standing_of, **shown)
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        outcome, words, line.rule = REFUSED, str(refused), str(getattr(refused, "source", "") or "")[:500]
    if is_trial:
        line.foreseen, line.foreseen_words = outcome, words
    else:
        line.outcome, line.words = outcome, words


def _said(bulk: Bulk) -> dict[str, Any] | None:
    sealed = Bulk.objects.filter(pk=bulk.pk).values_list("sealed", flat=True).first()
    content = box("drafts").unseal(bytes(sealed), bound=f"bulk\n{bulk.pk}") if sealed else None
    return json.loads(content) if content else None


def _write(lines: list[BulkLine], fields: tuple[str, ...]) -> None:
    if lines:
        BulkLine.objects.bulk_update(lines, fields)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
