"""What happened and when, in one order: what the case is about, what was said and taken, and what was done."""

from collections.abc import Iterator
from datetime import date

from answerable.disclosure.matters.investigation.entering import Here, enter
from answerable.disclosure.matters.investigation.papers import title_of
from answerable.disclosure.matters.investigation.questions import question_matters
from answerable.disclosure.matters.investigation.views import ChronologyDay
from answerable.record import Entry, Id, Record, cases
from answerable.record import investigation as kinds
from answerable.rules import Rules

NOT_TOLD = (kinds.NoteMade, kinds.ReportDrafted, kinds.PartyAdmitted, kinds.PartsWithheld, kinds.BundleMade)
HAPPENED, GATHERED, DONE = "happened", "gathered", "done"


def chronology(
    record: Record, rules: Rules, *, matter: Id, person: Id, on: date
) -> tuple[ChronologyDay, ...]:
    """Give the chronology of a case to one of the body's staff, oldest first.

    Raises NotForYou for anybody else, and NotHere where the record holds no such case.
    """
    return days_of(enter(record, rules, matter=matter, person=person, on=on))


def days_of(here: Here) -> tuple[ChronologyDay, ...]:
    """Give the days of a case in order: typed ones, the day of the conduct, and those of all that was done."""
    entries = [*here.matter.entries, *(e for q in question_matters(here) for e in q.entries)]
    every = (day for entry in entries for day in _days(here, entry))
    return tuple(sorted(every, key=lambda day: (day.on, day.entry)))


def _days(here: Here, entry: Entry) -> Iterator[ChronologyDay]:
    facts, on = entry.event.facts, entry.event.happened_on
    if isinstance(facts, NOT_TOLD):
        return
    if isinstance(facts, kinds.OccurrenceNoted):
        yield ChronologyDay(facts.occurred_on, "It happened", here.words(facts.words), HAPPENED, entry.index)
        return
    if isinstance(facts, cases.Received) and facts.conduct_on:
        yield ChronologyDay(facts.conduct_on, "Day of the conduct, as it was told", "", HAPPENED, entry.index)
    if isinstance(facts, kinds.ExhibitTaken | kinds.StatementTaken):
        yield ChronologyDay(on, title_of(here, entry), "", GATHERED, entry.index)
    elif isinstance(facts, kinds.PartyAsked | kinds.PartyReplied):
        yield ChronologyDay(on, title_of(here, entry), here.words(facts.words), GATHERED, entry.index)
    else:
        yield ChronologyDay(on, here.terms.title(entry.event.kind), _said(here, entry), DONE, entry.index)


def _said(here: Here, entry: Entry) -> str:
    facts = dict(here.terms.facts(entry.event.facts))
    told = (
        "Outcome",
        "Reason",
        "To",
        "Rule",
        "Investigator",
        "Finding",
        "Sanction",
        "Disposal",
        "Exhibit",
        "Holder",
    )
    return "; ".join(f"{label.lower()}: {facts[label]}" for label in told if label in facts)
