"""An entry of a matter as it may be set right: what it says, in a form."""

from datetime import date

from answerable.disclosure.matters.dossier.forms import Forms
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.timeline import timeline
from answerable.disclosure.matters.people import NotHere, check_is_staff, roster_of
from answerable.disclosure.matters.views import CorrectionView
from answerable.matters import fold
from answerable.record import Id, Record
from answerable.rules import Permission, Rules


def correction(
    record: Record, rules: Rules, *, matter: Id, entry: int, person: Id, on: date
) -> CorrectionView:
    """Show one entry of a matter with its day, facts and words in a form, to be set right by one of the staff.

    Raises NotForYou for anybody else, and NotHere where the matter has no such entry or it no longer counts.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    entries = list(record.read(subject=matter))
    found = fold(entries, rules)
    said = next((e for e in entries if e.index == entry), None)
    if found is None or said is None:
        raise NotHere(f"{matter} has no entry {entry}. Choose one from its story.")
    procedure = rules.procedure(found.procedure)
    terms = Terms(record, rules, procedure, procedure.version_on(found.version_in_force))
    item = next(one for one in timeline(terms, roster, entries) if one.entry == entry)
    if item.is_struck or item.kind == "Corrected":
        raise NotHere(f"Entry {entry} cannot be corrected: it no longer counts, or is a correction itself.")
    permission = _permission(terms, item.kind)
    fields = Forms(terms, roster, found, on).filled(permission, said.event.facts) if permission else ()
    shown = {one.label for one in fields}
    kept = tuple(label for label, _ in item.facts if label not in shown)
    return CorrectionView(matter, item, fields, kept)


def _permission(terms: Terms, kind: str) -> Permission | None:
    return next((p for p in terms.version.permissions if p.kind == kind), None)
