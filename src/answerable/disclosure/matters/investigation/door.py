"""A party's own door: a code opens the questions put to them and the files given to them, and nothing else."""

import re
from datetime import date

from answerable.disclosure.matters.dossier import FileView
from answerable.disclosure.matters.investigation.entering import Here, opened
from answerable.disclosure.matters.investigation.papers import lines
from answerable.disclosure.matters.investigation.questions import questions
from answerable.disclosure.matters.investigation.views import Admitted, GivenFile, GivenView, PartyPage
from answerable.disclosure.matters.people import NotHere, roster_of
from answerable.disclosure.matters.receipts import COMPLAINANT, NEVER, opens_receipt
from answerable.record import Digest, Id, Record, cases, standing
from answerable.record import investigation as kinds
from answerable.rules import Rules

CASE = re.compile(r"C-[0-9]{4}-[0-9]{1,9}")
COMPLAINT = re.compile(r"CP-([0-9]{4}-[0-9]{1,9})")
EXTENSIONS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}


def admitted(record: Record, rules: Rules, *, number: str, code: str) -> Admitted | None:
    """Let in a party by the number of their case, or of their complaint, and their code; None where they do not fit.

    A wrong number takes as long as a wrong code, so that waiting tells nothing of which numbers there are.
    """
    given, held = number.strip().upper(), list[tuple[Admitted, Digest]]()
    if CASE.fullmatch(given):
        held = _codes(record, given)
    elif found := COMPLAINT.fullmatch(given):
        held = _receipt(record, given, f"C-{found.group(1)}")
    if not held:
        opens_receipt(code, NEVER)
    let_in = None
    for one, digest in held:
        sealed = record.paper(digest)
        if opens_receipt(code, sealed.content if sealed else NEVER):
            let_in = one
    return let_in


def _codes(record: Record, case: Id) -> list[tuple[Admitted, Digest]]:
    entries = standing(record.read(subject=case, kinds=("PartyAdmitted", "Corrected")))
    last = {
        facts.to: facts.receipt for e in entries if isinstance(facts := e.event.facts, kinds.PartyAdmitted)
    }
    stem = f"CP-{case.removeprefix('C-')}"
    return [(Admitted(case, to, f"{stem}/{to}"), receipt) for to, receipt in last.items()]


def _receipt(record: Record, complaint: Id, case: Id) -> list[tuple[Admitted, Digest]]:
    """Whoever told of what was done to them is the complainant, and their receipt is their code."""
    entries = standing(record.read(subject=case, kinds=("Received", "Corrected")))
    told = (f for e in entries if isinstance(f := e.event.facts, cases.Received))
    return [
        (Admitted(case, COMPLAINANT, complaint), facts.receipt)
        for facts in told
        if facts.complaint == complaint and facts.reporter == COMPLAINANT and facts.receipt
    ]


def party_page(record: Record, rules: Rules, *, case: Id, to: str, on: date) -> PartyPage:
    """Show a party what was asked of them and what they were given, and nothing of anybody else."""
    here = _here(record, rules, case, on)
    return PartyPage(case, here.party(to), questions(here, to=to), given(here, to=to))


def party_file(
    record: Record, rules: Rules, *, case: Id, to: str, entry: int, number: int, on: date
) -> FileView:
    """Give a party one of the files that they were given; raises NotHere for any other."""
    here = _here(record, rules, case, on)
    files = next((f.files for e, f in here.of(kinds.Disclosed) if e.index == entry and f.to == to), ())
    stream = record.stream(files[number - 1]) if 1 <= number <= len(files) else None
    if stream is None:
        raise NotHere("There is no such file among those that you were given, or it is no longer held.")
    shown = next(one for given_once in given(here, to=to) for one in given_once.files
                 if (one.entry, one.number) == (entry, number))  # fmt: skip
    return FileView(shown.name, stream.filed.media, stream.filed.length, stream.pieces)


def _here(record: Record, rules: Rules, case: Id, on: date) -> Here:
    return opened(record, rules, roster_of(record), matter=case, person="public", on=on)


def given(here: Here, *, to: str | None = None) -> tuple[GivenView, ...]:
    """Give what the parties were given, or one of them, newest first."""
    known = {one.digest: one for one in lines(here)}
    views = []
    for entry, facts in here.of(kinds.Disclosed):
        if to is not None and facts.to != to:
            continue
        files = []
        for number, digest in enumerate(facts.files, start=1):
            line = known.get(digest)
            if line is not None:
                name = _file_name(line.title, line.media)
                files.append(GivenFile(entry.index, number, name, line.media, line.length, line.note))
        views.append(GivenView(here.party(facts.to), entry.event.happened_on, tuple(files)))
    return tuple(reversed(views))


def _file_name(title: str, media: str) -> str:
    plain = media.partition(";")[0]
    extension = EXTENSIONS.get(plain, ".txt" if plain == "text/plain" else "")
    return title if extension and title.lower().endswith(extension) else f"{title}{extension}"
