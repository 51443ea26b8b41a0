"""The answer to a motion, frozen as it stands and published; every publication stands for good."""

from dataclasses import dataclass, replace
from datetime import datetime

from answerable.acts.step import ActRefused, Draft, take, taken, today
from answerable.record import Head, Id, Record, oversight
from answerable.reports import freeze, motion_answer
from answerable.rules import Rules


@dataclass(frozen=True)
class Release:
    """What was published: on which motion, in which files, and the head of the record with it."""

    motion: Id
    digest: str
    formats: tuple[str, ...]
    head: Head


def publish(record: Record, rules: Rules, *, motion: Id, pdf: bool, by: Id, at: datetime) -> Release:
    """Publish what became of every point of a motion: answers, refusals, and silence where there is none.

    It is allowed at any time, and again: each publication is an entry of its own with the digest of every file.
    `pdf` says whether a PDF is made with the web page, the tables and the data. Raises ActRefused where there is no
    such motion, and NotAllowed where a rule forbids it.
    """
    if not taken(record, motion):
        raise ActRefused(
            "motion", f"There is no motion {motion}", "Check the number; it looks like M-2026-01."
        )
    day = today(rules, at)
    made: list[Release] = []

    def draft(head: Head) -> Draft:
        report = motion_answer(record, rules, motion=motion, reader="public", on=day)
        published, papers = freeze(record, rules, report=report, at=at, pdf=pdf)
        facts = published.facts
        assert isinstance(facts, oversight.Published)
        made[:] = [Release(motion, facts.report, facts.formats, head)]
        return Draft((replace(published, subject=motion, happened_on=day, actor=by),), tuple(papers))

    head = take(record, rules, draft=draft, at=at)
    return replace(made[0], head=head)
