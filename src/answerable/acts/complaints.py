"""Complaints: received with or without a name, joined to a case, acknowledged; each gives a receipt to keep."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Telling,
    complaint_of,
    fill,
    letter,
    next_case,
    only,
    take,
    take_one,
    taken,
    tell,
    today,
)
from answerable.disclosure import spoken
from answerable.record import Event, Head, Id, Kind, Record, cases
from answerable.rules import Rules


@dataclass(frozen=True)
class Receipt:
    """What the complainant keeps: the numbers of case and complaint, and a code that only they have."""

    case: Id
    complaint: Id
    code: str
    received_on: date
    head: Head


def receive(
    record: Record,
    rules: Rules,
    *,
    words: str,
    respondent_name: str | None = None,
    respondent: Id | None = None,
    channel: str = "web",
    reporter: str = "complainant",
    membership: str = "unidentified",
    conduct_on: date | None = None,
    complainant_name: str | None = None,
    contact: str | None = None,
    received_on: date | None = None,
    by: Id = "public",
    at: datetime,
) -> Receipt:
    """Receive a complaint, whatever its evidence, and open a case about one respondent.

    `words` is what happened, as told. A name and a way to make contact are asked for and not needed. The person
    complained of is a known one (`respondent`) or a name, or is not known. `received_on` is for what came by post or
    telephone on an earlier day; what comes by the form is received as it is sent. Raises ActRefused for empty words
    or a day ahead, NotAllowed where a rule forbids it. The receipt's code is shown once and kept only as a hash.
    """
    on = received_on or today(rules, at)
    _check_conduct(conduct_on, on)
    named = {"complainant_name": complainant_name, "contact": contact, "respondent_name": respondent_name}
    telling = tell(words, **named, respondent=respondent, by=by, on=on)
    held = {"respondent": telling.respondent.id, "membership": membership, "conduct_on": conduct_on}
    told = _Told(telling, cases.Received, {"channel": channel, "reporter": reporter, **held}, on, by)
    return told.into(record, rules, lambda: (case := next_case(record, on.year), complaint_of(case)), at)


def join(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    words: str,
    channel: str = "web",
    reporter: str = "complainant",
    complainant_name: str | None = None,
    contact: str | None = None,
    bulk: Id | None = None,
    received_on: date | None = None,
    by: Id,
    at: datetime,
) -> Receipt:
    """Join a further complaint about the same conduct to its case; it is counted as a complaint, not as a case.

    `bulk` names the source where one source sent many. Raises ActRefused and NotAllowed as `receive` does.
    """
    on = received_on or today(rules, at)
    telling = tell(words, complainant_name=complainant_name, contact=contact, by=by, on=on)
    told = _Told(telling, cases.Linked, {"channel": channel, "reporter": reporter, "bulk": bulk}, on, by)
    return told.into(record, rules, lambda: (case, _further(record, case)), at)


def acknowledge(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    happened_on: date,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Tell the complainant that the complaint was received, by the body's letter or in words of one's own."""
    told = cases.Acknowledged()
    sent = letter(
        record, rules, matter=case, facts=told, to="complainant", words=words, by=by, on=happened_on, at=at
    )
    facts = fill(cases.Acknowledged, letter=sent.digest if sent else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(sent)
    )


@dataclass(frozen=True)
class _Told:
    """A telling on its way into the record, as the opening of a case or as a further complaint in it."""

    telling: Telling
    kind: type[Kind]
    facts: dict[str, object]
    on: date
    by: Id

    def into(
        self, record: Record, rules: Rules, numbers: Callable[[], tuple[Id, Id]], at: datetime
    ) -> Receipt:
        """Record it under the numbers of case and complaint that are free when it is recorded."""
        given: list[Id] = []

        def draft(_: Head) -> Draft:
            given[:] = numbers()
            words, sealed = self.telling.kept(given[1])
            known = {"complaint": given[1], "complainant": self.telling.complainant.id}
            facts = fill(self.kind, **known, words=words.digest, receipt=sealed.digest, **self.facts)
            event = Event(subject=given[0], facts=facts, happened_on=self.on, actor=self.by)
            return Draft((*self.telling.events, event), (*self.telling.papers, words, sealed))

        head = take(record, rules, draft=draft, at=at)
        return Receipt(given[0], given[1], self.telling.code, self.on, head)


def _further(record: Record, case: Id) -> Id:
    held = sum(1 for _ in record.read(subject=case, kinds=("Linked",)))
    if not held and not taken(record, case):
        raise ActRefused("case", f"There is no case {case}", "Check the number; it looks like C-2026-0412.")
    return f"{complaint_of(case)}/{held + 2}"


def _check_conduct(conduct_on: date | None, received: date) -> None:
    if conduct_on and conduct_on > received:
        raise ActRefused(
            "conduct_on",
            f"{spoken(conduct_on)} is after the complaint was received, on {spoken(received)}",
            "Give the day on which it happened, or leave it out.",
        )
