"""What goes when a person is erased or a closed case is no longer kept, what stays, and why; nothing is done here."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from answerable.matters.keeping.ties import Ties
from answerable.record import Id

WHY_GOING = {
    "own": "their own: name, contact, evidence of training",
    "told": "what they told us, and the receipt for it",
    "about": "a closed case about them: letters, reasons, files",
    "told-of": "what others told us in a closed case about them",
    "owed": "training that they owed",
    "case": "the closed case: letters, reasons, files",
    "complaint": "what was told in it, and the receipts",
    "party": "the name and contact of somebody who was in no other matter",
}
WHY_KEPT = {
    "open-matter": "the matter is still open, and those in it must be able to see it through",
    "another-persons-matter": "the case is also about another person, who was not erased",
    "another-matter": "they are in another matter whose papers are still kept",
    "in-office": "they hold an office or a seat today, and the body must be able to say who decided",
}


@dataclass(frozen=True)
class Part:
    """Papers about one subject: why they go or stay, and because of which other matter, if of one."""

    subject: Id
    why: str
    because: Id | None = None


@dataclass(frozen=True)
class Plan:
    """What would go and what would stay; `touches` are all the persons and matters that a hold might name."""

    about: Id
    going: tuple[Part, ...]
    kept: tuple[Part, ...]
    touches: frozenset[Id]
    persons: frozenset[Id]

    @property
    def subjects(self) -> tuple[Id, ...]:
        """The subjects whose papers go, in order and each once."""
        return tuple(dict.fromkeys(part.subject for part in self.going))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the rest stays: the codes, each once, in order."""
        return tuple(sorted({part.why for part in self.kept}))


@dataclass(frozen=True)
class Standing:
    """How things stand on the day: who is tied to what, what is open, who is in office, what is destroyed already."""

    ties: Ties
    is_open: Callable[[Id], bool]
    in_office: Callable[[Id], bool]
    destroyed: frozenset[Id] = frozenset()


def plan_of_person(standing: Standing, person: Id, *, along_with: Collection[Id] = ()) -> Plan:
    """Say what goes when a person is erased, along with others who are erased at the same time.

    Their name and contact, all that they told, and the closed cases about them with what others told in those. What
    stays is named with its reason: an open matter, a case that is about another person too, an office held today.
    """
    erased = frozenset({person, *along_with})
    parts = list(_of_person(standing, person, erased))
    ties = standing.ties
    cases = ties.cases_of(person)
    touches = {person, *cases, *(part.subject for part, _ in parts), *ties.owed_by.get(person, ())}
    return _plan(person, parts, touches, frozenset({person}))


def plan_of_case(standing: Standing, case: Id) -> Plan:
    """Say what goes when a closed case is no longer kept: its papers, and who was in no other matter that is kept."""
    ties = standing.ties
    parties = ties.parties(case)
    parts = list(_of_case(standing, case))
    touches = {case, *parties, *ties.complaints.get(case, ()), *ties.obligations.get(case, ())}
    gone = {part.subject for part, stays in parts if not stays}
    return _plan(case, parts, touches, parties & gone)


Placed = tuple[Part, bool]  # with whether it stays


def _plan(about: Id, parts: Collection[Placed], touches: Collection[Id], persons: frozenset[Id]) -> Plan:
    stays = {part.subject: part for part, kept in parts if kept}
    # What one reason would let go and another keeps is kept.
    going = [part for part, kept in parts if not kept and part.subject not in stays]
    in_order = sorted({part.subject: part for part in reversed(going)}.values(), key=lambda p: p.subject)
    kept = sorted(stays.values(), key=lambda p: p.subject)
    return Plan(about, tuple(in_order), tuple(kept), frozenset(touches), persons)


def _of_person(standing: Standing, person: Id, erased: frozenset[Id]) -> Iterator[Placed]:
    ties = standing.ties
    yield from _own(standing, person)
    for complaint, case in ties.told_by.get(person, {}).items():
        yield _unless_open(standing, case, complaint, "told")
    for case in ties.about.get(person, frozenset()):
        others = ties.respondents[case] - erased
        subjects = {case: "about", **dict.fromkeys(ties.complaints.get(case, ()), "told-of")}
        for subject, why in subjects.items():
            if others and ties.complaints.get(case, {}).get(subject) != person:
                yield Part(subject, "another-persons-matter", case), True
            else:
                yield _unless_open(standing, case, subject, why)
    for obligation in ties.owed_by.get(person, ()):
        yield _unless_open(standing, obligation, obligation, "owed")


def _own(standing: Standing, person: Id) -> Iterator[Placed]:
    ties = standing.ties
    still = [one for one in (*ties.cases_of(person), *ties.owed_by.get(person, ())) if standing.is_open(one)]
    for subject in _names(ties, person):
        if standing.in_office(person):
            yield Part(subject, "in-office"), True
        elif still:
            yield Part(subject, "open-matter", min(still)), True
        else:
            yield Part(subject, "own"), False


def _of_case(standing: Standing, case: Id) -> Iterator[Placed]:
    ties = standing.ties
    yield _unless_open(standing, case, case, "case")
    for complaint in ties.complaints.get(case, ()):
        yield _unless_open(standing, case, complaint, "complaint")
    for obligation in ties.obligations.get(case, ()):
        yield _unless_open(standing, obligation, obligation, "owed")
    for person in sorted(ties.parties(case)):
        yield from _party(standing, case, person)


def _party(standing: Standing, case: Id, person: Id) -> Iterator[Placed]:
    ties = standing.ties
    of_case = {case, *ties.obligations.get(case, ())}
    others = sorted(ties.cases_of(person) - of_case - standing.destroyed)
    still = [one for one in (*of_case, *ties.owed_by.get(person, ())) if standing.is_open(one)]
    for subject in _names(ties, person):
        if standing.in_office(person):
            yield Part(subject, "in-office"), True
        elif still:
            yield Part(subject, "open-matter", min(still)), True
        elif others:
            yield Part(subject, "another-matter", others[0]), True
        else:
            yield Part(subject, "party"), False
    if not (others or still or standing.in_office(person)):
        # Training that was owed in no case has no retention of its own: it goes with whoever owed it.
        yield from ((Part(one, "owed"), False) for one in ties.obligations.get(person, ()))


def _names(ties: Ties, person: Id) -> list[Id]:
    return sorted({person, f"{person}/contact", f"{person}/number"} | ties.own.get(person, frozenset()))


def _unless_open(standing: Standing, matter: Id, subject: Id, why: str) -> Placed:
    if standing.is_open(matter):
        return Part(subject, "open-matter", matter), True
    return Part(subject, why), False
