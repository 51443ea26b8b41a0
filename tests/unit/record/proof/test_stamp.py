"""Stamps of an authority made with OpenSSL: asked for, kept as they came, and checked without asking anybody."""

from datetime import UTC, datetime, timedelta
from urllib.request import Request, urlopen

import pytest
from cryptography.x509.oid import ExtendedKeyUsageOID

from answerable.record.proof.checkpoint import Checkpoint
from answerable.record.proof.stamp import (
    QUERY,
    REPLY,
    StampRefused,
    _in_order,
    ask_stamp,
    check_stamp,
    read_stamp,
)
from tests.unit.record.proof.authority import Authority

pytestmark = pytest.mark.usefixtures("openssl")

TEXT = Checkpoint("example.org/register", 3, bytes(range(32))).text
OTHER = Checkpoint("example.org/register", 4, bytes(range(32))).text


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def reply(authority):
    return authority.stamp(ask_stamp(TEXT).body)


def test_a_stamp_is_asked_for_over_http_and_checked_later_without_asking(authority):
    asked = ask_stamp(TEXT)
    with authority.served() as address:
        sent = Request(address, data=asked.body, method="POST", headers={"Content-Type": QUERY})
        with urlopen(sent) as answer:
            assert answer.headers["Content-Type"] == REPLY
            reply = answer.read()
    read = read_stamp(reply, text=TEXT, nonce=asked.nonce)
    assert check_stamp(reply, text=TEXT, roots=[authority.root]) == read
    assert (read.authority, read.policy, read.reply) == ("CN=Clock", "1.2.3.4.1", reply)
    assert read.at.tzinfo is UTC


def test_openssl_takes_what_we_take(authority, reply):
    assert authority.takes(reply, TEXT)
    assert not authority.takes(reply, OTHER)


def test_the_text_itself_is_not_sent():
    assert b"example.org" not in ask_stamp(TEXT).body
    assert ask_stamp(TEXT).nonce != ask_stamp(TEXT).nonce


def test_a_stamp_on_another_text_is_refused(authority, reply):
    for check in (
        lambda: read_stamp(reply, text=OTHER),
        lambda: check_stamp(reply, text=OTHER, roots=[authority.root]),
    ):
        with pytest.raises(StampRefused, match="on another text"):
            check()


def test_the_reply_to_another_query_is_refused(reply):
    with pytest.raises(StampRefused, match="another query"):
        read_stamp(reply, text=TEXT, nonce=ask_stamp(TEXT).nonce)


def test_a_stamp_of_an_authority_under_another_root_is_refused(tmp_path, reply):
    """Of the same name, too: the name says nothing."""
    stranger = Authority(tmp_path)
    with pytest.raises(StampRefused, match="cannot be trusted with the roots that were given"):
        check_stamp(reply, text=TEXT, roots=[stranger.root])


def test_one_good_root_among_others_suffices(tmp_path, authority, reply):
    roots = [Authority(tmp_path).root, authority.root]
    assert check_stamp(reply, text=TEXT, roots=roots)
    assert check_stamp(reply, text=TEXT, roots=[b"".join(roots)])
    assert check_stamp(reply, text=TEXT, roots=[authority.root, authority.root])


@pytest.mark.parametrize(
    "roots, why", [([], "No root"), ([b""], "cannot be read|No root"), ([b"-----"], "cannot be read")]
)
def test_without_a_root_nothing_is_said(reply, roots, why):
    with pytest.raises(StampRefused, match=why):
        check_stamp(reply, text=TEXT, roots=roots)


def test_a_certificate_that_is_not_for_stamping_is_refused(tmp_path, reply):
    """OpenSSL will not sign with such a one, so the good reply is checked under a root that gave another purpose."""
    server = Authority(tmp_path, purpose=ExtendedKeyUsageOID.SERVER_AUTH)
    with pytest.raises(StampRefused):
        check_stamp(reply, text=TEXT, roots=[(tmp_path / "own.pem").read_bytes(), server.root])


def test_a_certificate_that_had_run_out_when_it_stamped_is_refused(tmp_path):
    long_ago = datetime.now(UTC) - timedelta(days=400)
    late = Authority(tmp_path, since=long_ago, until=long_ago + timedelta(days=30))
    reply = late.stamp(ask_stamp(TEXT).body)
    assert read_stamp(reply, text=TEXT)
    with pytest.raises(StampRefused, match="cannot be trusted"):
        check_stamp(reply, text=TEXT, roots=[late.root])


def test_an_authority_that_refuses_is_quoted(tmp_path):
    strict = Authority(tmp_path).settle(digests="sha512")
    with pytest.raises(StampRefused, match=r"did not give a stamp: .*algorithm"):
        read_stamp(strict.stamp(ask_stamp(TEXT).body), text=TEXT)


def test_certificates_left_unsorted_by_openssl_are_read_all_the_same(tmp_path):
    """Two certificates come in the order in which they were given; half of all pairs are not in the order of DER."""
    unsorted = 0
    for n in range(12):
        authority = Authority(tmp_path / str(n))
        reply = authority.stamp(ask_stamp(TEXT).body, chain=True)
        assert check_stamp(reply, text=TEXT, roots=[authority.root]).reply == reply
        assert authority.takes(reply, TEXT)
        unsorted += _in_order(reply) != reply
    assert unsorted


def test_every_byte_counts(authority, reply):
    """Whichever byte is changed, the stamp is refused, or says nothing else than before."""
    read = read_stamp(reply, text=TEXT)
    for place in range(len(reply)):
        changed = bytearray(reply)
        changed[place] ^= 0x01
        try:
            found = check_stamp(bytes(changed), text=TEXT, roots=[authority.root])
        except StampRefused:
            continue
        assert (found.at, found.policy) == (read.at, read.policy), place


def test_every_reply_cut_short_is_refused(authority, reply):
    for end in range(len(reply)):
        with pytest.raises(StampRefused):
            check_stamp(reply[:end], text=TEXT, roots=[authority.root])


@pytest.mark.parametrize("reply", [b"", b"<html>", b"0\x80", b"\x30\x84\xff\xff\xff\xff"])
def test_what_is_no_reply_is_refused(reply):
    with pytest.raises(StampRefused, match="not the reply of an authority"):
        read_stamp(reply, text=TEXT)
