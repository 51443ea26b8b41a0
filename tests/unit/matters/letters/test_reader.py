"""Whom a letter is for follows from the case, and how they wish it from what they said last."""

from datetime import UTC, date, datetime

from answerable.matters import party_of, wish_of
from answerable.record import Event, MemoryRecord, cases, intake, letters

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def held(*told: tuple[str, object]) -> MemoryRecord:
    record = MemoryRecord()
    events = [Event(subject=s, facts=f, happened_on=date(2026, 3, 2), actor="P-carol") for s, f in told]  # type: ignore[arg-type]
    record.append(events, after=0, at=AT)
    return record


RECEIVED = cases.Received(complaint="CP-1", channel="web", complainant="P-alice", respondent="P-bob")


def test_the_complainant_is_who_complained_and_the_respondent_whom_it_was_last_found_to_be_about() -> None:
    found = intake.RespondentIdentified(respondent="P-rob", membership="member")
    record = held(("C-1", RECEIVED), ("C-1", found))
    assert party_of(record, "C-1", "complainant") == "P-alice"
    assert party_of(record, "C-1", "respondent") == "P-rob"
    assert party_of(record, "C-1", "overseer") is None and party_of(record, "C-9", "complainant") is None


def test_a_wish_is_what_was_said_last_and_otherwise_the_plain_one() -> None:
    first, last = letters.WishNoted(form="large-print"), letters.WishNoted(channel="post")
    record = held(("P-alice", first), ("P-alice", last))
    assert wish_of(record, "P-alice") == last
    assert wish_of(record, "P-bob") == wish_of(record, None) == letters.WishNoted()
