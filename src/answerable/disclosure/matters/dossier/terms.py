"""What codes, numbers, days and kinds of event are called on a page of the desk."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.people import called
from answerable.disclosure.sentences import spoken
from answerable.record import Field, Kind, Record, schema
from answerable.rules import Procedure, Rules, Version

LABELS = {
    "outcome": "Outcome",
    "respondent": "Respondent",
    "conduct_on": "Day of the conduct",
    "due_on": "Due day",
    "until_on": "New due day",
    "was_on": "Was due on",
    "cause": "Cause",
    "review_on": "To be reviewed by",
    "expires_on": "Valid until",
    "to": "To",
    "by": "By",
    "fte": "Hundredths of full time",
    "as_sanction": "As a sanction",
    "as_of": "As of",
    "on": "Day",
    "over": "Over",
    "subjects": "About",
    "paper_count": "Papers",
    "key_count": "Keys",
    "byte_count": "Bytes",
    "length": "Bytes",
    "kept": "What stays, because",
    "bound": "Who is bound",
    "bound_person": "In person",
    "given_to": "To whom",
    "owner": "Who sees to it",
    "is_accepted": "Is it enough?",
    "replaced_by": "Whose place is taken by",
    "to_person": "To whom",
    "override": "Number",
    "guard": "Guard",
    "act": "Act",
    "has_no_day": "No day was given",
    "has_no_criterion": "No criterion was given",
    "concern": "What it is about",
    "consultee": "Organisation",
    "closes_on": "Views taken until",
    "review_due_on": "Next review due by",
    "is_formative": "Said to be open to change",
    "because_of": "Because of",
    "occurred_on": "It happened on",
    "audience": "Who may read it",
    "bearing": "How it bears on it",
    "is_signed": "Signed",
    "marks": "Parts withheld",
    "findings_proposed": "Findings proposed",
}
# What the same fact is called in an event of its own.
LABELS_OF = {
    ("ConditionSet", "until_on"): "To be kept until",
    ("Sanctioned", "until_on"): "Until",
    ("SanctionVaried", "until_on"): "Until",
    ("SanctionVaried", "replaced_with"): "What stands in its place",
    ("SuspensionReviewed", "review_on"): "To be looked at again by",
}
# A fact that names an office holds a role, or an organ where no role is called so.
OFFICES = ("bound", "owner", "declared_by", "office")
# That there is none of something is told only where it is so.
UNSAID = ("has_no_", "is_not_")
OTHER_LISTS = (
    "reasons",
    "correction-reasons",
    "rules",
    "findings",
    "sanctions",
    "disposals",
    "channels",
    "grounds",
)
TITLES = {
    "Received": "Complaint received",
    "Linked": "Further complaint joined",
    "RespondentIdentified": "Found whom it is about",
    "Merged": "Joined to another case",
    "LetterDrafted": "Letter written",
    "LetterAgreed": "Letter agreed to by a second person",
    "LetterReturned": "Letter given back",
    "LetterSent": "Letter sent",
    "LetterFailed": "Letter did not arrive",
    "WishNoted": "Wish for letters noted",
    "TookOver": "Another case joined to this one",
    "Split": "Further cases opened from it",
    "SplitOff": "Opened from another case",
    "MembershipEntered": "Membership noted",
    "MembersListed": "List of members read in",
    "Alleged": "Allegation put",
    "Allocated": "Given to an investigator",
    "AllocationAccepted": "Case taken on",
    "AllocationDeclined": "Case given back",
    "Queued": "Waiting with a team",
    "TakenOff": "No longer in anybody's hands",
    "Recused": "Stood aside",
    "OverrideProposed": "Asked that a guard be passed over",
    "OverrideAgreed": "Agreed that a guard be passed over",
    "OverrideRefused": "Refused that a guard be passed over",
    "ContactNoted": "Somebody outside spoke of it",
    "TeamJoined": "Joined a team",
    "TeamLeft": "Left a team",
    "DeskHandedOver": "Desk handed over",
    "Related": "Related to somebody",
    "TieEnded": "Tie ended",
    "Notified": "Respondent told",
    "Suspended": "Suspended for the time being",
    "SuspensionReviewed": "Suspension looked at again",
    "TariffDeparted": "Reasons for leaving the guidance",
    "AppealAdmitted": "Appeal let in",
    "AppealNotAdmitted": "Appeal not let in",
    "Remitted": "Sent back to be decided by others",
    "Lifted": "Suspension lifted",
    "Stopped": "Clock stopped",
    "Resumed": "Clock running again",
    "Extended": "Limit extended",
    "ExtensionTold": "Party told of the later day",
    "LatenessAttributed": "Lateness put down to a cause",
    "Recounted": "Due day counted anew",
    "Returned": "Sent back",
    "Found": "Finding made",
    "Sanctioned": "Sanction imposed",
    "Disposed": "Case closed",
    "Communicated": "Outcome told",
    "ProgressTold": "Told how it goes on",
    "AppealDecided": "Appeal decided",
    "Left": "Respondent left",
    "Withdrawn": "Complaint withdrawn",
    "Attached": "File added",
    "Corrected": "Entry corrected",
    "VersionMoved": "Brought under other rules",
    "Obliged": "Training owed",
    "WaitListed": "Put on a waiting list",
    "CameToSession": "Came or not",
    "ObligationRevived": "Owed again",
    "AllMembersTold": "All members counted",
    "Asked": "Point put",
    "Stated": "Statement made",
    "Named": "Named in the register",
    "Adopted": "Version adopted",
    "Met": "Met, as an organisation",
    "Responded": "View given",
    "Objected": "Consultation disputed",
    "NamingAgreed": "Agreed to be named",
    "NamingRefused": "Not to be named",
    "WordsAgreed": "Own words to be shown",
    "PrivatelySpoken": "Private talk, which is no consultation",
    "ViewConsidered": "View considered",
    "HandlingComplained": "Complaint about the handling received",
    "HandlingAcknowledged": "They were told that it had come",
    "HandlingDecided": "Decided",
    "RetentionBegan": "Papers began to be kept",
    "RetentionEnded": "Retention ended",
    "HoldPlaced": "Hold placed",
    "HoldReviewed": "Hold looked at again",
    "HoldLifted": "Hold lifted",
    "ErasureAsked": "Asked to be erased",
    "ErasureRefused": "Erasure refused",
    "DestructionProposed": "Destruction proposed",
    "DestructionDeclined": "Destruction declined",
    "Destroyed": "Papers destroyed",
    "AccessAsked": "Asked what is held",
    "AccessGiven": "Copy given",
    "AccessRefused": "Access refused",
    "AllegationWithdrawn": "Allegation withdrawn",
    "ExhibitTaken": "Exhibit taken",
    "ExhibitPassed": "Exhibit passed on",
    "StatementTaken": "Statement taken",
    "OccurrenceNoted": "Day put into the chronology",
    "PartyAdmitted": "Party given a code",
    "PartyAsked": "Question put to a party",
    "PartyReplied": "Party replied",
    "PartyQuestionEnded": "Reply not waited for any longer",
    "NoteMade": "Note written",
    "PartsWithheld": "File made with parts withheld",
    "Disclosed": "Files given to a party",
    "ReportDrafted": "Report written on",
    "ReportFiled": "Report filed",
    "BundleMade": "Papers put together",
}


@dataclass(frozen=True, eq=False)
class Terms:
    """The words of one body for what the matters of one procedure hold."""

    record: Record
    rules: Rules
    procedure: Procedure
    version: Version

    def title(self, kind: str) -> str:
        """Give what happened in two or three words."""
        return TITLES.get(kind) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind).capitalize()

    def what(self, kind: type[Kind]) -> str:
        """Give what such an event says, in one sentence."""
        return (kind.__doc__ or "").strip().split("\n")[0]

    def label(self, name: str, kind: str = "") -> str:
        """Give what a field is called, in events of a kind where one is named."""
        return (
            LABELS_OF.get((kind, name))
            or LABELS.get(name)
            or name.removesuffix("_on").replace("_", " ").capitalize()
        )

    def facts(self, facts: Kind) -> tuple[tuple[str, str], ...]:
        """Give the facts of an event as labels and words; papers are shown by themselves."""
        shown = (f for f in schema(type(facts)) if not (f.pattern and f.pattern.name == "digest"))
        held = ((f, getattr(facts, f.name)) for f in shown)
        return tuple(
            (self.label(f.name, type(facts).__name__), self.value(type(facts).__name__, f, value))
            for f, value in held
            if value not in (None, ()) and not (value is False and f.name.startswith(UNSAID))
        )

    def value(self, kind: str, field: Field, value: object) -> str:
        """Give one value in words: a term of the list, a name, a day, yes or no."""
        if isinstance(value, tuple):
            return ", ".join(self.value(kind, field, one) for one in value)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, date):
            return spoken(value)
        if field.pattern and field.pattern.name == "id":
            return called(self.record, str(value))
        return self.code(kind, field.name, str(value)) if field.pattern else f"{value:,}"

    def code(self, kind: str, field: str, code: str) -> str:
        """Give the words for a code that stands in a field of a kind of event."""
        lists = [p.lists[field] for p in self.version.permissions if p.kind == kind and field in p.lists]
        for list_id in lists:
            known = {term.id: term.name for term in self.rules.body.lists.get(list_id, ())}
            if code in known:
                return known[code]
        return self._things.get((field, code)) or self._anything.get(code) or code.replace("-", " ")

    @cached_property
    def _things(self) -> dict[tuple[str, str], str]:
        body = self.rules.body
        return {
            **{
                (field, o.id): o.name
                for o in body.organs
                for field in ("organ", "addressee", "route", "to", "by", "given_to", *OFFICES)
            },
            **{(field, r.id): r.name for r in body.roles for field in OFFICES},
            **{("course", c.id): c.name for c in body.courses},
            **{("panel", p.id): p.name for p in body.panels},
            **{("team", t.id): t.name for t in body.teams},
            **{("role", r.id): r.name for r in body.roles},
            **{("limit", limit.id): limit.name for limit in self.version.limits},
        }

    @cached_property
    def _anything(self) -> dict[str, str]:
        """Codes that an older version of the rules, or no procedure at all, has a list for."""
        lists = self.rules.body.lists
        return {t.id: t.name for list_id in OTHER_LISTS for t in lists.get(list_id, ())}


def terms_of(record: Record, rules: Rules, kind: str) -> Terms:
    """Give the words for a kind of event, by the procedure that speaks of it; by the first where none does."""
    spoken_of = ((p, v) for p in rules.procedures for v in reversed(p.versions))
    speaks = ((p, v) for p, v in spoken_of if any(one.kind == kind for one in v.permissions))
    procedure, version = next(speaks, (rules.procedures[0], rules.procedures[0].versions[-1]))
    return Terms(record, rules, procedure, version)
