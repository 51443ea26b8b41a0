"""A small motion on the record: three points, one answered with a figure, one refused, one only spoken of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from answerable.disclosure import Released, answer_json, motion_json
from answerable.record import Attested, Event, MemoryRecord, Paper, oversight, unsigned, write_paper
from answerable.reports import FigureBlock, Report

AT = datetime(2026, 7, 9, 9, tzinfo=UTC)
DUE = date(2026, 7, 6)
MOTION = "M-2026-01"


def bound(report: Report, record: MemoryRecord) -> Report:
    """The report as if all its figures had been made from this record."""
    head = record.head()
    at = {"known_at": head.size, "root": head.root}
    blocks = (
        replace(b, released=replace(b.released, **at)) if isinstance(b, FigureBlock) else b
        for b in report.blocks
    )
    return replace(report, blocks=tuple(blocks), **at)


def attest(record: MemoryRecord) -> Callable[[int], Attested]:
    """Give the record's head, unsigned, whichever entry is to be in it."""
    return lambda entry: unsigned(record, body="lanternmakers")


def motion(*figures: Released, public: tuple[Released, ...] | None = None) -> MemoryRecord:
    record = MemoryRecord()

    def tell(subject: str, facts: object, on: date, *papers: Paper) -> None:
        event = Event(subject=subject, facts=facts, happened_on=on, actor="P-1")  # type: ignore[arg-type]
        record.append([event], after=record.head().size, at=AT, papers=papers)

    def paper(words: str | bytes, about: str) -> Paper:
        return write_paper(words, about=about)

    text = paper(motion_json("Action on complaints", "We ask.\n\nIn writing."), MOTION)
    passed = oversight.MotionPassed(
        organ="assembly",
        addressee="clerk",
        text=text.digest,
        due_on=DUE,
        vote="carried",
        votes_for=41,
        votes_against=3,
    )
    tell(MOTION, passed, date(2026, 6, 29), text)
    for number, words in enumerate(
        ("How many are open?", "What did lawyers cost?", "Are all trained?"), start=1
    ):
        asked = paper(words, f"{MOTION}/{number}")
        facts = oversight.Asked(
            motion=MOTION, number=number, addressee="clerk", form="count", due_on=DUE, words=asked.digest
        )
        tell(f"{MOTION}/{number}", facts, date(2026, 6, 29), asked)
    answer = paper(answer_json("Here it is.", figures, public), f"{MOTION}/1")
    tell(f"{MOTION}/1", oversight.Answered(answer=answer.digest, quality="figures"), date(2026, 7, 4), answer)
    no = paper("The advice is privileged.", f"{MOTION}/2")
    tell(f"{MOTION}/2", oversight.Refused(ground="legal-privilege", route="court", words=no.digest), DUE, no)
    hand = paper("It is in hand.", f"{MOTION}/3")
    tell(f"{MOTION}/3", oversight.Stated(words=hand.digest, channel="email"), date(2026, 7, 5), hand)
    return record
