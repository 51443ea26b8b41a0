"""Three codes: one under review, late and not very fairly; one that was reviewed well; and one that was withdrawn."""

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.record import Kind, Paper, codes, people, training
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK
from answerable.site.demo.treated.texts import CONSIDERED, OPEN_BOOKS, RESPECT, SAID

MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Desk:
    """The Clerk's desk, at which all of it is written down."""

    diary: Diary

    def note(self, on: date, subject: str, facts: Kind, *papers: Paper) -> None:
        """Write down that something happened."""
        self.diary.note(on, subject, facts, CLERK, papers=papers)

    def public(self, words: str, about: str) -> Paper:
        """Put words on paper for everybody."""
        return self.diary.paper(words, about=about, is_public=True)

    def adopt(
        self, on: date, document: str, version: str, text: str, due: date | None, name: str = ""
    ) -> None:
        """Adopt a version, under a name where it is the earliest."""
        if name:
            title = self.public(name, document)
            self.note(on, document, people.Named(name=title.digest, sort="document"), title)
        words = self.public(text, document)
        facts = codes.Adopted(version=version, organ="court", review_due_on=due, text=words.digest)
        self.note(on, document, facts, words)

    def open(self, on: date, review: str, proposal: str, reasons: str | None, closes_on: date) -> None:
        """Open a consultation."""
        put = self.public(proposal, review)
        why = self.public(reasons, review) if reasons else None
        facts = codes.ConsultationOpened(
            proposal=put.digest, reasons=why.digest if why else None, closes_on=closes_on
        )
        self.note(on, review, facts, *((put, why) if why else (put,)))

    def hear(self, on: date, review: str, consultee: str, view: str, *, is_named: bool = True) -> None:
        """Take down a view; whoever agrees is named from the next day on, and its words are shown."""
        words = self.diary.paper(SAID[review, consultee], about=review)
        facts = codes.Responded(consultee=consultee, view=view, words=words.digest)
        self.note(on, review, facts, words)
        if is_named:
            self.show(on + timedelta(days=1), review, consultee)
        else:
            self.note(on + timedelta(days=1), review, codes.NamingRefused(consultee=consultee))

    def show(self, on: date, review: str, consultee: str) -> None:
        """Name an organisation, and show its own words."""
        shown = self.public(SAID[review, consultee], review)
        self.note(on, review, codes.NamingAgreed(consultee=consultee))
        self.note(on, review, codes.WordsAgreed(consultee=consultee, words=shown.digest), shown)

    def consider(self, on: date, review: str, consultee: str, outcome: str) -> None:
        """Consider a view."""
        words = self.public(CONSIDERED[review, consultee], review)
        self.note(
            on, review, codes.ViewConsidered(consultee=consultee, outcome=outcome, words=words.digest), words
        )

    def change(self, on: date, review: str, clause: str, because_of: tuple[str, ...], words: str) -> None:
        """Change the draft."""
        paper = self.public(words, review)
        self.note(
            on, review, codes.DraftChanged(clause=clause, because_of=because_of, words=paper.digest), paper
        )


def review_codes(diary: Diary, *, start: date, today: date) -> None:
    """Tell of all three."""
    desk = Desk(diary)
    _review_late(desk, start, today)
    _review_well(desk, start, today)
    desk.adopt(start + MONTH, "D-3", "v1", OPEN_BOOKS, None, "Advice on lodge money")
    replaced = codes.DocumentWithdrawn(reason="replaced", replaced_by="D-2")
    desk.note(today - 19 * MONTH, "D-3", replaced)


def _review_late(desk: Desk, start: date, today: date) -> None:
    """The Code of Respect: its review fell due, began late, slips, and was put to others when it was almost done."""
    opened = today - 8 * MONTH
    desk.adopt(start + 2 * MONTH, "D-1", "v1", RESPECT, today - 14 * MONTH, "Code of Respect")
    desk.note(opened, "V-1", codes.ReviewOpened(document="D-1", version="v1"))
    plans = (
        (opened + MONTH, "planned", (("draft-out", -5), ("consultation-ends", -2), ("adopted-again", 1))),
        (today - 4 * MONTH, "forecast", (("adopted-again", 3),)),
        (today - MONTH, "forecast", (("consultation-ends", 1), ("adopted-again", 5))),
    )
    for on, sort, days in plans:
        for milestone, months in days:
            planned = training.Planned(milestone=milestone, on=today + months * MONTH, sort=sort)
            desk.note(on, "V-1", planned)
    for number in range(11, 17):
        desk.note(opened + timedelta(days=40 + number), "V-1", codes.Invited(consultee=f"O-{number}"))
    desk.note(today - 4 * MONTH, "V-1", training.Reached(milestone="draft-out"))
    _consult_late(desk, today)


def _consult_late(desk: Desk, today: date) -> None:
    def ago(days: int) -> date:
        return today - timedelta(days=days)

    desk.open(ago(112), "V-1", RESPECT, None, ago(92))
    desk.note(ago(104), "V-1", codes.PrivatelySpoken(person="P-9901", organisation="O-14"))
    desk.note(ago(100), "V-1", codes.Met(consultee="O-11"))
    desk.hear(ago(96), "V-1", "O-11", "agreed")
    desk.note(ago(95), "V-1", codes.Met(consultee="O-12"))
    desk.hear(ago(93), "V-1", "O-12", "disagreed")
    desk.note(ago(90), "V-1", codes.Declined(consultee="O-15"))
    desk.note(ago(89), "V-1", codes.NamingRefused(consultee="O-15"))
    words = desk.diary.paper(SAID["V-1", "O-13"], about="V-1")
    desk.note(ago(52), "V-1", codes.Objected(consultee="O-13", words=words.digest), words)
    desk.show(ago(51), "V-1", "O-13")
    desk.consider(ago(40), "V-1", "O-11", "taken-up")
    desk.change(
        ago(38),
        "V-1",
        "4-2",
        ("O-11", "O-15"),
        "The clause says in plain words what an apprentice may refuse.",
    )


def _review_well(desk: Desk, start: date, today: date) -> None:
    """The Code of Open Books: asked early and with reasons, every view answered, ended a month before it was due."""
    opened, ended = today - 27 * MONTH, today - 19 * MONTH
    desk.adopt(start + MONTH, "D-2", "v1", OPEN_BOOKS, ended + MONTH, "Code of Open Books")
    desk.note(opened, "V-2", codes.ReviewOpened(document="D-2", version="v1"))
    plan = (
        ("consultation-ends", opened + 4 * MONTH),
        ("draft-final", opened + 6 * MONTH),
        ("adopted-again", ended),
    )
    for milestone, on in plan:
        desk.note(opened, "V-2", training.Planned(milestone=milestone, on=on))
    put = opened + 2 * MONTH
    desk.open(
        put, "V-2", OPEN_BOOKS, "Twelve lodges could not say what became of their oil money.", put + 2 * MONTH
    )
    for consultee in ("O-11", "O-13", "O-15"):
        desk.note(put + timedelta(days=1), "V-2", codes.Invited(consultee=consultee))
    desk.hear(put + MONTH, "V-2", "O-11", "agreed")
    desk.hear(put + MONTH + timedelta(days=3), "V-2", "O-13", "mixed")
    desk.hear(put + MONTH + timedelta(days=9), "V-2", "O-15", "disagreed", is_named=False)
    desk.note(put + 2 * MONTH, "V-2", training.Reached(milestone="consultation-ends"))
    for consultee, outcome in (("O-11", "taken-up"), ("O-13", "taken-up-in-part"), ("O-15", "not-taken-up")):
        desk.consider(put + 3 * MONTH, "V-2", consultee, outcome)
    desk.change(
        put + 3 * MONTH,
        "V-2",
        "2-1",
        ("O-13",),
        "A lodge shows its books once a year, and not every quarter.",
    )
    desk.note(put + 4 * MONTH, "V-2", training.Reached(milestone="draft-final"))
    due = ended + 36 * MONTH
    desk.note(ended, "V-2", codes.Reviewed(outcome="amended"))
    desk.note(ended, "D-2", codes.DocumentReviewed(review="V-2", outcome="amended", review_due_on=due))
    desk.adopt(ended, "D-2", "v2", OPEN_BOOKS, due)
