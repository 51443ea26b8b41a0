"""A promise is said, then accepted or disowned by the one who is bound; kept by evidence, or let go openly."""

from datetime import date

import pytest

from answerable import acts
from answerable.acts.step import take_one
from answerable.matters import duties, fold
from answerable.record import promises
from tests.people import CLARE, MALLORY, OLGA, WILMA, Register

SAID = {"words": "Two more people will investigate.", "bound": "clerk", "given_to": "assembly"}
TEST = "Two more people hold the office of investigator on that day."


def promise(register: Register, **facts: object) -> str:
    told = {**SAID, "due_on": date(2026, 6, 1), "criterion": TEST, "by": OLGA, **facts}
    return register.act(acts.promises.record, **told).matter


def stage(register: Register, matter: str) -> str:
    found = fold(register.record.read(subject=matter), register.rules)
    assert found
    return found.stage


def test_a_promise_is_recorded_with_its_day_and_how_one_will_know(register: Register) -> None:
    assert promise(register) == "U-2026-001"
    facts = register.last("UndertakingRecorded")
    assert (facts.due_on, facts.has_no_day, facts.has_no_criterion) == (date(2026, 6, 1), False, False)
    assert register.record.paper(facts.words).is_public
    assert register.record.paper(facts.criterion).words == TEST


def test_no_day_and_no_criterion_are_said(register: Register) -> None:
    promise(register, due_on=None, criterion=None)
    facts = register.last("UndertakingRecorded")
    assert (facts.has_no_day, facts.has_no_criterion, facts.criterion) == (True, True, None)


@pytest.mark.parametrize("criterion", ["World class", "more people will investigate", "Excellent work done"])
def test_an_adjective_and_the_promise_itself_are_no_criterion(register: Register, criterion: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        promise(register, criterion=criterion)
    assert refused.value.field == "criterion"


def test_a_day_and_that_there_is_none_cannot_both_be_said(register: Register) -> None:
    wrong = {"words": "ab" * 32, "bound": "clerk", "given_to": "assembly", "has_no_criterion": True}
    for both in ({"due_on": date(2026, 6, 1), "has_no_day": True}, {}):
        with pytest.raises(acts.NotAllowed, match="the due day or the word that there is no day"):
            register.act(_bare, facts=promises.UndertakingRecorded(**wrong, **both), by=OLGA)


def _bare(record, rules, *, facts, happened_on, by, at):
    return take_one(record, rules, subject="U-1", facts=facts, happened_on=happened_on, by=by, at=at)


def test_whom_it_binds_is_an_office_that_there_is(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        promise(register, bound="emperor")
    assert refused.value.field == "bound"


def test_accepting_it_is_due_and_then_keeping_it(register: Register) -> None:
    said = promise(register)
    assert _due(register, said) == {"accept": ("clerk", date(2026, 3, 17))}
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    assert _due(register, said) == {"keep": ("clerk", date(2026, 6, 1))}
    register.act(acts.promises.offer, matter=said, words="Two were appointed.", by=CLARE)
    assert _due(register, said) == {"judge": ("warden", date(2026, 3, 31))}
    register.act(acts.promises.judge, matter=said, is_accepted=False, words="One is on leave.", by=OLGA)
    assert _due(register, said) == {"keep": ("clerk", date(2026, 6, 1))}


def test_the_duty_is_that_of_the_office_that_is_bound(register: Register) -> None:
    assert _due(register, promise(register, bound="training-lead"))["accept"][0] == "training-lead"
    assert _due(register, promise(register, bound="court"))["accept"][0] == "warden"


def _due(register: Register, matter: str) -> dict[str, tuple[str, date]]:
    found = fold(register.record.read(subject=matter), register.rules)
    assert found
    return {
        d.limit: (d.owner, d.due.on) for d in duties(register.rules, found, on=register.today) if d.is_open
    }


def test_disowning_stands_beside_what_was_said(register: Register) -> None:
    said = promise(register)
    register.act(acts.promises.disown, undertaking=said, words="I had made no such commitment.", by=CLARE)
    assert stage(register, said) == "disowned"
    assert register.record.paper(register.last().words).words == "I had made no such commitment."
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.accept, undertaking=said, by=CLARE)


def test_what_was_accepted_can_no_longer_be_disowned(register: Register) -> None:
    said = promise(register)
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.disown, undertaking=said, by=CLARE)


def test_broken_is_said_with_words_and_can_still_be_kept_late(register: Register) -> None:
    said = promise(register)
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    register.act(acts.promises.say_broken, undertaking=said, words="Nobody came.", by=WILMA)
    assert stage(register, said) == "broken"
    register.act(acts.promises.offer, matter=said, words="Now they are here.", by=CLARE)
    register.act(acts.promises.judge, matter=said, is_accepted=True, words="They are.", by=OLGA)
    assert stage(register, said) == "kept"


def test_a_promise_is_let_go_only_for_another_that_binds_as_much(register: Register) -> None:
    said, other = promise(register), promise(register, words="Three more people will investigate.")
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    for successor in (said, "U-2026-099", other):
        with pytest.raises(acts.ActRefused) as refused:
            register.act(
                acts.promises.supersede, undertaking=said, successor=successor, words="More.", by=CLARE
            )
        assert refused.value.field == "successor"
    register.act(acts.promises.accept, undertaking=other, by=CLARE)
    register.act(acts.promises.supersede, undertaking=said, successor=other, words="More.", by=CLARE)
    assert (stage(register, said), register.last().by) == ("superseded", other)


def test_a_promise_is_not_rewritten_by_a_correction(register: Register) -> None:
    said = promise(register)
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    for entry in (e.index for e in register.record.read(subject=said)):
        with pytest.raises(acts.ActRefused, match="is not corrected"):
            register.act(acts.corrections.strike, entry=entry, reason="wrong-fact", by=CLARE)


def test_mallory_records_nothing(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        promise(register, by=MALLORY)
