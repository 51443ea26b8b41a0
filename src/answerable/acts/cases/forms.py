"""Any act on any matter, as a form of the desk gives it: the kind, its facts as strings, and words."""

from collections.abc import Mapping
from datetime import date, datetime

from answerable.acts.cases.clock import known_of_limit
from answerable.acts.cases.parties import known_as, next_allegation, respondent_of
from answerable.acts.step import (
    ActRefused,
    Draft,
    fill,
    from_form,
    is_for_everybody,
    letter,
    next_organisation,
    on_paper,
    one_of,
    only,
    place_of_words,
    take,
)
from answerable.record import KINDS, Event, Head, Id, Kind, Paper, Record, people, schema
from answerable.rules import Rules

LETTERS = {"Acknowledged": "complainant", "Notified": "respondent", "Communicated": "", "ProgressTold": ""}
ORGANISATIONS = {"provider": "provider", "consultee": "consultee"}
# These do more than a form can say (they destroy papers, or stop the clocks of other matters), each by its own act.
BY_THEIR_OWN_ACT = frozenset(
    {
        *("RetentionBegan", "DestructionProposed", "Destroyed", "HoldPlaced", "HoldLifted"),
        *("ErasureAsked", "AccessAsked", "AccessGiven"),
        *(
            "UndertakingRecorded",
            "UndertakingSuperseded",
            "RecommendationMade",
            "AskMade",
            "CommitmentDeclared",
        ),
        # What an answer says in figures is released, and none is typed: it goes by the acts of answering alone.
        *("Answered", "AnswerDrafted", "DraftReviewed", "AnswerClarified", "Refused", "PointRouted"),
        *("OrganDirected", "InsteadOffered", "InspectionOffered", "InspectionAnswered"),
        *("Dissatisfied", "ObservationsGiven", "AnswerJudged", "StatementMade", "StatementClarified"),
        *("Recused", "OverrideProposed", "ContactNoted"),
        *("RespondentIdentified", "Merged", "TookOver", "Split", "SplitOff"),
        # Of an investigation: numbers, files, codes and names come with these, each by its own act.
        *(
            "ExhibitTaken",
            "ExhibitPassed",
            "StatementTaken",
            "NoteMade",
            "OccurrenceNoted",
            "AllegationWithdrawn",
        ),
        *(
            "PartyAdmitted",
            "PartyAsked",
            "PartsWithheld",
            "Disclosed",
            "ReportDrafted",
            "ReportFiled",
            "BundleMade",
        ),
        # Of these, more than one paper is for everybody, or another matter is told as well.
        *("ConsultationOpened", "ViewConsidered", "DraftChanged", "PrivatelySpoken", "HandlingComplained"),
    }
)


def record(
    record: Record,
    rules: Rules,
    *,
    matter: Id,
    kind: str,
    facts: Mapping[str, object],
    happened_on: date,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Record an act of any kind on a matter of any procedure, where its rules allow it.

    `facts` come as a form gives them (days as 2026-03-09, yes or no, digits, codes; blank is left out). `words` go on
    paper into the kind's field for them; a letter that is not given is the body's. An allegation gets its number,
    a decider is who acts, and an organisation that is given by name gets a number. Raises ActRefused naming the field
    and NotAllowed citing the rule; nothing is written then.
    """
    shape = _shape(kind)
    given = from_form(shape, facts)
    named, names = _organisations(record, given, by=by, on=happened_on)
    if kind in LETTERS:
        told, to = fill(shape, **given), LETTERS[kind] or str(given.get("to", ""))
        paper = letter(
            record, rules, matter=matter, facts=told, to=to, words=words, by=by, on=happened_on, at=at
        )
    else:
        paper = _words(shape, words, matter)

    def draft(_: Head) -> Draft:
        held = _completed(record, shape, given, matter=matter, by=by)
        held = known_of_limit(record, rules, shape, held, matter=matter, on=happened_on)
        if paper:
            held[place_of_words(shape) or ""] = paper.digest
        event = Event(subject=matter, facts=fill(shape, **held), happened_on=happened_on, actor=by)
        return Draft((*named, event), (*names, *only(paper)))

    return take(record, rules, draft=draft, at=at)


def _shape(kind: str) -> type[Kind]:
    """Give the kind of that name, where a form can say all that it needs."""
    shape = KINDS.get(kind)
    if shape is None:
        raise ActRefused("kind", f"There is no act {kind!r}", one_of(sorted(KINDS)))
    if kind in BY_THEIR_OWN_ACT:
        raise ActRefused("kind", f"{kind} is recorded by an act of its own", "Use its own page.")
    if kind == "Attached":
        raise ActRefused("kind", "A file is not given as facts", "Send it on the page for files of the case.")
    return shape


def _completed(
    record: Record, shape: type[Kind], given: dict[str, object], *, matter: Id, by: Id
) -> dict[str, object]:
    """Put in what nobody needs to be asked: the number of an allegation, the respondent, the decider."""
    fields = {field.name for field in schema(shape)}
    known: dict[str, object] = {}
    if "respondent" in fields:
        known["respondent"] = respondent_of(record, matter)
    if "decider" in fields:
        known["decider"] = by
    if shape.__name__ in ("AllocationAccepted", "AllocationDeclined"):
        known["investigator"] = by
    if "answerer" in fields:
        known["answerer"] = by
    if shape.__name__ == "Alleged":
        known["allegation"] = next_allegation(record, matter)
    return {**{name: value for name, value in known.items() if value is not None}, **given}


def _words(shape: type[Kind], words: str | None, matter: Id) -> Paper | None:
    if not words or not words.strip():
        return None
    if place_of_words(shape) is None:
        raise ActRefused(
            "words", f"{shape.__name__} holds no words", "Leave them out, or record them where they belong."
        )
    return on_paper(words, about=matter, is_public=is_for_everybody(shape))


def _organisations(
    record: Record, given: dict[str, object], *, by: Id, on: date
) -> tuple[tuple[Event, ...], tuple[Paper, ...]]:
    """Put its number in the place of an organisation's name; one that is not known by that name gets a new one."""
    events, papers = [], []
    for field, sort in ORGANISATIONS.items():
        name = given.get(field)
        if isinstance(name, str) and not name.startswith("O-"):
            known = known_as(record, name, sort)
            number = known or next_organisation()
            given[field] = number
            if known:
                continue
            paper = on_paper(name, about=number, field=field, is_public=True)
            facts = fill(people.Named, name=paper.digest, sort=sort)
            events.append(Event(subject=number, facts=facts, happened_on=on, actor=by))
            papers.append(paper)
    return tuple(events), tuple(papers)
