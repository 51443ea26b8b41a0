"""Master keys: one wraps, all that are at hand open, and none is ever told of in a message."""

import base64

import pytest

from answerable.record import MasterMissing, Masters, OwnMaster, SealBroken, Wrapped, new_key

OLD, NEW = OwnMaster(bytes(range(32))), OwnMaster(bytes(range(32, 64)))


def test_a_key_comes_back_from_its_wrapping():
    keys = {"P-1": new_key(), "C-2026-0001": new_key()}
    wrapped = Masters(NEW).wrap(keys)
    assert {one.master for one in wrapped.values()} == {NEW.id}
    assert Masters(NEW).unwrap(wrapped) == keys
    assert all(keys[whose] not in one.sealed for whose, one in wrapped.items())


def test_wrapped_for_one_it_does_not_open_for_another():
    wrapped = Masters(NEW).wrap({"P-1": new_key()})["P-1"]
    with pytest.raises(SealBroken):
        Masters(NEW).unwrap({"P-2": wrapped})


def test_the_master_before_still_opens_and_the_current_one_wraps():
    keys = {"P-1": new_key()}
    wrapped = Masters(OLD).wrap(keys)
    both = Masters(NEW, (OLD,))
    assert both.unwrap(wrapped) == keys
    assert both.wrap(keys)["P-1"].master == NEW.id


def test_keys_under_several_masters_are_opened_together():
    one, two = new_key(), new_key()
    wrapped = Masters(OLD).wrap({"P-1": one}) | Masters(NEW).wrap({"P-2": two})
    assert Masters(NEW, (OLD,)).unwrap(wrapped) == {"P-1": one, "P-2": two}
    assert Masters(NEW).unwrap({}) == {} and Masters(NEW).wrap({}) == {}


def test_without_its_master_nothing_opens_and_it_is_said_which_is_missing():
    wrapped = Masters(OLD).wrap({"P-1": new_key()})
    with pytest.raises(MasterMissing, match=f"{OLD.id}.*here is {NEW.id}.*Nothing is lost"):
        Masters(NEW).unwrap(wrapped)


def test_another_key_under_the_same_id_opens_nothing():
    forged = {"P-1": Wrapped(NEW.id, Masters(OLD).wrap({"P-1": new_key()})["P-1"].sealed)}
    with pytest.raises(SealBroken):
        Masters(NEW).unwrap(forged)


def test_it_is_written_on_one_line_and_read_back():
    assert OwnMaster.parse(f" {NEW}\n") == NEW
    assert str(NEW).count("\n") == 0
    assert OwnMaster.generate() != OwnMaster.generate()


@pytest.mark.parametrize(
    "text",
    ["", "answerable-master-1", "answerable-master-1+", "answerable-master-1+!!!", f"other+{'A' * 43}="]
    + [f"answerable-master-1+{base64.b64encode(bytes(n)).decode()}" for n in (16, 31, 33)],
)
def test_what_is_no_master_key_is_refused_in_plain_words(text):
    with pytest.raises(MasterMissing, match="Nothing was opened"):
        OwnMaster.parse(text)


def test_its_id_and_its_look_tell_nothing_of_the_key():
    assert NEW.id.startswith("own-") and len(NEW.id) == 20
    assert "key" not in repr(NEW)
    assert NEW.id != OLD.id
