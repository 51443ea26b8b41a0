"""Duties of one matter, each with the way that leads to its day: for the staff, or for all where all may see it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.dossier.duties import duty_view
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.when import stops_told
from answerable.disclosure.matters.due.changed import changes
from answerable.disclosure.matters.due.view import DueDays, DueView, ExtensionView
from answerable.disclosure.matters.people import NotHere, by_office, called, check_is_staff, roster_of
from answerable.disclosure.matters.wording import counted, long_day
from answerable.disclosure.sentences import spoken
from answerable.matters import Duty, Matter, duties, fold, latest_day, looking, shut_out
from answerable.record import Id, Record, cases
from answerable.roster import Roster
from answerable.rules import Limit, Rules

# Whatever is opened by these is published with its days; a case never is.
FOR_EVERYBODY = frozenset(
    {
        *("Asked", "MotionPassed", "QuestionTabled", "MeetingHeld", "StatementMade"),
        *("UndertakingRecorded", "CommitmentDeclared", "RecommendationMade", "AskMade"),
        *("Adopted", "ReviewOpened", "ReleaseAnnounced", "PublicationDecided"),
    }
)

# Facts that set a day by which something is due.
SET_DAYS = ("due_on", "review_on", "review_due_on", "until_on")
# What an answer goes through before it is one is nobody's but the staff's.
INSIDE = frozenset({"AnswerDrafted", "DraftReviewed"})


def due_days(
    record: Record, rules: Rules, *, matter: Id, limit: str | None = None, person: Id, on: date
) -> DueDays:
    """Explain to one of the staff every due day of a matter, or those under one limit.

    Raises NotForYou for others, and NotHere where there is no such matter or limit, or it is none of theirs to know.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = fold(record.read(subject=matter), rules)
    if found is None or shut_out(found, roster, person, on, look=looking(record)):
        raise NotHere(_absent(matter))
    return _Explaining(record, rules, roster, found, on, names=True).told(limit)


def public_due_days(
    record: Record, rules: Rules, *, matter: Id, limit: str | None = None, on: date
) -> DueDays:
    """Explain to anyone the due days of what is published: points, questions, promises, codes, and never of a case."""
    found = fold(record.read(subject=matter), rules)
    if found is None or rules.procedure(found.procedure).opens_with not in FOR_EVERYBODY:
        raise NotHere(_absent(matter))
    return _Explaining(record, rules, roster_of(record), found, on, names=False).told(limit)


def _absent(matter: Id) -> str:
    return f"The record holds no matter {matter}. Check the number; one looks like C-2026-0412."


@dataclass(frozen=True)
class _Explaining:
    record: Record
    rules: Rules
    roster: Roster
    matter: Matter
    on: date
    names: bool

    @property
    def terms(self) -> Terms:
        procedure = self.rules.procedure(self.matter.procedure)
        return Terms(self.record, self.rules, procedure, procedure.version_on(self.matter.version_in_force))

    def told(self, limit: str | None) -> DueDays:
        owed = (d for d in duties(self.rules, self.matter, on=self.on) if limit in (None, d.limit))
        found = [d for d in owed if self.names or not self._is_inside(d.limit)]
        if limit is not None and not found:
            raise NotHere(f"Nothing was ever due under “{limit}” in {self.matter.id}.")
        in_order = sorted(found, key=lambda d: (not d.is_open, d.due.on))
        unit = self.terms.procedure.unit
        return DueDays(
            matter=self.matter.id,
            unit=unit,
            sentence=_sentence(in_order, self.on),
            is_public=not self.names,
            set_days=tuple(self._set_days()) if limit is None else (),
            duties=tuple(self._duty(duty) for duty in in_order),
        )

    def _is_inside(self, limit: str) -> bool:
        starts = next(one.starts for one in self.terms.version.limits if one.id == limit)
        return any(trigger.kind in INSIDE for trigger in starts)

    def _set_days(self) -> Iterator[str]:
        for entry in self.matter.entries:
            for name in SET_DAYS:
                said = getattr(entry.event.facts, name, None)
                if isinstance(said, date):
                    what, on = self.terms.label(name), spoken(entry.event.happened_on)
                    yield f"{what}: {long_day(said)}, as it was said on {on} (entry {entry.index:,})"

    def _duty(self, duty: Duty) -> DueView:
        limit = next(one for one in self.terms.version.limits if one.id == duty.limit)
        stops = tuple(stops_told(self.terms, self.roster, self.matter, on=self.on, names=self.names))
        on_the_way = tuple(s for s in stops if s.days) if not limit.is_gross else ()
        return DueView(
            duty=duty_view(self.rules, duty, on=self.on),
            began=long_day(duty.due.start),
            lines=tuple(line for line in duty.due.explain().split("\n") if line.strip()),
            stops=stops,
            stopped_days=sum(stop.days for stop in on_the_way),
            counts_stops=limit.is_gross,
            extensions=tuple(self._extensions(limit, duty)),
            latest=self._latest(limit, duty),
            times=_times(limit),
            calendar=duty.due.calendar or self.rules.calendar_of(self.terms.procedure, limit).title,
            changes=tuple(changes(self.rules, self.matter, duty, on=self.on)),
        )

    def _extensions(self, limit: Limit, duty: Duty) -> Iterator[ExtensionView]:
        for entry in self.matter.entries:
            facts, on = entry.event.facts, entry.event.happened_on
            if isinstance(facts, cases.Extended) and facts.limit == limit.id and on >= duty.due.start:
                reason = self.terms.code("Extended", "reason", facts.reason)
                yield ExtensionView(on, long_day(facts.until_on), reason, self._called(entry.event.actor, on))

    def _called(self, person: Id, on: date) -> str:
        return called(self.record, person) if self.names else by_office(self.rules, self.roster, person, on)

    def _latest(self, limit: Limit, duty: Duty) -> str:
        last = latest_day(self.rules, self.matter, limit.id, on=self.on) if duty.is_open else None
        return long_day(last) if last else ""


def _sentence(found: Iterable[Duty], on: date) -> str:
    still = [duty for duty in found if duty.is_open]
    if not still:
        return "Nothing is due now."
    late = sum(duty.is_late(on) for duty in still)
    first = min(still, key=lambda duty: duty.due.on)
    more = f"; {counted(late, 'is', 'are')} late" if late else ""
    return f"{counted(len(still), 'thing is', 'things are')} due, first on {spoken(first.due.on)}{more}."


def _times(limit: Limit) -> str:
    if limit.extensions is None:
        return ""
    return {1: "once", 2: "twice"}.get(limit.extensions, f"{limit.extensions} times")
