"""The register as somebody may know it: what is shut to them is in no entry, list, count, party, name or roster."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure import (
    SeenLists,
    SeenParties,
    SeenRecord,
    ShutToYou,
    hidden_from,
    parties_in,
    parties_of,
)
from answerable.matters import Sought
from answerable.record import Event, cases
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, PANEL, PAUL, PETRA, Register, decided, received, staffed


class Parties:
    """Who is a party, told from a record that is read through."""

    def __init__(self, register: Register) -> None:
        self.record = register.record

    def of(self, matter: str) -> frozenset[str]:
        return parties_in(self.record, matter)

    def matters(self, person: str) -> list[str]:
        return [e.event.subject for e in self.record.read() if person in parties_of(e.event.facts)]


@pytest.fixture(scope="module")
def register() -> Register:
    made = staffed()
    decided(made)
    received(made, complainant_name="Olive", respondent_name="Ben")
    made.act(acts.people.declare_conflict, person=PAUL, against="C-2025-0001", nature="friend", by=PAUL)
    return made


def hidden(register: Register, person: str):
    lists, parties, roster = register.lists, Parties(register), roster_of(register.record)
    on = register.today
    return hidden_from(person, record=register.record, roster=roster, lists=lists, parties=parties, on=on)


def test_nothing_is_hidden_from_one_to_whom_nothing_is_shut(register: Register) -> None:
    assert not hidden(register, CAROL)


def test_with_a_case_goes_what_came_of_it_and_whoever_is_known_by_nothing_else(register: Register) -> None:
    found = hidden(register, PAUL)
    assert found.matters == {"C-2025-0001", "C-2025-0001/training"}
    assert found.persons == parties_in(register.record, "C-2025-0001")
    for one in ("C-2025-0001/a1", "CP-2025-0001", f"{sorted(found.persons)[0]}/contact"):
        assert found.holds(one)
    assert not found.holds("C-2025-0002") and not found.holds(CLARE)


def test_an_act_that_speaks_of_it_is_known_by_what_it_is_given(register: Register) -> None:
    found = hidden(register, PAUL)
    assert found.speaks_in({"cases": ("C-2025-0002", "C-2025-0001")})
    assert found.speaks_in({"plan": {"C-2025-0001": "P-1"}}) and found.speaks_in(" C-2025-0001 ")
    assert not found.speaks_in({"case": "C-2025-0002", "cap": 3, "happened_on": date(2025, 3, 3)})


def test_no_entry_of_it_is_read_and_a_list_of_cases_is_without_it(register: Register) -> None:
    seen = SeenRecord(register.record, hidden(register, PAUL))
    assert list(seen.read(subject="C-2025-0001")) == []
    told = "".join(str(e.event) for e in seen.read())
    assert "C-2025-0001" not in told and "C-2025-0002" in told
    assert seen.head() == register.record.head()
    assert roster_of(seen).sittings == ()  # it sat on that case only
    assert roster_of(seen).roles(CLARE, register.today) == {"clerk"}
    assert {e.event.kind for e in seen.read()} >= {"Received", "Named"}


def test_its_papers_are_not_held(register: Register) -> None:
    seen = SeenRecord(register.record, hidden(register, PAUL))
    received_ = next(iter(register.record.read(subject="C-2025-0001"))).event.facts
    assert register.record.paper(received_.words) and seen.paper(received_.words) is None
    assert seen.stream(received_.words) is None
    about = [received_.complaint, "C-2025-0001", "CP-2025-0002"]
    assert {f.about for f in seen.filed(about)} == {"CP-2025-0002"} or not seen.filed(about[:2])
    assert seen.holding(about[:2]).papers == 0 if hasattr(seen.holding(about), "papers") else True


def test_nothing_is_written_about_it(register: Register) -> None:
    seen = SeenRecord(register.record, hidden(register, PAUL))
    event = Event(subject="C-2025-0001", facts=cases.Acknowledged(), happened_on=register.today, actor=PAUL)
    size = register.size
    with pytest.raises(ShutToYou):
        seen.append([event], after=size, at=register.at)
    assert register.size == size


def test_no_list_and_no_count_has_it(register: Register) -> None:
    lists = SeenLists(register.lists, hidden(register, PAUL))
    assert lists.one("C-2025-0001") is None and lists.one("C-2025-0002") is not None
    asked = {"procedure": "complaint", "stage": None, "is_open": None}
    assert [row.matter for row in lists.of(**asked, most=9)] == ["C-2025-0002"]
    assert [row.matter for row in lists.found(Sought(procedure="complaint"), most=9)] == ["C-2025-0002"]
    assert lists.counts() == {("complaint", "triage"): 1}
    assert lists.tallied(Sought()) == {"": {None: 1}}
    assert all(row.matter != "C-2025-0001" for row in lists.due(owners=None, until=None, most=9))
    assert lists.named(parties_in(register.record, "C-2025-0001")) == frozenset()
    for verb in (lists.rebuild, lambda *_: lists.refresh(register.record, register.rules, ())):
        with pytest.raises(TypeError):
            verb(register.record, register.rules)


def test_nobody_is_a_party_to_it(register: Register) -> None:
    parties = SeenParties(Parties(register), hidden(register, PAUL))
    person = sorted(parties_in(register.record, "C-2025-0001"))[0]
    assert parties.of("C-2025-0001") == frozenset() and parties.matters(person) == []
    assert parties.of("C-2025-0002")


def test_a_request_of_one_in_it_is_hidden_too_for_its_answer_must_be_whole() -> None:
    register = staffed()
    case = received(register, complainant_name="Olive", respondent_name="Ben").case
    olive = next(iter(register.record.read(subject=case))).event.facts.complainant
    asked = register.act(acts.keeping.ask_access, person=olive, channel="email", by=CLARE).matter
    register.act(acts.people.declare_conflict, person=IVAN, against=case, nature="friend", by=IVAN)
    assert asked in hidden(register, IVAN).matters
    assert not hidden(register, PETRA) and PANEL
