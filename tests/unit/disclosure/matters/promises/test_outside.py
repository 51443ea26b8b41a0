"""Asks from outside are told with the days since: from 24 April 2018 to 4 February 2019 they are 286."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.record import Event, MemoryRecord, people, promises, write_paper
from tests.people import CLARE, OLGA, Register, guild


def seen(register: Register, **asked: object):
    return register.show(disclosure.promises.asks, **{"reader": "public", "on": register.today, **asked})


@pytest.fixture
def met(register: Register):
    return register.act(
        acts.promises.meet,
        organisations=("Council of Lamps", "Board of Wicks"),
        asks=((0, "Review the code."), (1, "Count them."), (1, "Write to us.")),
        office="clerk",
        by=CLARE,
    )


def test_the_days_since_an_ask_are_counted_on_any_day() -> None:
    record = MemoryRecord()
    words = write_paper("Put them in place.", about="X-2018-001/1", is_public=True)
    asked = promises.AskMade(words=words.digest, organisation="O-1", meeting="X-2018-001")
    events = [
        Event(subject="X-2018-001", facts=promises.OutsideMet(organisations=("O-1",)), happened_on=date(2018, 4, 24), actor=CLARE),
        Event(subject="X-2018-001/1", facts=asked, happened_on=date(2018, 4, 24), actor=CLARE),
    ]  # fmt: skip
    record.append(events, after=0, at=Register().at, papers=(words,))
    told = disclosure.promises.asks(record, guild(), reader="public", on=date(2019, 2, 4))
    assert told.meetings[0].days == told.meetings[0].asks[0].days == 286
    assert told.sentence == "Of 1 ask, 1 is waiting; the oldest for 286 days."


def test_each_meeting_has_its_asks_and_each_ask_what_became_of_it(register: Register, met) -> None:
    register.on("2026-06-03")
    for ask, outcome in zip(met.asks, ("done", "in-part"), strict=False):
        register.act(acts.promises.take_up, ask=ask, outcome=outcome, words="We did.", by=CLARE)
    view = seen(register.on("2026-07-01"))
    asks = view.meetings[0].asks
    assert [(one.organisation, one.state, one.days) for one in asks] == [
        ("Council of Lamps", "done", 92),
        ("Board of Wicks", "in-part", 120),
        ("Board of Wicks", "open", 120),
    ]
    assert view.meetings[0].organisations == ("Council of Lamps", "Board of Wicks")
    assert dict(view.ages) == {
        "up to 90 days": 0,
        "91 to 180 days": 2,
        "181 to 365 days": 0,
        "more than a year": 0,
    }
    assert [line.title for line in asks[0].history] == ["Done"]


def test_nothing_asked_and_nothing_waiting_are_said(register: Register) -> None:
    assert seen(register).sentence == "No organisation from outside has asked for anything yet."
    ask = register.act(acts.promises.ask, organisation="Council of Lamps", words="Count.", by=CLARE).matter
    assert [one.id for one in seen(register).others] == [ask]
    register.act(acts.promises.take_up, ask=ask, outcome="declined", words="No.", by=CLARE)
    assert seen(register).sentence == "Of 1 ask, none is waiting."


def test_one_that_was_consulted_is_named_only_where_it_agreed(register: Register) -> None:
    name = write_paper("Quiet Society", about="O-quiet", is_public=True)
    named = Event(subject="O-quiet", facts=people.Named(name=name.digest, sort="consultee"), happened_on=register.today, actor=CLARE)  # fmt: skip
    register.record.append([named], after=register.size, at=register.at, papers=(name,))
    register.act(acts.promises.ask, organisation="O-quiet", words="Count.", by=CLARE)
    assert seen(register).others[0].organisation == "an organisation that has not agreed to be named"
    assert seen(register, reader="staff").others[0].organisation == "Quiet Society"


def test_who_took_it_up_is_told_by_office(register: Register, met) -> None:
    register.act(acts.promises.take_up, ask=met.asks[0], outcome="declined", words="No.", by=CLARE)
    assert seen(register).meetings[0].asks[0].history[0].by == "Clerk"
    assert OLGA not in str(seen(register))
