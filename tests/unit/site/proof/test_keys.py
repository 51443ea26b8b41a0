"""Keys on the disk: made, listed with their periods, two at a time while one takes the place of the other."""

import stat
from datetime import UTC, datetime, timedelta

import pytest

from answerable.site.proof.keys import KeyRefused, Keys

ORIGIN, OTHER = "register.example/guild", "register.example/guild/readings"
AT = datetime(2026, 3, 10, 12, tzinfo=UTC)
LATER = AT + timedelta(days=30)


@pytest.fixture
def keys(tmp_path):
    return Keys(tmp_path / "keys")


def test_there_is_no_key_before_one_is_made(keys):
    assert keys.periods() == () and keys.signing(ORIGIN) == ()


def test_a_key_is_made_once_and_signs(keys):
    made = keys.make(ORIGIN, at=AT)
    assert [str(key.verifier) for key in keys.signing(ORIGIN)] == [made.verifier]
    assert keys.periods(ORIGIN)[0].since == AT and keys.periods(ORIGIN)[0].until is None
    with pytest.raises(KeyRefused, match="rotate"):
        keys.make(ORIGIN, at=AT)
    assert keys.ensure(ORIGIN, at=LATER) == keys.signing(ORIGIN)
    assert len(keys.periods()) == 1


def test_the_secret_is_for_its_owner_alone(keys):
    keys.make(ORIGIN, at=AT)
    assert stat.S_IMODE(keys.folder.stat().st_mode) == 0o700
    files = [file for file in keys.folder.iterdir() if file.is_file()]
    assert files and {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert "PRIVATE" not in (keys.folder / "signing.json").read_text()


def test_two_sign_while_one_takes_the_place_of_the_other(keys):
    old = keys.make(ORIGIN, at=AT)
    new = keys.rotate(ORIGIN, at=LATER)
    assert [key.verifier.key_id.hex() for key in keys.signing(ORIGIN)] == [old.id, new.id]
    with pytest.raises(KeyRefused, match="Retire one first"):
        keys.rotate(ORIGIN, at=LATER)
    keys.retire(ORIGIN, old.id, at=LATER)
    assert [key.verifier.key_id.hex() for key in keys.signing(ORIGIN)] == [new.id]
    assert [(one.since, one.until) for one in keys.periods(ORIGIN)] == [(AT, LATER), (LATER, None)]


def test_what_was_retired_cannot_sign_again(keys):
    old = keys.make(ORIGIN, at=AT)
    keys.rotate(ORIGIN, at=AT)
    secret = next(file for file in keys.folder.glob("*.key") if old.id in file.name).read_text()
    keys.retire(ORIGIN, old.id, at=LATER)
    assert not any(secret in file.read_text() for file in keys.folder.iterdir())
    with pytest.raises(KeyRefused, match="No key"):
        keys.retire(ORIGIN, old.id, at=LATER)


def test_the_only_key_is_not_retired(keys):
    made = keys.make(ORIGIN, at=AT)
    with pytest.raises(KeyRefused, match="only key"):
        keys.retire(ORIGIN, made.id, at=LATER)
    assert keys.signing(ORIGIN)


def test_each_origin_has_keys_of_its_own(keys):
    mine, other = keys.make(ORIGIN, at=AT), keys.make(OTHER, at=AT)
    assert [one.verifier for one in keys.periods(OTHER)] == [other.verifier]
    assert [one.verifier for one in keys.periods()] == [mine.verifier, other.verifier]
    with pytest.raises(KeyRefused):
        keys.retire(OTHER, mine.id, at=LATER)


def test_a_lost_or_spoilt_secret_is_said_and_can_be_replaced(keys):
    made = keys.make(ORIGIN, at=AT)
    file = keys.folder / f"signing-{made.id}.key"
    whole = file.read_text()
    for spoilt in ("", whole.replace("guild", "build"), whole[:-6]):
        file.write_text(spoilt)
        with pytest.raises(KeyRefused, match="Put it back"):
            keys.signing(ORIGIN)
    file.unlink()
    with pytest.raises(KeyRefused, match="not in"):
        keys.signing(ORIGIN)
    keys.rotate(ORIGIN, at=LATER)
    keys.retire(ORIGIN, made.id, at=LATER)
    assert len(keys.signing(ORIGIN)) == 1


def test_a_key_of_another_name_in_its_place_is_not_used(keys):
    made = keys.make(ORIGIN, at=AT)
    other = keys.make(OTHER, at=AT)
    (keys.folder / f"signing-{made.id}.key").write_bytes(
        (keys.folder / f"signing-{other.id}.key").read_bytes()
    )
    with pytest.raises(KeyRefused, match="another key"):
        keys.signing(ORIGIN)


@pytest.mark.parametrize("origin", ["two words", "plus+sign", ""])
def test_an_origin_that_cannot_be_signed_for_is_refused(keys, origin):
    with pytest.raises(KeyRefused, match="ANSWERABLE_ORIGIN"):
        keys.make(origin, at=AT)
    assert keys.periods() == ()
