"""Is it signed by two, decided upon, seen early by nobody who is not named, and no status moved by itself?"""

from collections.abc import Iterator

from answerable.disclosure import StatusMark, spoken
from answerable.reports.checks.draft import Earlier, ReleaseDraft
from answerable.reports.checks.finding import Finding, fault, note


def check_standing(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find a missing signer, a missing decision, and early sight that is not told whole."""
    for office, name in ((draft.statistician, "statistician"), (draft.officer, "officer")):
        if not office:
            yield fault("no-signer", draft.title, f"It names no {name} who signs for it.")
    if draft.officer and draft.statistician == draft.officer:
        said = f"The same office, {draft.officer}, put it together and signs it. That needs two people."
        yield fault("one-signer", draft.title, said)
    if not draft.governed_by.strip():
        yield fault("no-decision", draft.title, "It does not say who decided that it is published.")
    if not draft.root or draft.known_at <= 0:
        said = "It is not bound to the record: nobody could check it."
        yield fault("not-bound", draft.title, said)
    for one in draft.early:
        if not one.office or not one.reason:
            said = f"Somebody was shown it on {spoken(one.on)}, and their office or the reason is not told."
            yield fault("early-sight-untold", draft.title, said)
        if one.on > draft.out_on:
            said = f"Early sight is told of {spoken(one.on)}, after it went out on {spoken(draft.out_on)}."
            yield fault("early-sight-late", draft.title, said)
    if draft.early:
        offices = ", ".join(dict.fromkeys(one.office for one in draft.early if one.office))
        yield note("early-sight", draft.title, f"Shown beforehand to {len(draft.early)}: {offices}.")


def check_statuses(draft: ReleaseDraft) -> Iterator[Finding]:
    """Find a status that moved since the last release though nothing was recorded, and one that vanished."""
    if draft.previous is not None:
        yield from _moved(draft, draft.previous)
    for mark in draft.marks:
        if mark.evidence is not None and mark.evidence >= draft.known_at:
            said = f"The {mark.sort} {mark.id} rests on an entry that the record did not hold yet."
            yield fault("evidence-to-come", mark.id, said)


def _moved(draft: ReleaseDraft, last: Earlier) -> Iterator[Finding]:
    now = {mark.id: mark for mark in draft.marks}
    for before in last.marks:
        mark = now.get(before.id)
        if mark is None:
            yield fault(
                "status-gone",
                before.id,
                f"The {before.sort} {before.id} stood in the last release as “{before.status}”, and is gone. What was"
                " asked or promised once is told every time.",
            )
        elif mark.status != before.status and not _is_shown(mark, last):
            yield fault(
                "status-without-evidence",
                before.id,
                f"The {before.sort} {before.id} was “{before.status}” and is now “{mark.status}”, and nothing was"
                " recorded of it since. A status changes only by an entry that shows why.",
            )


def _is_shown(mark: StatusMark, last: Earlier) -> bool:
    return mark.evidence is not None and mark.evidence >= last.known_at
