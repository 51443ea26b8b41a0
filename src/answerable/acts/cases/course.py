"""The course of a case: triaged, alleged, allocated, notified, referred, told, left, withdrawn, opened again."""

from datetime import date, datetime

from answerable.acts.cases.parties import next_allegation, respondent_of
from answerable.acts.step import Draft, fill, letter, only, take, take_one
from answerable.matters import Lists, load_of
from answerable.record import Event, Head, Id, Record, cases
from answerable.rules import Rules


def triage(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    outcome: str,
    reason: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Decide first what the case needs: the outcome is from the body's list, such as investigate."""
    facts = fill(cases.Triaged, outcome=outcome, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def allege(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    rule: str,
    respondent: Id | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Put one breach of one rule; it is numbered under the case, and findings are made on it."""

    def draft(_: Head) -> Draft:
        number = next_allegation(record, case)
        facts = fill(
            cases.Alleged, allegation=number, rule=rule, respondent=respondent or respondent_of(record, case)
        )
        return Draft((Event(subject=case, facts=facts, happened_on=happened_on, actor=by),))

    return take(record, rules, draft=draft, at=at)


def allocate(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    investigator: Id,
    rank: str | None = None,
    lists: Lists | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Give the case to an investigator; `lists` tell how many they have, where the rules set a most."""
    facts = fill(cases.Allocated, investigator=investigator, rank=rank)
    event = Event(subject=case, facts=facts, happened_on=happened_on, actor=by)
    load = load_of(lists) if lists is not None else None
    return take(record, rules, draft=lambda _: Draft((event,)), at=at, load=load)


def notify(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    happened_on: date,
    words: str | None = None,
    by: Id,
    at: datetime,
) -> Head:
    """Tell the respondent in writing what is alleged and on what evidence, by the body's letter or in other words."""
    told = cases.Notified()
    sent = letter(
        record, rules, matter=case, facts=told, to="respondent", words=words, by=by, on=happened_on, at=at
    )
    facts = fill(cases.Notified, letter=sent.digest if sent else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(sent)
    )


def refer(
    record: Record, rules: Rules, *, case: Id, to: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Pass the case on for decision; it stays open, for a referral is never a closure."""
    facts = fill(cases.Referred, to=to)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def return_(
    record: Record, rules: Rules, *, case: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Send the case back for more investigation, for a reason from the body's list."""
    facts = fill(cases.Returned, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def communicate(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    to: str,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Tell a party the outcome (`to` is complainant or respondent), by the body's letter or in other words."""
    told = fill(cases.Communicated, to=to)
    sent = letter(record, rules, matter=case, facts=told, to=to, words=words, by=by, on=happened_on, at=at)
    facts = fill(cases.Communicated, to=to, letter=sent.digest if sent else None)
    return take_one(
        record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(sent)
    )


def reopen(
    record: Record, rules: Rules, *, case: Id, reason: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Open a closed case again, for a reason from the body's list; its number stays."""
    facts = fill(cases.Reopened, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def record_left(
    record: Record, rules: Rules, *, case: Id, manner: str, happened_on: date, by: Id, at: datetime
) -> Head:
    """Record that the respondent ceased to be a member while the case ran, and how."""
    facts = fill(cases.Left, manner=manner)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)


def withdraw(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    reason: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that the complainant withdrew the complaint; the case may go on."""
    facts = fill(cases.Withdrawn, reason=reason)
    return take_one(record, rules, subject=case, facts=facts, happened_on=happened_on, by=by, at=at)
