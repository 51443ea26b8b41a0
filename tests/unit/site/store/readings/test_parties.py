"""Who is a party to what: caught up with the record, put right by corrections, the same as read from the whole of it."""

from tests.people import CAROL, received, staffed
from tests.registers import record_in


def parties_in(using, register):
    from answerable.site.store.readings import DjangoParties

    record = record_in(using)
    written = list(register.record.read())[record.head().size :]
    for entry in written:
        record.append([entry.event], after=entry.index, at=entry.recorded_at)
    return DjangoParties(record, using=using)


def everybody(register, parties):
    return {p: parties.matters(p) for e in register.record.read() for p in parties.of(e.event.subject)}


def test_parties_are_found_and_found_again_when_the_record_has_grown(using):
    from answerable import acts

    register = staffed().on("2026-03-03")
    first = received(register).case
    found = everybody(register, parties_in(using, register))
    assert len(found) == 2 and set(map(tuple, found.values())) == {(first,)}
    bob = next(register.record.read(subject=first)).event.facts.respondent
    second = register.act(
        acts.complaints.receive, words="Again.", respondent=bob, complainant_name="Ann"
    ).case
    register.act(acts.complaints.join, case=second, words="Me too.", complainant_name="Amy", by=CAROL)
    parties = parties_in(using, register)
    assert parties.matters(bob) == [first, second]
    assert len(everybody(register, parties)) == 4
    assert parties.matters("P-nobody") == []


def test_a_correction_takes_a_party_away(using):
    from answerable import acts

    register = staffed().on("2026-03-03")
    case = received(register).case
    bob = next(register.record.read(subject=case)).event.facts.respondent
    assert parties_in(using, register).matters(bob) == [case]
    entry = next(register.record.read(subject=case, kinds={"Received"})).index
    register.act(acts.corrections.strike, entry=entry, reason="duplicate", by=CAROL)
    assert parties_in(using, register).matters(bob) == []
