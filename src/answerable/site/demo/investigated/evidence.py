"""What investigators of the invented Guild have gathered in the cases that they have in hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from answerable.record import Kind, Paper, investigation, people
from answerable.reports import Cover, Part, PdfUnavailable, bundle, words_as_pdf
from answerable.site.demo.complaints import Case
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import PANEL_CLERK
from answerable.site.demo.words import person_name

CASES = 6
SINCE = 40  # days for which a case must have been with its investigator
FIRST_WITNESS = 60_001
TEXT, PDF = "text/plain; charset=utf-8", "application/pdf"
EXHIBITS = (
    (
        "document",
        "Minutes of the lodge meeting",
        "supports",
        "It was said at the meeting, and everybody heard it.",
    ),
    (
        "message",
        "Message to the lodge's list",
        "contradicts",
        "I was not at the lodge that evening. Ask anybody.",
    ),
    (
        "photograph",
        "Drawing of the workshop",
        "neither",
        "The bench stood beneath the window, the door to its left.",
    ),
)
SEEN = (
    "I stood by the door and saw it from the beginning. {name} raised a lantern and the others laughed.",
    "I came later, when {name} had gone. The bench was empty, and it rained.",
)
ASKED = (
    "Where were you on the evening of the meeting, from six to nine?",
    "Who else has the key of the workshop?",
)
REPLIED = "At home, with a cold. My neighbour brought me soup at seven."


@dataclass(frozen=True, eq=False)
class _Told:
    """One case and its investigator, told from a day on."""

    diary: Diary
    case: Case
    today: date

    def note(
        self, ago: int, facts: Kind, *papers: Paper, by: str | None = None, subject: str | None = None
    ) -> None:
        on = self.today - timedelta(days=ago)
        self.diary.note(on, subject or self.case.id, facts, by or str(self.case.investigator), papers=papers)

    def words(self, words: str) -> Paper:
        return self.diary.paper(words, about=self.case.id)

    def file(self, content: bytes, media: str) -> Paper:
        salt = sha256(f"{self.diary.seed}/{self.case.id}".encode() + content).digest()[:16]
        return Paper(content=content, about=self.case.id, media=media, salt=salt)


def investigate_some(diary: Diary, cases: Sequence[Case], *, today: date) -> None:
    """Tell of what was gathered in some of the cases that are being investigated today; of one there is a bundle."""
    chance = chance_of(diary.seed, "investigated")
    given = {n.event.subject: n.event.happened_on for n in diary.notes if n.event.kind == "Allocated"}
    long = [c for c in cases if c.investigator and given[c.id] < today - timedelta(days=SINCE)]
    for number, case in enumerate(long[:CASES]):
        told = _Told(diary, case, today)
        taken = _exhibits(told, number)
        witness = f"P-{FIRST_WITNESS + number}"
        said = _statement(told, witness, chance, number)
        _questions(told, number)
        if number == 0:
            _bundle(told, [*taken, ("Statements", "Statement 1", said)])


def _exhibits(told: _Told, number: int) -> list[tuple[str, str, str]]:
    taken = []
    for n, (sort, name, bearing, words) in enumerate(EXHIBITS[: 1 + (number + 1) % 3], start=1):
        exhibit, title, allegation = f"{told.case.id}/e{n}", told.words(name), f"{told.case.id}/a1"
        file = _file(told, name, words)
        facts = investigation.ExhibitTaken(
            exhibit=exhibit, sort=sort, holder=str(told.case.investigator), file=file.digest, length=file.length,
            allegation=allegation, bearing=bearing, name=title.digest,
        )  # fmt: skip
        told.note(30 - n, facts, file, title)
        if n == 1 and number % 2 == 0:
            told.note(
                20, investigation.ExhibitPassed(exhibit=exhibit, holder=PANEL_CLERK, reason="safe-keeping")
            )
        taken.append(("Exhibits", f"e{n}: {name}", words))
    return taken


def _file(told: _Told, name: str, words: str) -> Paper:
    try:
        made = words_as_pdf(
            name, "The Guild of Lanternmakers", told.today - timedelta(days=30), [(name, words)]
        )
    except PdfUnavailable:
        return told.file(words.encode(), TEXT)
    return told.file(made, PDF)


def _statement(told: _Told, witness: str, chance: Random, number: int) -> str:
    name = person_name(chance)
    named = told.diary.paper(name, about=witness)
    told.note(25, people.Named(name=named.digest, sort="person"), named, subject=witness)
    text = SEEN[number % 2].format(name=person_name(chance))
    words, day = (
        told.words(text),
        told.words("The meeting of the lodge at which it is said to have happened."),
    )
    facts = investigation.StatementTaken(
        number=1, sort="witness", channel="person", is_signed=number % 2 == 0, person=witness,
        allegation=f"{told.case.id}/a1", bearing="supports", words=words.digest,
    )  # fmt: skip
    told.note(25, facts, words)
    occurred = told.case.received - timedelta(days=30)
    told.note(24, investigation.OccurrenceNoted(occurred_on=occurred, words=day.digest), day)
    return text


def _questions(told: _Told, number: int) -> None:
    for n, question in enumerate(ASKED, start=1):
        words, subject = told.words(question), f"{told.case.id}/q{n}"
        due = told.today + timedelta(days=7 * n - 10)  # one that is late, one that is to come
        facts = investigation.PartyAsked(
            case=told.case.id,
            to="respondent",
            due_on=due,
            allegation=f"{told.case.id}/a1",
            words=words.digest,
        )
        told.note(18, facts, words, subject=subject)
    if number % 2:
        reply = told.words(REPLIED)
        facts_of_it = investigation.PartyReplied(channel="post", words=reply.digest)
        told.note(5, facts_of_it, reply, subject=f"{told.case.id}/q1")


def _bundle(told: _Told, parts: list[tuple[str, str, str]]) -> None:
    on = told.today - timedelta(days=2)
    cover = Cover(
        body="The Guild of Lanternmakers", title=f"Bundle of papers: {told.case.id}", purpose="For the panel",
        made_on=on,
    )  # fmt: skip
    try:
        made = bundle(
            [Part(section, title, on, words.encode(), TEXT) for section, title, words in parts], cover
        )
    except PdfUnavailable:
        return
    file, name = told.file(made.content, PDF), told.words("Bundle, For the panel")
    facts = investigation.BundleMade(
        file=file.digest, length=file.length, pages=made.pages, documents=len(made.index), name=name.digest
    )
    told.note(2, facts, file, name)
