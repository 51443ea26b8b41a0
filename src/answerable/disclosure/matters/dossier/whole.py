"""One matter as the desk shows it: a sentence, who, what is due and why, the story, and what may be done."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from answerable.days import local_day
from answerable.disclosure.matters.dossier.belief import belief
from answerable.disclosure.matters.dossier.duties import duty_view
from answerable.disclosure.matters.dossier.forms import Forms
from answerable.disclosure.matters.dossier.sentence import sentence
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.timeline import timeline
from answerable.disclosure.matters.dossier.when import clock_days, received
from answerable.disclosure.matters.people import NotHere, called, check_is_staff, name_of, roster_of
from answerable.disclosure.matters.views import AllegationView, CaseView, ClockView, PersonView, VersionView
from answerable.disclosure.matters.wording import due_in_words, urgency
from answerable.disclosure.sentences import spoken
from answerable.matters import (
    Choice,
    Duty,
    Lists,
    Load,
    Matter,
    book_of,
    duties,
    fold,
    load_of,
    looking,
    menu,
)
from answerable.record import Entry, Id, Record, cases, confidence
from answerable.roster import Roster
from answerable.rules import Rules


def case(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    person: Id,
    on: date,
    believed_on: date | None = None,
    lists: Lists | None = None,
    fields_of: str | None = None,
) -> CaseView:
    """Show a matter to one of the body's staff as it stands on a day.

    With `believed_on` it is shown as the record held it at the end of that day: what was entered or corrected later
    is left out, and listed beside it. With `fields_of` only the act of that kind has its fields: whom one could choose
    is found out for nothing where no form is shown. Raises NotForYou for everyone else (those who oversee see how
    cases stand as a whole, and never one of them), and NotHere where the record holds no such matter.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    entries = list(record.read(subject=matter))
    known, later = _known(rules, entries, believed_on)
    found = fold(known, rules)
    if found is None:
        raise NotHere(_absent(matter, believed_on if entries else None))
    if believed_on is None:
        load = load_of(lists) if lists is not None else None
        return _Whole(record, rules, roster, found, on, load, fields_of).view(
            tuple(known), menu(rules, found, roster, person=person, on=on, look=looking(record))
        )
    whole = _Whole(record, rules, roster, found, believed_on)
    return replace(
        whole.view(tuple(known), ()), belief=belief(whole.terms, roster, known, later, believed_on)
    )


def _known(rules: Rules, entries: list[Entry], on: date | None) -> tuple[list[Entry], list[Entry]]:
    """What the record had been told by the end of a day, and what it was told later."""
    if on is None:
        return entries, []
    days = [local_day(e.recorded_at, rules.body.timezone) for e in entries]
    known = [e for e, day in zip(entries, days, strict=True) if day <= on]
    return known, entries[len(known) :]


def _absent(matter: Id, on: date | None) -> str:
    if on is None:
        return f"The record holds no matter {matter}. Check the number; one looks like C-2026-0412."
    return f"On {spoken(on)} the record did not yet hold {matter}. Choose a later day."


@dataclass(frozen=True, eq=False)
class _Whole:
    """A matter on its way to being shown, with what its rules call things."""

    record: Record
    rules: Rules
    roster: Roster
    matter: Matter
    on: date
    load: Load | None = None
    fields_of: str | None = None

    @cached_property
    def terms(self) -> Terms:
        procedure = self.rules.procedure(self.matter.procedure)
        book = book_of(self.matter, self.rules, on=self.on)
        return Terms(self.record, self.rules, procedure, book.version)

    @property
    def version(self) -> VersionView:
        """The version that governs, and since when."""
        version, procedure = self.terms.version, self.terms.procedure
        days = [day for day, in_force in self.matter.governed if in_force == version.in_force]
        since = max(version.in_force, self.matter.opened_on) if procedure.governs == "latest" else days[-1]
        return VersionView(version.in_force, version.source, since, since == self.matter.opened_on)

    @cached_property
    def owed(self) -> tuple[Duty, ...]:
        return duties(self.rules, self.matter, on=self.on)

    @property
    def still(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.owed if duty.is_open)

    @property
    def due_next(self) -> Duty | None:
        """The duty due first; the limit over the whole procedure only where nothing else is due."""
        whole = {limit.id for limit in self.terms.version.limits if limit.whole}
        return next((d for d in self.still if d.limit not in whole), next(iter(self.still), None))

    def view(self, entries: tuple[Entry, ...], choices: tuple[Choice, ...]) -> CaseView:
        matter, rules, terms = self.matter, self.rules, self.terms
        stage = next(s for s in terms.version.stages if s.id == matter.stage)
        forms = Forms(terms, self.roster, matter, self.on, self.load, self.fields_of)
        head = self.record.head()
        return CaseView(
            id=matter.id,
            procedure=terms.procedure.id,
            procedure_name=terms.procedure.name,
            unit=terms.procedure.unit,
            sentence=sentence(rules, matter, stage.name, self.due_next, on=self.on),
            stage=stage.id,
            stage_name=stage.name,
            is_open=matter.is_open,
            opened_on=matter.opened_on,
            closed_on=matter.closed_on,
            disposal=rules.term("disposals", matter.disposal).name if matter.disposal else "",
            respondent=_person(self.record, matter.respondent),
            investigator=_person(self.record, matter.investigator),
            complainants=_complainants(self.record, matter),
            complaints=matter.complaints,
            allegations=_allegations(terms, matter),
            sanctions=tuple(rules.term("sanctions", s).name for s in matter.sanctions),
            suspended=_suspended(matter),
            clock=self._clock(stage.name),
            version=self.version,
            received=received(terms, self.roster, entries),
            duties=tuple(
                duty_view(rules, d, on=self.on) for d in sorted(self.owed, key=lambda d: not d.is_open)
            ),
            timeline=timeline(terms, self.roster, entries),
            may=forms.acts(choices, self.still),
            may_not=forms.barred(choices),
            size=head.size,
            root=head.root,
        )

    def _clock(self, stage: str) -> ClockView:
        matter, due, on = self.matter, self.due_next, self.on
        days = clock_days(self.terms, self.roster, matter, on=on)
        return ClockView(
            stage=stage,
            since=matter.moments[-1].began_on,
            due=_due(self.rules, due, on) if due else "nothing is due now",
            urgency=urgency(due.due.on if due else None, on=on),
            why=due.due.explain() if due else "",
            source=due.source if due else "",
            is_stopped=bool(matter.stopped) and matter.stopped[-1][1] is None,
            limit=due.limit if due else "",
            gross=days.gross,
            net=days.net,
            by_reason=days.by_reason,
        )


def _person(record: Record, id: Id | None) -> PersonView | None:
    return PersonView(id, called(record, id)) if id else None


_Told = cases.Received | cases.Linked | confidence.HandlingComplained


def _complainants(record: Record, matter: Matter) -> tuple[PersonView, ...]:
    facts = [e.event.facts for e in matter.entries]
    told = [f.complainant for f in facts if isinstance(f, _Told)]
    return tuple(
        PersonView(id, called(record, id), name_of(record, f"{id}/contact") or "")
        for id in dict.fromkeys(told)
        if id
    )


def _allegations(terms: Terms, matter: Matter) -> tuple[AllegationView, ...]:
    return tuple(
        AllegationView(
            id=a.id,
            rule=terms.code("Alleged", "rule", a.rule),
            respondent=called(terms.record, a.respondent or matter.respondent),
            finding=terms.code("Found", "finding", a.finding) if a.finding else "no finding yet",
            recommended=terms.code("Recommended", "sanction", a.recommended) if a.recommended else "",
            sanctions=tuple(terms.code("Sanctioned", "sanction", s) for s in a.sanctions),
        )
        for a in matter.allegations
    )


def _suspended(matter: Matter) -> str:
    last = matter.suspended[-1] if matter.suspended else None
    if last is None:
        return "no"
    return f"since {spoken(last[0])}" if last[1] is None else f"no longer, until {spoken(last[1])}"


def _due(rules: Rules, duty: Duty, on: date) -> str:
    return f"{'was due' if duty.is_late(on) else 'due'} {due_in_words(rules.calendar, duty.due.on, on=on)}"
