"""Worked cases are read into events of the record."""

from datetime import date
from hashlib import sha256

import pytest

from answerable.record import FactsRefused
from answerable.rules import event_of, read_examples
from answerable.rules.examples import Act


def act(kind, **facts):
    return Act(on=date(2026, 2, 2), kind=kind, of="M-1/1", by="P-1", facts=facts)


def test_an_act_becomes_an_event_of_the_record():
    event = event_of(act("Planned", milestone="content-final", on=date(2026, 3, 1)))
    assert (event.kind, event.subject, event.actor, event.happened_on) == (
        "Planned",
        "M-1/1",
        "P-1",
        date(2026, 2, 2),
    )
    assert event.facts.on == date(2026, 3, 1)


def test_words_stand_for_the_digest_of_their_paper():
    event = event_of(act("Stated", words="We are working on it.", channel="person"))
    assert event.facts.words == sha256(b"We are working on it.").hexdigest()


def test_a_kind_and_a_fact_that_there_are_not_are_refused():
    with pytest.raises(FactsRefused, match="there is no kind of event 'Said'"):
        event_of(act("Said"))
    with pytest.raises(FactsRefused, match="Stated has no field speaker"):
        event_of(act("Stated", words="x", channel="web", speaker="P-1"))


def test_the_examples_of_a_folder_are_read_in_the_order_of_their_files(body):
    text = (body.folder / "examples/triage.yaml").read_text()
    body.write("examples/a.yaml", text.replace("title: Triage is", "title: The earlier"))
    assert [one.title for one in read_examples(body.folder)] == [
        "The earlier due in ten working days",
        "Triage is due in ten working days",
    ]


def test_a_body_may_have_none(tmp_path):
    assert read_examples(tmp_path) == ()
