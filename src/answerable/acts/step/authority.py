"""Who may keep the parts of the register that no procedure speaks of: names, offices, seats, codes, corrections."""

from datetime import date

from answerable.acts.step.numbering import CONTACT
from answerable.matters import NotAllowed
from answerable.record import Event, panels
from answerable.roster import Roster
from answerable.rules import Rules

KEPT = frozenset(
    {
        *("Named", "Appointed", "StoodDown", "Seated", "Unseated", "Trained", "ConflictDeclared", "Sat"),
        "CourseVersioned",
        *("MembershipEntered", "MembersListed"),
        *("LetterDrafted", "LetterAgreed", "LetterReturned", "LetterSent", "LetterFailed", "WishNoted"),
        *("Adopted", "Corrected", "RegisterOpened", "RulesAdopted", "RulesLaidDown", "Imported"),
        *("SurveyHeld", "SurveyCounted", "InquiryReported", "OutsideMet", "SpendingRecorded"),
        *("PoolJoined", "PoolLeft", "SittingListed", "SittingPutOff", "SittingCalledOff"),
        *("BundleSent", "InterestDeclared"),
        *("Related", "TieEnded", "TeamJoined", "TeamLeft", "DeskHandedOver", "TakenOff"),
    }
)
KEEPERS = ("staff", "governing")
SOURCE = "the body's roles, which say who is staff and who governs"


def is_kept(kind: str, rules: Rules, subject: str = "") -> bool:
    """Tell whether an event of this kind belongs to the register itself, and to no procedure of the body.

    So does what was said about a case that is not on record: it has a number of its own.
    """
    return (kind in KEPT and kind not in rules.by_opening_kind) or subject.startswith(CONTACT)


def check_keeper(rules: Rules, roster: Roster, event: Event, *, on: date) -> None:
    """Refuse an event of the register by someone who on the day of acting is neither staff nor governs."""
    keepers = {role.id for role in rules.body.roles if role.tier in KEEPERS}
    if roster.roles(event.actor, on) & keepers or _speaks_for_themselves(event):
        return
    # On the first day nobody holds an office, and the first appointment has to be made by someone without one.
    if any(roster.holders(role, on) for role in keepers):
        raise NotAllowed(
            f"You may not record this: that is for the staff of {rules.body.name} and for those who govern it, "
            f"and on {on.day} {on:%B %Y} you held no such role",
            source=SOURCE,
        )


def _speaks_for_themselves(event: Event) -> bool:
    # Anyone may say of themselves that they are tied to a case; nobody is to need leave for it.
    facts = event.facts
    if isinstance(facts, panels.InterestDeclared):
        return event.actor == facts.person
    return event.kind in ("ConflictDeclared", "Related") and event.actor == event.subject
