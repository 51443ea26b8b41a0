"""What is true of every record, whatever happened and wherever it is kept."""

import json
import tempfile
from pathlib import Path

import pytest
import rfc8785
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from answerable.record import (
    Attested,
    Head,
    MemoryRecord,
    audit_export,
    canonical,
    check_proof,
    checkpoint,
    decode,
    encode,
    leaf_hash,
    prove,
    standing,
    write_export,
)
from answerable.record.merkle import root_of
from tests.histories import AT, events, histories, moments, salts
from tests.registers import postgres_registers, record_in, sqlite_registers  # noqa: F401

salt = st.binary(min_size=16, max_size=16).map(bytes.hex)
# A database for each example takes its time: what fails is shown as it was found, not made smaller.
IN_A_DATABASE = settings(
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
some_history = histories.filter(len)


def told(history, pieces=1):
    """A record of this history, appended in so many pieces."""
    record = MemoryRecord(salt=salts())
    fill(record, history, pieces)
    return record


def fill(record, history, pieces):
    step = -(-len(history) // pieces) or 1
    for start in range(0, len(history), step):
        record.append(history[start : start + step], after=start, at=AT)


@given(events, st.integers(0, 2**53 - 1), moments, salt)
def test_an_entry_is_read_back_as_it_was_written(event, index, at, salt):
    data = encode(event, index, at, salt)
    entry = decode(data)
    assert (entry.event, entry.index, entry.recorded_at, entry.data) == (event, index, at, data)
    assert encode(entry.event, entry.index, entry.recorded_at, salt) == data


@given(events, salt)
def test_the_bytes_are_canonical_by_another_hand(event, salt):
    data = encode(event, 7, AT, salt)
    assert rfc8785.dumps(json.loads(data)) == data


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner, max_size=4)
        ),
    ).filter(lambda value: "\\ud8" not in ascii(value) and "\\ud9" not in ascii(value))
)
def test_canonical_json_is_that_of_rfc_8785(value):
    try:
        expected = rfc8785.dumps(value)
    except rfc8785.CanonicalizationError:
        return
    assert canonical(value) == expected


@given(some_history, st.data())
def test_any_change_changes_the_root(history, data):
    record = told(history)
    leaves = [entry.data for entry in record.read()]
    place = data.draw(st.integers(0, len(leaves) - 1))
    byte = data.draw(st.integers(0, len(leaves[place]) - 1))
    bit = data.draw(st.integers(0, 7))
    flipped = bytearray(leaves[place])
    flipped[byte] ^= 1 << bit
    changed = [*leaves[:place], bytes(flipped), *leaves[place + 1 :]]
    roots = [root_of(map(leaf_hash, some)).hex() for some in (changed, leaves[:place] + leaves[place + 1 :])]
    assert record.head().root not in roots


@given(histories, st.integers(1, 5))
def test_how_it_was_appended_leaves_the_same_root(history, pieces):
    assert told(history, pieces).head() == told(history).head()


@given(histories, st.integers(1, 5))
def test_an_export_always_passes_its_audit(history, pieces):
    record = told(history, pieces)
    with tempfile.TemporaryDirectory() as folder:
        write_export(record, Path(folder), body="guild", papers=True)
        audit = audit_export(Path(folder))
    assert (audit.faults, audit.size, audit.root) == ((), len(history), record.head().root)


@given(some_history, st.integers(1, 5), st.data())
def test_every_cheat_is_named_at_its_first_entry(history, pieces, data):
    with tempfile.TemporaryDirectory() as folder:
        write_export(told(history, pieces), Path(folder), body="guild")
        path = Path(folder) / "entries/000000.jsonl"
        lines = path.read_bytes().splitlines()
        first = data.draw(cheat(lines))
        path.write_bytes(b"".join(line + b"\n" for line in lines))
        audit = audit_export(Path(folder))
    assert [fault.index for fault in audit.faults] == [first]


@st.composite
def cheat(draw, lines):
    """Change the lines in one of the ways of a cheat; give the first index that is wrong."""
    place = draw(st.integers(0, len(lines) - 1))
    how = draw(st.sampled_from(["flip", "tail", "swap", "remove", "repeat"]))
    if how == "flip":
        byte = draw(st.integers(0, len(lines[place]) - 1))
        lines[place] = lines[place][:byte] + bytes([lines[place][byte] ^ 1]) + lines[place][byte + 1 :]
    elif how == "tail":
        del lines[place:]
    elif how == "swap":
        other = draw(st.integers(0, len(lines) - 1))
        if other == place:
            lines.append(lines[-1])
            return len(lines) - 1
        lines[place], lines[other] = lines[other], lines[place]
        return min(place, other)
    elif how == "remove":
        del lines[place]
    else:
        lines.insert(place, lines[place])
        return place + 1
    return place


@given(some_history, st.data())
def test_every_entry_can_be_proved_at_every_size_after_it(history, data):
    record = told(history)
    size = data.draw(st.integers(1, len(history)))
    index = data.draw(st.integers(0, size - 1))
    under = Attested(checkpoint(Head(size, root_of(list(record.leaves(until=size))).hex()), body="guild"))
    proof = prove(record, index, under)
    assert check_proof(proof)
    assert not check_proof(proof | {"entry": proof["entry"] + " "})


@given(histories, st.integers(0, 12))
def test_reading_in_two_goes_is_reading_once(history, at):
    record = told(history)
    assert [*record.read(until=at), *record.read(after=at)] == list(record.read())


@given(histories)
def test_what_stands_is_in_the_record_and_is_no_correction(history):
    entries = list(told(history).read())
    stands = standing(entries)
    assert all(entry in entries and entry.event.kind != "Corrected" for entry in stands)
    assert stands == sorted(stands, key=lambda entry: (entry.event.happened_on, entry.index))


@settings(IN_A_DATABASE, max_examples=25)
@given(histories, st.integers(1, 4))
def test_a_database_keeps_the_very_bytes_of_memory_sqlite(sqlite_registers, history, pieces):  # noqa: F811
    same_as_memory(sqlite_registers, history, pieces)


@pytest.mark.postgres
@settings(IN_A_DATABASE, max_examples=15)
@given(histories, st.integers(1, 4))
def test_a_database_keeps_the_very_bytes_of_memory_postgresql(postgres_registers, history, pieces):  # noqa: F811
    same_as_memory(postgres_registers, history, pieces)


def same_as_memory(registers, history, pieces):
    memory = told(history, pieces)
    with registers.new() as alias:
        record = record_in(alias, salts())
        fill(record, history, pieces)
        assert list(record.read()) == list(memory.read())
        assert list(record.heads()) == list(memory.heads())
        assert list(record.leaves()) == list(memory.leaves())
        for event in history:
            assert list(record.read(subject=event.subject)) == list(memory.read(subject=event.subject))
            assert list(record.read(kinds={event.kind})) == list(memory.read(kinds={event.kind}))
            begins = (event.origin or "x")[:2]
            assert record.origins(begins) == memory.origins(begins)
