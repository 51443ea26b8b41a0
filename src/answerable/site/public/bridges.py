"""The bridge between two figures: your last report said twelve, today's says ten; which is true, and why?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import person_of
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page


def bridge(request: HttpRequest, measure: str) -> HttpResponse:
    """Show why a figure is not what it was: as an answer gave it, or as it stood on an earlier day, beside today's."""
    house, reader = the_house(), person_of(request).tier
    title = dict(house.measures()).get(measure)
    if title is None:
        raise Http404
    entry = _whole(request, "answer")
    published = _published(measure, entry, reader) if entry is not None else None
    form = _form(request, published)
    found = _bridged(measure, reader, form, published)
    return page(
        request,
        "public/bridge.html",
        measure=measure,
        title=title,
        form=form,
        found=found,
        tables=tables_of(found.counts) if found else (),
        causes=causes_of(found.counts) if found else (),
        given=house.show(disclosure.figures_given, measure=measure),
        entry=entry if published else None,
    )


@dataclass(frozen=True)
class Bridged:
    """One table of a figure as its bridge: the causes that are in it, and for each count a row of numbers."""

    title: str
    causes: tuple[str, ...]
    rows: tuple[tuple[str, int, tuple[int, ...], int], ...]


def tables_of(counts: Sequence[disclosure.BridgedCount]) -> tuple[Bridged, ...]:
    """Set the counts that differ in one table for each table of the figure: before, what each cause made, after."""
    grouped: dict[str, list[disclosure.BridgedCount]] = {}
    for one in counts:
        grouped.setdefault(one.table, []).append(one)
    return tuple(_table(title, ones) for title, ones in grouped.items())


def _table(title: str, counts: Sequence[disclosure.BridgedCount]) -> Bridged:
    present = {span.cause for one in counts for span in one.spans}
    causes = tuple(cause for cause in disclosure.CAUSE_HEADS if cause in present)
    heads = tuple(disclosure.CAUSE_HEADS[cause] for cause in causes)
    return Bridged(title, heads, tuple(_row(one, causes) for one in counts))


def _row(one: disclosure.BridgedCount, causes: Sequence[str]) -> tuple[str, int, tuple[int, ...], int]:
    changes: dict[str, Any] = {span.cause: span.change.value for span in one.spans}
    numbers: Any = (one.before.value, tuple(changes.get(cause, 0) for cause in causes), one.after.value)
    return (f"{one.row}, {one.column[:1].lower()}{one.column[1:]}", *numbers)


def causes_of(counts: Sequence[disclosure.BridgedCount]) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    """Give each cause that occurs: its head, what it is, and its entries for those who may have them."""
    found = {span.cause: span for one in counts for span in one.spans}
    heads = disclosure.CAUSE_HEADS
    return tuple((heads[c], found[c].words, found[c].entries) for c in heads if c in found)


def _whole(request: HttpRequest, name: str) -> int | None:
    written = request.GET.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 16 else None


def _published(measure: str, entry: int, reader: str) -> disclosure.Released:
    found = the_house().show(disclosure.figure_given, measure=measure, entry=entry, reader=reader)
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, published: disclosure.Released | None) -> forms.Form:
    house = the_house()
    latest = house.latest(person_of(request).tier)
    then = {
        "then_as_of": day("The earlier figure: as of the end of", initial=latest),
        "then_known_on": day("As it was known at the end of", initial=latest),
    }
    now = {"as_of": day("The later figure: as of the end of", initial=latest, hint="As it is known now")}
    made = type("Bridge", (forms.Form,), now if published else {**then, **now})
    return made(request.GET if any(name.startswith("as_of_") for name in request.GET) else None)


def _bridged(
    measure: str, reader: str, form: Any, published: disclosure.Released | None
) -> disclosure.BridgeView | None:
    if form.is_bound and not form.is_valid():
        return None
    if not form.is_bound and published is None:
        return None
    house = the_house()
    asked = form.cleaned_data if form.is_bound else {"as_of": house.latest(reader)}
    earlier = _vintage(published) if published else _known_then(asked, form)
    if earlier is None:
        return None
    as_of: date = min(asked["as_of"], house.latest(reader))
    since = earlier.since if earlier.as_of == as_of else house.since(as_of)
    later = disclosure.Vintage(as_of, since, house.head().size)
    return house.show(
        disclosure.bridge, measure=measure, reader=reader, earlier=earlier, later=later, published=published
    )


def _vintage(published: disclosure.Released) -> disclosure.Vintage:
    return disclosure.Vintage(published.as_of, published.since, published.known_at)


def _known_then(asked: dict[str, date], form: Any) -> disclosure.Vintage | None:
    house = the_house()
    size = house.show(disclosure.known_by, day=asked["then_known_on"])
    if size == 0:
        form.add_error(
            "then_known_on", "The record held nothing yet at the end of that day. Give a later day"
        )
        return None
    as_of = asked["then_as_of"]
    return disclosure.Vintage(as_of, house.since(as_of), size)
