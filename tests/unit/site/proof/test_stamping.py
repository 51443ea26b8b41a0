"""Heads stamped by a time authority over HTTP: asked once, kept as it came, and good for a check without asking."""

import pytest

from answerable.record import check_stamp, read_note
from tests.histories import AT
from tests.unit.record.proof.authority import Authority
from tests.unit.site.proof.conftest import begin_django

begin_django()
pytestmark = pytest.mark.usefixtures("openssl")


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def signed(publishing, grow):
    grow(3)
    return publishing.sign(at=AT)


def test_a_head_is_stamped_and_the_reply_is_kept_as_it_came(publishing, signed, authority):
    from answerable.site.proof.stamping import kept, stamp

    with authority.served() as address:
        found = stamp(publishing, signed, authority=address)
    reply = kept(publishing, signed.size)
    assert reply == found.reply
    text = read_note(signed.signed).text
    assert check_stamp(reply, text=text, roots=[authority.root]).at == found.at
    assert authority.takes(reply, text)


def test_it_is_asked_for_once(publishing, signed, authority):
    from answerable.site.proof.stamping import stamp

    with authority.served() as address:
        first = stamp(publishing, signed, authority=address)
    assert stamp(publishing, signed, authority="http://127.0.0.1:9/nobody") == first


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/nobody", "no address at all"])
def test_an_authority_that_is_not_reached_leaves_the_head_as_it_is(publishing, signed, address):
    from answerable.site.proof.stamping import NotStamped, kept, stamp

    with pytest.raises(NotStamped, match="ask it again"):
        stamp(publishing, signed, authority=address)
    assert kept(publishing, signed.size) is None


def test_what_is_no_stamp_is_refused_and_not_kept(publishing, signed, serve_words):
    from answerable.site.proof.stamping import NotStamped, kept, stamp

    with serve_words(b"we are closed today") as address, pytest.raises(NotStamped, match="not the reply"):
        stamp(publishing, signed, authority=address)
    assert kept(publishing, signed.size) is None


def test_a_round_says_what_the_authority_said(publishing, signed, authority):
    from answerable.site.proof.witnesses.rounds import one_round

    with authority.served() as address:
        done = one_round(publishing, at=AT, authority=address)
    assert done.stamped.startswith("CN=Clock says that it was there at ")
    missed = one_round(publishing, at=AT, authority="")
    assert missed.stamped == ""


def test_without_a_stamp_a_round_is_still_a_round(publishing, grow):
    from answerable.site.proof.witnesses.rounds import one_round

    grow(1)
    done = one_round(publishing, at=AT, authority="http://127.0.0.1:9/nobody")
    assert done.head.size == 1
    assert done.stamped.startswith("Not stamped. ")


def test_the_page_knows_which_heads_are_stamped(publishing, signed, authority):
    from datetime import UTC

    from answerable.site.proof.stamping import stamp
    from answerable.site.proof.standing import standing

    assert [head.is_stamped for head in standing(publishing, zone=UTC).heads] == [False]
    with authority.served() as address:
        stamp(publishing, signed, authority=address)
    assert [head.is_stamped for head in standing(publishing, zone=UTC).heads] == [True]
