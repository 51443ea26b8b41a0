"""A file with parts withheld is kept, and files are given to a party: what, to whom, on which grounds."""

from collections.abc import Sequence
from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, maybe_on_paper, only, take_one
from answerable.record import Digest, Head, Id, Record, cases, investigation, standing, write_paper
from answerable.reports import WithheldFile
from answerable.rules import Rules


def keep_withheld(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    original: Digest,
    made: WithheldFile,
    to: str,
    grounds: Sequence[str],
    name: str = "",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Keep a file that was made from another with parts taken out of it, so that a party can be given it.

    A WithheldFile exists only once it was searched and none of the words was found in it; the original stays as it is.
    Raises ActRefused where no ground is given, or the original is no paper of the case.
    """
    if not grounds:
        raise ActRefused("grounds", "No ground is given", "Choose at least one, for the party is told.")
    if original not in _held(record, case):
        raise ActRefused("original", f"The file is no paper of {case}", "Choose one from its list of papers.")
    paper = write_paper(made.content, about=case, media=made.media)
    named = maybe_on_paper(name, about=case, field="name")
    facts = fill(
        investigation.PartsWithheld,
        file=paper.digest,
        original=original,
        to=to,
        grounds=tuple(grounds),
        marks=made.marks,
        length=paper.length,
        name=named.digest if named else None,
    )
    papers = (paper, *only(named))
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=papers
    )


def disclose(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    to: str,
    files: Sequence[Digest],
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give files of a case to a party; they can take exactly these from their own page.

    A file from which parts were withheld for one party is given to that party and to no other. Raises ActRefused where
    none is chosen, or one is no paper of the case.
    """
    if not files:
        raise ActRefused("files", "No file is chosen", "Choose at least one.")
    held = _held(record, case)
    made_for = {
        facts.file: facts.to
        for entry in standing(record.read(subject=case, kinds=("PartsWithheld", "Corrected")))
        if isinstance(facts := entry.event.facts, investigation.PartsWithheld)
    }
    if any(file not in held for file in files):
        raise ActRefused("files", f"One of the files is no paper of {case}", "Choose them from its list.")
    if any(made_for.get(file, to) != to for file in files):
        raise ActRefused(
            "files",
            "One of the files was made for another party",
            "Make one for this party, and choose that.",
        )
    facts = fill(investigation.Disclosed, to=to, files=tuple(dict.fromkeys(files)))
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def _held(record: Record, case: Id) -> set[Digest]:
    """Give the digests of what is held about a case and the complaints in it, unread."""
    told = (e.event.facts for e in record.read(subject=case, kinds=("Received", "Linked")))
    complaints = (facts.complaint for facts in told if isinstance(facts, cases.Received | cases.Linked))
    return {one.digest for one in record.filed([case, *complaints])}
