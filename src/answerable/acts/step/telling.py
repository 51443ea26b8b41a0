"""One telling of a complaint, put on paper once: who told it, of whom, in which words, and the code of its receipt."""

import secrets
from dataclasses import dataclass
from datetime import date

from answerable.acts.step.facts import fill
from answerable.acts.step.numbering import next_person
from answerable.acts.step.refusal import ActRefused
from answerable.acts.step.wording import maybe_on_paper, on_paper
from answerable.disclosure import RECEIPT_MEDIA, seal_receipt
from answerable.record import Event, Id, Paper, people, write_paper


@dataclass(frozen=True)
class Somebody:
    """A person as a telling names them: their number, or None, and what is to be kept of their name and contact."""

    id: Id | None = None
    events: tuple[Event, ...] = ()
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True)
class Telling:
    """What was told, by whom, of whom; the complaint gets its number only when it is recorded."""

    words: str
    complainant: Somebody
    respondent: Somebody
    code: str

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that name the persons in it."""
        return self.complainant.events + self.respondent.events

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The papers that hold their names and contact."""
        return self.complainant.papers + self.respondent.papers

    def kept(self, complaint: Id) -> tuple[Paper, Paper]:
        """Put the words and the sealed code on paper, about the complaint."""
        told = on_paper(self.words, about=complaint)
        return told, write_paper(seal_receipt(self.code), about=complaint, media=RECEIPT_MEDIA)


def tell(
    words: str,
    *,
    complainant_name: str | None,
    contact: str | None,
    respondent: Id | None = None,
    respondent_name: str | None = None,
    by: Id,
    on: date,
) -> Telling:
    """Take down a telling; raises ActRefused where it has no words. A known respondent is not named anew."""
    if not words.strip():
        raise ActRefused("words", "There are no words", "Tell what happened, in a sentence or more.")
    told_of = Somebody(respondent) if respondent else somebody(respondent_name, None, by=by, on=on)
    return Telling(words, somebody(complainant_name, contact, by=by, on=on), told_of, new_code())


def somebody(name: str | None, contact: str | None, *, by: Id, on: date) -> Somebody:
    """Give a new person a number, with their name and contact as papers; nobody where there is neither."""
    person = next_person()
    written = {
        person: ("person", maybe_on_paper(name, about=person, field="name")),
        # The contact stands under a number of its own, so that no one who asks for a name is given an address.
        f"{person}/contact": ("contact", maybe_on_paper(contact, about=person, field="contact")),
    }
    kept = {subject: (sort, paper) for subject, (sort, paper) in written.items() if paper}
    events = tuple(
        Event(
            subject=subject, facts=fill(people.Named, name=paper.digest, sort=sort), happened_on=on, actor=by
        )
        for subject, (sort, paper) in kept.items()
    )
    return Somebody(person if kept else None, events, tuple(paper for _, paper in kept.values()))


def new_code() -> str:
    """Draw the sixteen digits of a receipt, in groups of four."""
    digits = "".join(secrets.choice("0123456789") for _ in range(16))
    return " ".join(digits[n : n + 4] for n in range(0, 16, 4))
