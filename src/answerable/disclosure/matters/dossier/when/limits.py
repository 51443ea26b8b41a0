"""Which limits may be chosen on a form: to be put off with the latest day, to be told of, to be put down to a cause."""

from collections.abc import Iterator
from datetime import date

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.sentences import spoken
from answerable.matters import Matter, duties, latest_day, missed_limits
from answerable.record import cases

Choices = tuple[tuple[str, str], ...]


def limits_to_choose(terms: Terms, matter: Matter, kind: str, *, on: date) -> Choices:
    """Give code and words of the limits that such an act can speak of on a day; all of them where any can be meant."""
    choosing = {"Extended": _to_extend, "ExtensionTold": _put_off, "LatenessAttributed": _missed}.get(kind)
    if choosing is None:
        return tuple((one.id, one.name) for one in terms.version.limits)
    return tuple(dict(choosing(terms, matter, on)).items())


def _to_extend(terms: Terms, matter: Matter, on: date) -> Iterator[tuple[str, str]]:
    for duty in duties(terms.rules, matter, on=on):
        if duty.is_open:
            latest = latest_day(terms.rules, matter, duty.limit, on=on)
            until = f", {spoken(latest)} at the latest" if latest else ""
            yield duty.limit, f"{duty.name} (due {spoken(duty.due.on)}{until})"


def _put_off(terms: Terms, matter: Matter, on: date) -> Iterator[tuple[str, str]]:
    names = {one.id: one.name for one in terms.version.limits}
    for entry in matter.entries:
        facts = entry.event.facts
        if isinstance(facts, cases.Extended):
            yield facts.limit, f"{names.get(facts.limit, facts.limit)}, now due {spoken(facts.until_on)}"


def _missed(terms: Terms, matter: Matter, on: date) -> Iterator[tuple[str, str]]:
    for duty in missed_limits(terms.rules, matter, on=on):
        yield duty.limit, f"{duty.name}, missed on {spoken(duty.due.on)}"
