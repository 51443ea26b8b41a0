"""Who is tied to which matter: who told of it, whom it is about, and under which numbers papers about them stand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.record import Entry, Id, Record, cases, intake, people, standing, training

Told = cases.Received | cases.Linked
OF_SOMEBODY = (
    cases.Received,
    cases.Alleged,
    cases.Recommended,
    cases.Found,
    cases.Sanctioned,
    intake.RespondentIdentified,
)
"""The kinds of event that say whom a case is about."""

# Corrected is among them, so that what was corrected ties nobody.
TYING = frozenset(
    {
        *(kind.__name__ for kind in OF_SOMEBODY),
        *("Linked", "Obliged", "Named", "Corrected"),
    }
)


@dataclass(frozen=True)
class Ties:
    """Cases with their complaints, their respondents and the training owed from them; and the same by person.

    `complaints` give by case each complaint with who told it; `own` gives by person the numbers under which their
    names stand, such as P-1 and P-1/contact.
    """

    complaints: Mapping[Id, Mapping[Id, Id | None]]
    respondents: Mapping[Id, frozenset[Id]]
    obligations: Mapping[Id, tuple[Id, ...]]
    obliged: Mapping[Id, Id]
    own: Mapping[Id, frozenset[Id]]
    told_by: Mapping[Id, Mapping[Id, Id]]
    about: Mapping[Id, frozenset[Id]]
    owed_by: Mapping[Id, tuple[Id, ...]]

    def parties(self, case: Id) -> frozenset[Id]:
        """Give everyone who told of a case or whom it is about."""
        told = {person for person in self.complaints.get(case, {}).values() if person}
        return frozenset(told) | self.respondents.get(case, frozenset())

    def cases_of(self, person: Id) -> frozenset[Id]:
        """Give the cases that a person told of or that are about them."""
        return frozenset(self.told_by.get(person, {}).values()) | self.about.get(person, frozenset())


def ties_of(record: Record) -> Ties:
    """Read who is tied to what, in one reading of the record.

    Entries that were corrected do not count, but where the opening of a case was corrected and nothing put in its
    place: the papers of it are held all the same, and somebody must be able to find them.
    """
    by_subject: dict[Id, list[Entry]] = defaultdict(list)
    for entry in record.read(kinds=TYING):
        by_subject[entry.event.subject].append(entry)
    return _ties({subject: _counting(entries) for subject, entries in by_subject.items()})


def _counting(entries: Sequence[Entry]) -> Sequence[Entry]:
    live = standing(entries)
    opened = any(isinstance(e.event.facts, cases.Received) for e in entries)
    stands = any(isinstance(e.event.facts, cases.Received) for e in live)
    return entries if opened and not stands else live


def _ties(by_subject: Mapping[Id, Sequence[Entry]]) -> Ties:
    complaints: dict[Id, dict[Id, Id | None]] = defaultdict(dict)
    respondents: dict[Id, set[Id]] = defaultdict(set)
    obligations: dict[Id, list[Id]] = defaultdict(list)
    obliged: dict[Id, Id] = {}
    own: dict[Id, set[Id]] = defaultdict(set)
    for subject, entries in by_subject.items():
        for facts in (entry.event.facts for entry in entries):
            if isinstance(facts, Told):
                complaints[subject][facts.complaint] = facts.complainant
            if isinstance(facts, OF_SOMEBODY) and facts.respondent:
                respondents[subject].add(facts.respondent)
            if isinstance(facts, training.Obliged):
                obliged[subject] = facts.respondent
                obligations[facts.case or facts.respondent].append(subject)
            if isinstance(facts, people.Named):
                own[subject.partition("/")[0]].add(subject)
    told = ((by, complaint, case) for case, every in complaints.items() for complaint, by in every.items())
    about = ((person, case) for case, every in respondents.items() for person in every)
    return Ties(
        complaints=complaints,
        respondents={case: frozenset(every) for case, every in respondents.items()},
        obligations={matter: tuple(every) for matter, every in obligations.items()},
        obliged=obliged,
        own={person: frozenset(every) for person, every in own.items()},
        told_by=_told_by(told),
        about={person: frozenset(every) for person, every in _grouped(about).items()},
        owed_by={
            person: tuple(every) for person, every in _grouped((p, o) for o, p in obliged.items()).items()
        },
    )


def _told_by(told: Iterable[tuple[Id | None, Id, Id]]) -> Mapping[Id, Mapping[Id, Id]]:
    found: dict[Id, dict[Id, Id]] = defaultdict(dict)
    for person, complaint, case in told:
        if person:
            found[person][complaint] = case
    return found


def _grouped(pairs: Iterable[tuple[Id, Id]]) -> Mapping[Id, Sequence[Id]]:
    found: dict[Id, list[Id]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
