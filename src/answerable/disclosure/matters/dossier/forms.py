"""What may be done in a matter now, each with its form, in order of what is due; and what may not, with the rule."""

from dataclasses import dataclass, replace
from datetime import date

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.when import limits_to_choose
from answerable.disclosure.matters.people import NOT_ROLES, called
from answerable.disclosure.matters.rolls import OF_SESSIONS, investigators, overrides_waiting, sessions
from answerable.disclosure.matters.views import ActView, BarredView, FieldView, Sort
from answerable.disclosure.matters.wording import due_in_words, listed, urgency
from answerable.matters import Choice, Duty, Load, Matter
from answerable.record import KINDS, Field, Kind, schema
from answerable.roster import Roster
from answerable.rules import Permission

Choices = tuple[tuple[str, str], ...]

# Filled in by the act itself, so that nobody is asked for them.
NOT_ASKED = frozenset(
    {
        "respondent",
        "decider",
        "answerer",
        "receipt",
        "complaint",
        "motion",
        "number",
        "case",
        "root",
        "known_at",
        "length",
    }
)
# Recorded of one case by an act on another: nobody chooses them by themselves.
COME_ALONG = frozenset({"TookOver", "SplitOff", "Recounted"})
# What follows from the limit that is chosen.
KNOWN = {
    "LatenessAttributed": frozenset({"due_on"}),
    "ExtensionTold": frozenset({"until_on"}),
    "AllocationAccepted": frozenset({"investigator"}),
    "AllocationDeclined": frozenset({"investigator"}),
}
NAMES = frozenset({"provider", "consultee", "session", "document"})
PLACES_OF_WORDS = (
    "words",
    "letter",
    "reasons",
    "evidence",
    "text",
    "contract",
    "answer",
    "minutes",
    "decision",
)
HINTS = {
    "letter": "Leave it empty to send the body's own letter.",
    "until_on": "The new day, after today.",
    "provider": "Its name, or its number if it has one.",
    "consultee": "The name of the organisation, or its number if it has one.",
}
HINTS_OF = {
    ("Sanctioned", "until_on"): "Leave it empty for as long as the rules say.",
    ("SanctionVaried", "until_on"): "Leave it empty for as long as the rules say.",
    ("ConditionSet", "until_on"): "Leave it empty where it has no end of its own.",
    ("ConditionSet", "sanction"): "Leave it out for the interim suspension.",
}
KEEPS_WORDS = "Leave it empty to keep the words as they are."
ITS_NUMBER = "The number of the organisation."


@dataclass(frozen=True, eq=False)
class Forms:
    """The forms of one matter on a day: who could be chosen, and from which lists."""

    terms: Terms
    roster: Roster
    matter: Matter
    on: date
    load: Load | None = None
    wanted: str | None = None  # of which act the fields are asked for; None: of all

    def acts(self, choices: tuple[Choice, ...], open_duties: tuple[Duty, ...]) -> tuple[ActView, ...]:
        """Give what may be done now, what is due first before the rest."""
        allowed = [c.permission for c in choices if c.is_allowed and c.permission.kind not in COME_ALONG]
        due = {id(p): next((d for d in open_duties if self._meets(p, d)), None) for p in allowed}
        last = date.max
        in_order = sorted(allowed, key=lambda p: d.due.on if (d := due[id(p)]) else last)
        return tuple(self._act(p, due[id(p)]) for p in in_order)

    def barred(self, choices: tuple[Choice, ...]) -> tuple[BarredView, ...]:
        """Give what may not be done, in the order of the rules; the refusal cites its rule."""
        return tuple(
            BarredView(c.permission.kind, c.permission.name, c.refusal, c.permission.source)
            for c in choices
            if c.refusal is not None and c.permission.kind not in COME_ALONG
        )

    def _meets(self, permission: Permission, duty: Duty) -> bool:
        """Tell whether an act is what a duty waits for: the end that its rule names first, not just any.

        An investigation that is to be finished is not a reason to close the case without a finding.
        """
        limit = next(one for one in self.terms.version.limits if one.id == duty.limit)
        return not limit.whole and limit.ends[0].kind == permission.kind

    def _act(self, permission: Permission, duty: Duty | None) -> ActView:
        rules = self.terms.rules
        return ActView(
            kind=permission.kind,
            name=permission.name,
            who=listed(tuple(NOT_ROLES.get(r) or rules.role(r).name for r in permission.who)),
            due=due_in_words(rules.calendar, duty.due.on, on=self.on) if duty else "",
            urgency=urgency(duty.due.on, on=self.on) if duty else "none",
            fields=self._fields(permission) if self.wanted in (None, permission.kind) else (),
            source=permission.source,
            limit=duty.limit if duty else "",
        )

    def _fields(self, permission: Permission) -> tuple[FieldView, ...]:
        kind = KINDS[permission.kind]
        not_asked = NOT_ASKED | KNOWN.get(permission.kind, frozenset())
        shown = [f for f in schema(kind) if f.name not in not_asked]
        if permission.kind == "Alleged":
            shown = [f for f in shown if f.name != "allegation"]
        return tuple(self._field(permission, kind, f) for f in shown if not _is_other_paper(f))

    def filled(self, permission: Permission, facts: Kind) -> tuple[FieldView, ...]:
        """Give the fields of something already recorded, with what it says in them; blank words stay as they are."""
        # Digests are nothing to be typed: words are left as they are, or written anew.
        said = {f.name: _as_typed(getattr(facts, f.name)) for f in schema(type(facts)) if not _is_paper(f)}
        return tuple(self._as_said(one, said.get(one.name, "")) for one in self._fields(permission))

    def _as_said(self, one: FieldView, value: str) -> FieldView:
        known = {code for code, _ in one.choices}
        # What was chosen then may be on no list now, and must be there to stay as it is.
        more = ((value, value.replace("-", " ")),) if one.choices and value and value not in known else ()
        hint = KEEPS_WORDS if one.name == "words" else ITS_NUMBER if one.sort == "name" else ""
        is_required = one.is_required and one.name != "words"
        return replace(one, value=value, choices=(*one.choices, *more), hint=hint, is_required=is_required)

    def _field(self, permission: Permission, kind: type[Kind], field: Field) -> FieldView:
        choices, hint = (
            self._choices(permission, field),
            HINTS_OF.get((permission.kind, field.name), HINTS.get(field.name, "")),
        )
        if field.name == "investigator":
            record, rules = self.terms.record, self.terms.rules
            choices, hint = investigators(
                record, rules, self.roster, self.matter, permission, self.on, self.load
            )
        default = getattr(kind, field.name, None)
        is_words = _is_paper(field)
        return FieldView(
            name="words" if is_words else field.name,
            label=self.terms.label(field.name, kind.__name__),
            sort=_sort(field, choices),
            choices=choices,
            is_required=field.name in permission.requires or not field.optional,
            value="" if default in (None, ()) else str(default),
            hint=hint,
        )

    def _choices(self, permission: Permission, field: Field) -> Choices:
        if field.type is bool:
            return (("yes", "Yes"), ("no", "No"))
        if permission.kind == "VersionMoved" and field.name == "since":
            return self._versions()
        if field.name == "session" and permission.kind in OF_SESSIONS:
            return sessions(self.roster, self.matter, permission)
        list_id = permission.lists.get(field.name)
        if list_id:
            return tuple((t.id, t.name) for t in self.terms.rules.body.lists.get(list_id, ()))
        if field.name == "limit":
            return limits_to_choose(self.terms, self.matter, permission.kind, on=self.on)
        if field.name == "consultee" and permission.kind != "Invited":
            return self._consultees()
        if field.name == "person" and permission.kind == "AttendanceNoted":
            return self._in_office()
        return self._of_body(field.name)

    def _versions(self) -> Choices:
        """The versions in force by now, but the one that governs."""
        versions, here = self.terms.procedure.versions, self.terms.version
        return tuple(
            (v.in_force.isoformat(), f"in force from {v.in_force.day} {v.in_force:%B %Y}: {v.source}")
            for v in versions
            if v is not here and v.in_force <= self.on
        )

    def _in_office(self) -> Choices:
        """Those who hold an office, each once, in the order of the rules."""
        held = (
            h.person for role in self.terms.rules.body.roles for h in self.roster.holders(role.id, self.on)
        )
        return tuple((one, called(self.terms.record, one)) for one in dict.fromkeys(held))

    def _consultees(self) -> Choices:
        """Those with whom something has passed in this review: whoever is invited first is written by name."""
        asked = (getattr(entry.event.facts, "consultee", None) for entry in self.matter.entries)
        return tuple((one, called(self.terms.record, one)) for one in dict.fromkeys(asked) if one)

    def _of_body(self, name: str) -> Choices:
        body = self.terms.rules.body
        match name:
            case "organ" | "addressee" | "route":
                return tuple((o.id, o.name) for o in body.organs)
            case "office":
                return tuple((r.id, r.name) for r in body.roles)
            case "course":
                return tuple((c.id, c.name) for c in body.courses)
            case "role":
                return tuple((r.id, r.name) for r in body.roles)
            case "allegation":
                return tuple(
                    (a.id, f"{a.id}: {self.terms.code('Alleged', 'rule', a.rule)}")
                    for a in self.matter.allegations
                )
            case "sitting":
                return self._sittings()
            case "team":
                return tuple((t.id, t.name) for t in body.teams)
            case "override":
                return overrides_waiting(self.terms, self.matter)
        return ()

    def _sittings(self) -> Choices:
        held = [s for s in self.roster.sittings if self.matter.id in s.cases and s.on <= self.on]
        return tuple((s.id, f"{s.id}, {s.on.day} {s.on:%B %Y}") for s in reversed(held))


def _as_typed(value: object) -> str:
    """Give a value as a form would hold it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _sort(field: Field, choices: Choices) -> Sort:
    if _is_paper(field):
        return "text"
    if field.type is bool:
        return "flag"
    if field.name == "investigator":
        return "person"
    if choices:
        return "choice"
    if field.type in (date, int):
        return "date" if field.type is date else "number"
    return "name" if field.name in NAMES else "text"


def _is_paper(field: Field) -> bool:
    return bool(field.pattern and field.pattern.name == "digest")


def _is_other_paper(field: Field) -> bool:
    return _is_paper(field) and (field.many or field.name not in PLACES_OF_WORDS)
