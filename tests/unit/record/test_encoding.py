from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
import rfc8785

from answerable.record import KINDS, Event, FactsRefused, canonical, cases, decode, encode, new_salt, register
from tests.histories import AT, received

SALT = "00112233445566778899aabbccddeeff"
VECTORS = Path(__file__).parents[2] / "vectors"


def test_the_bytes_of_an_entry():
    event = Event(
        subject="C-1",
        facts=cases.Received(complaint="CP-1", channel="web", conduct_on=date(2025, 12, 24)),
        happened_on=date(2026, 1, 5),
        happened_at=datetime(2026, 1, 5, 10, 0, tzinfo=timezone(timedelta(hours=1))),
        dated="by",
        origin="old.csv:7",
        actor="P-7",
    )
    assert encode(event, 3, AT, SALT) == (
        b'{"actor":"P-7","dated":"by","facts":{"channel":"web","complaint":"CP-1","conduct_on":"2025-12-24",'
        b'"membership":"unidentified","reporter":"complainant"},"happened_at":"2026-01-05T09:00:00.000000Z",'
        b'"happened_on":"2026-01-05","index":3,"kind":"Received","origin":"old.csv:7",'
        b'"recorded_at":"2026-03-02T09:30:00.000000Z","salt":"00112233445566778899aabbccddeeff",'
        b'"subject":"C-1","v":1}'
    )


def test_what_is_not_said_is_not_written():
    event = Event(subject="C-1", facts=cases.Resumed(), happened_on=date(2026, 1, 5), actor="P-7")
    written = encode(event, 0, AT, SALT)
    assert b"happened_at" not in written and b"dated" not in written and b"origin" not in written


def test_bytes_of_every_kind_ever_written_still_read_and_write_the_same():
    """Kinds are for ever: lines are added to this file and never edited."""
    lines = (VECTORS / "entries.jsonl").read_bytes().splitlines()
    entries = [decode(line) for line in lines]
    assert {entry.event.kind for entry in entries} >= set(KINDS)
    for entry, line in zip(entries, lines, strict=True):
        salt = line.split(b'"salt":"')[1][:32].decode()
        assert encode(entry.event, entry.index, entry.recorded_at, salt) == line == entry.data
        assert canonical(rfc8785_value(line)) == line


def rfc8785_value(line):
    import json

    value = json.loads(line)
    assert rfc8785.dumps(value) == line
    return value


def test_facts_are_read_by_no_stricter_check_than_they_were_written_by():
    line = encode(received(0), 0, AT, SALT).replace(b'"channel":"web"', b'"channel":"Old Post"')
    assert decode(line).event.facts.channel == "Old Post"


def test_an_unknown_kind_says_what_to_do():
    line = encode(received(0), 5, AT, SALT).replace(b'"kind":"Received"', b'"kind":"Foretold"')
    with pytest.raises(
        FactsRefused, match="entry 5 is of kind Foretold.*Nothing was lost.*version that wrote it"
    ):
        decode(line)


def test_a_later_format_says_what_to_do():
    line = encode(received(0), 5, AT, SALT).replace(b'"v":1', b'"v":2')
    with pytest.raises(FactsRefused, match="format 2"):
        decode(line)


@pytest.mark.parametrize(
    "old, new, match",
    [(b'"complaint":"CP-2026-0",', b"", "needs complaint"), (b'"channel"', b'"chanel"', "no field chanel")],
)
def test_facts_that_are_not_of_the_kind_are_refused(old, new, match):
    with pytest.raises(FactsRefused, match=match):
        decode(encode(received(0), 0, AT, SALT).replace(old, new))


@pytest.mark.parametrize("salt", ["", "0" * 31, "0" * 33, "G" * 32, "A" * 32])
def test_a_salt_is_32_hex_digits(salt):
    with pytest.raises(ValueError, match="32 hex digits"):
        encode(received(0), 0, AT, salt)


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        encode(received(0), 0, datetime(2026, 3, 2), SALT)


def test_salts_are_drawn_anew():
    assert len({new_salt() for _ in range(100)}) == 100
    assert encode(received(0), 0, AT, new_salt())


def test_nanoseconds_are_not_pretended_and_microseconds_kept():
    at = datetime(2026, 3, 2, 9, 30, 0, 7, tzinfo=UTC)
    event = Event(
        subject="C-1", facts=register.Corrected(entry=0, reason="late"), happened_on=at.date(), actor="P-1"
    )
    assert decode(encode(event, 1, at, SALT)).recorded_at == at
