"""A case as it is investigated, on one page: each allegation from clause to finding, and all that was gathered."""

from datetime import date

from answerable.disclosure.matters.dossier.sentence import sentence
from answerable.disclosure.matters.investigation.custody import exhibits
from answerable.disclosure.matters.investigation.door import given
from answerable.disclosure.matters.investigation.entering import Here, enter
from answerable.disclosure.matters.investigation.papers import lines, may_read
from answerable.disclosure.matters.investigation.questions import questions
from answerable.disclosure.matters.investigation.views import (
    AllegationRow,
    InvestigationView,
    NoteView,
    StatementLine,
)
from answerable.disclosure.sentences import spoken
from answerable.matters import Allegation, duties
from answerable.record import Id, Record, cases
from answerable.record import investigation as kinds
from answerable.rules import Rules

SUPPORTS, CONTRADICTS = "supports", "contradicts"


def investigation(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> InvestigationView:
    """Show a case as it is investigated to one of the body's staff.

    Raises NotForYou for anybody else, and NotHere where the record holds no such case.
    """
    here = enter(record, rules, matter=matter, person=person, on=on)
    every = lines(here)
    return InvestigationView(
        case=matter,
        sentence=_sentence(here),
        is_open=here.matter.is_open,
        may=here.may | _of_questions(here),
        allegations=tuple(_allegation(here, one) for one in here.matter.allegations),
        exhibits=exhibits(here),
        statements=statements(here),
        questions=questions(here),
        notes=notes(here),
        given=given(here),
        withheld=tuple(one for one in every if one.kind == "PartsWithheld"),
        bundles=tuple(one for one in every if one.kind == "BundleMade"),
        reports=tuple(one for one in every if one.kind == "ReportFiled"),
        parties=tuple((term.id, term.name) for term in rules.body.lists.get("parties", ())),
        holders=_in_office(here),
        persons=_named(here),
        sittings=_sittings(here),
    )


def _in_office(here: Here) -> tuple[tuple[Id, str], ...]:
    """Those among the staff who can hold an exhibit, each once, in the order of the rules."""
    staff = (role.id for role in here.rules.body.roles if role.tier == "staff")
    held = (one.person for role in staff for one in here.roster.holders(role, here.on))
    return tuple((id, here.called(id)) for id in dict.fromkeys(held))


def _named(here: Here) -> tuple[tuple[Id, str], ...]:
    """Those who are in the case: its parties, and whoever said something or gave something."""
    fields = ("complainant", "respondent", "person")
    said = (getattr(e.event.facts, name, None) for e in here.matter.entries for name in fields)
    return tuple((id, here.called(id)) for id in dict.fromkeys(said) if id)


def _sittings(here: Here) -> tuple[tuple[Id, str], ...]:
    """The sittings at which the case was, or is to be, before a panel, latest first."""
    here_at = {one.id: one.on for one in here.roster.sittings if here.matter.id in one.cases}
    here_at |= {one.id: one.on for one in here.roster.listings if here.matter.id in one.cases}
    return tuple(
        (id, f"{id}, {spoken(on)}") for id, on in sorted(here_at.items(), key=lambda s: s[1], reverse=True)
    )


def _of_questions(here: Here) -> frozenset[str]:
    """Questions are matters of their own: they may be put by whoever the rules of such a matter name."""
    procedure = here.rules.by_opening_kind.get("PartyAsked")
    if procedure is None or not here.matter.is_open:
        return frozenset()
    held = here.roster.roles(here.person, here.on)
    asking = (p for p in procedure.version_on(here.on).permissions if p.kind == "PartyAsked")
    return frozenset({"PartyAsked"}) if any(held & set(p.who) for p in asking) else frozenset()


def _sentence(here: Here) -> str:
    stage = next(s for s in here.terms.version.stages if s.id == here.matter.stage)
    owed = [duty for duty in duties(here.rules, here.matter, on=here.on) if duty.is_open]
    whole = {limit.id for limit in here.terms.version.limits if limit.whole}
    due = next((d for d in owed if d.limit not in whole), next(iter(owed), None))
    return sentence(here.rules, here.matter, stage.name, due, on=here.on)


def _allegation(here: Here, one: Allegation) -> AllegationRow:
    terms = here.terms
    put = next((e for e, f in here.of(cases.Alleged) if f.allegation == one.id), None)
    withdrawn = next((f for _, f in here.of(kinds.AllegationWithdrawn) if f.allegation == one.id), None)
    bearing: dict[str | None, list[Id]] = {}
    for _, taken in here.of(kinds.ExhibitTaken):
        if taken.allegation == one.id:
            bearing.setdefault(taken.bearing, []).append(taken.exhibit)
    rest = [id for code, ids in bearing.items() if code not in (SUPPORTS, CONTRADICTS) for id in ids]
    said = (s for s in statements(here) if s.allegation == one.id)
    return AllegationRow(
        id=one.id,
        rule=terms.code("Alleged", "rule", one.rule),
        clause=_clause(here, one.rule),
        respondent=here.called(one.respondent or here.matter.respondent),
        put_on=put.event.happened_on if put else here.matter.opened_on,
        withdrawn=terms.code("AllegationWithdrawn", "reason", withdrawn.reason) if withdrawn else "",
        supporting=tuple(bearing.get(SUPPORTS, ())),
        contradicting=tuple(bearing.get(CONTRADICTS, ())),
        other=tuple(rest),
        statements=tuple(f"{s.number}: {s.person}{f' ({s.bearing})' if s.bearing else ''}" for s in said),
        proposed=terms.code("Recommended", "finding", one.recommended) if one.recommended else "",
        finding=terms.code("Found", "finding", one.finding) if one.finding else "",
    )


def _clause(here: Here, rule: str) -> str:
    lists = {
        p.lists["rule"] for p in here.terms.version.permissions if p.kind == "Alleged" and "rule" in p.lists
    }
    known = (t for name in lists for t in here.rules.body.lists.get(name, ()) if t.id == rule)
    return next((term.source for term in known if term.source), "")


def statements(here: Here) -> tuple[StatementLine, ...]:
    """Give the statements of a case, in the order of their numbers."""
    terms = here.terms
    return tuple(
        StatementLine(
            number=facts.number,
            person=here.called(facts.person),
            sort=terms.code("StatementTaken", "sort", facts.sort),
            channel=terms.code("StatementTaken", "channel", facts.channel),
            is_signed=facts.is_signed,
            on=entry.event.happened_on,
            allegation=facts.allegation,
            bearing=terms.code("StatementTaken", "bearing", facts.bearing) if facts.bearing else "",
            words=here.words(facts.words),
            length=facts.length,
            entry=entry.index,
        )
        for entry, facts in sorted(here.of(kinds.StatementTaken), key=lambda pair: pair[1].number)
    )


def notes(here: Here) -> tuple[NoteView, ...]:
    """Give the notes for the file that whoever looks may read."""
    return tuple(
        NoteView(
            on=entry.event.happened_on,
            by=here.by(entry),
            audience=here.terms.code("NoteMade", "audience", facts.audience),
            words=here.words(facts.note),
            entry=entry.index,
        )
        for entry, facts in here.of(kinds.NoteMade)
        if may_read(here, entry, facts)
    )
