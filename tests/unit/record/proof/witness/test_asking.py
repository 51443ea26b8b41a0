"""What is said between a register and a witness, as C2SP tlog-witness writes it."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record import COSIGNED, Signed, SigningKey, VerifierKey, read_note, signers
from answerable.record.proof.witness.asking import RequestRefused, read_reply, read_request, request

CONVERSATION = json.loads((Path(__file__).parents[4] / "vectors/notes.json").read_text())["conversation"]
FIRST, TO_FIVE = CONVERSATION["first"], CONVERSATION["to_five"]
NOTE = FIRST.split("\n\n", 1)[1]
AT = 1_700_000_000
WITNESS = SigningKey.generate("witness.example.org/w1", algorithm=COSIGNED)
OTHER = SigningKey.generate("witness.example.org/w2", algorithm=COSIGNED)

# The example of the specification; its keys are not published.
EXAMPLE = """old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
"""


@pytest.mark.parametrize("text", [EXAMPLE, FIRST, CONVERSATION["to_three"], TO_FIVE])
def test_what_others_send_is_read_and_written_again_to_the_byte(text):
    read = read_request(text.encode())
    assert request(read.old, read.path, read.note) == text.encode()


def test_what_is_in_it():
    read = read_request(EXAMPLE.encode())
    assert (read.old, len(read.path), read.checkpoint.size) == (20852014, 4, 20852163)
    read = read_request(TO_FIVE.encode())
    assert signers(read.note, [VerifierKey.parse(CONVERSATION["key"])])


@pytest.mark.parametrize(
    "body, why",
    [
        (b"", "does not begin with"),
        (b"old 0\n", "does not begin with"),
        (NOTE.encode(), "does not begin with"),
        (f"new 0\n\n{NOTE}".encode(), "does not begin with"),
        (f"old 00\n\n{NOTE}".encode(), "not a number of entries"),
        (f"old -1\n\n{NOTE}".encode(), "not a number of entries"),
        (f"old  0\n\n{NOTE}".encode(), "not a number of entries"),
        (f"old 0\nabc\n\n{NOTE}".encode(), "not base64"),
        (f"old 1\nAAAA\n\n{NOTE}".encode(), "a step of the path is of 3 bytes"),
        (f"old 1\n{'A' * 43}=\n".encode() + NOTE.encode(), "no blank line|not base64|does not begin"),
        (f"old 1\n{f'{chr(65) * 43}={chr(10)}' * 64}\n{NOTE}".encode(), "more than 63 steps"),
        (f"old 0\n\n{NOTE}".replace("\n\n—", "\n—").encode(), "no blank line"),
        (f"old 0\n\n{NOTE[:-1]}".encode(), "does not end with a newline"),
        (f"old 0\n\n{NOTE.replace('KgAAAA', 'KgAA')}".encode(), "root of the checkpoint|bytes and not 32"),
        (
            f"old 0\n\n{NOTE.replace(chr(10) + '1' + chr(10), chr(10) + '01' + chr(10), 1)}".encode(),
            "not a number",
        ),
        (b"old 0\n\n\xff" + NOTE.encode(), "UTF-8"),
        (b"old 0\n\n" + b"x" * 1_000_000, "longer than 1,000,000"),
    ],
)
def test_what_is_no_request_is_refused_with_the_reason(body, why):
    with pytest.raises(RequestRefused, match=f"(?i){why}"):
        read_request(body)


@given(st.binary())
def test_any_bytes_are_read_or_refused_and_nothing_else(body):
    with pytest.raises(RequestRefused):
        read_request(body)


def heard(status, media, body, *, sent=TO_FIVE, keys=(WITNESS.verifier,)):
    return read_reply(status, media, body, sent=sent.encode(), keys=keys)


def cosigned(*keys, text=TO_FIVE):
    body = text.split("\n\n", 1)[1].split("\n\n")[0] + "\n"
    return "".join(f"{key.cosign(body, AT)}\n" for key in keys).encode()


def test_a_cosignature_is_added_to_the_head():
    answer = heard(200, "text/plain", cosigned(WITNESS))
    assert (answer.outcome, answer.size, answer.signed) == ("cosigned", 5, (Signed(WITNESS.verifier, AT),))
    keys = [VerifierKey.parse(CONVERSATION["key"]), WITNESS.verifier]
    assert [one.key for one in signers(read_note(str(answer.note)), keys)] == keys


def test_cosignatures_of_others_are_passed_over():
    answer = heard(200, "text/plain", cosigned(OTHER, WITNESS, OTHER))
    assert answer.signed == (Signed(WITNESS.verifier, AT),)
    assert len(answer.note.signatures) == 2
    assert heard(200, "text/plain", cosigned(OTHER)).outcome == "unclear"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\n",
        b"thanks\n",
        cosigned(WITNESS)[:-1],
        cosigned(WITNESS) + b"\n",
        cosigned(WITNESS, text=FIRST),
        b"\xff\n",
    ],
)
def test_a_reply_that_is_no_cosignature_of_this_head_counts_for_nothing(body):
    answer = heard(200, "text/plain", body)
    assert (answer.outcome, answer.signed, answer.note) == ("unclear", (), None)


@pytest.mark.parametrize(
    "status, media, body, outcome, size",
    [
        (409, "text/x.tlog.size", b"3\n", "elsewhere", 3),
        (409, "text/x.tlog.size; charset=utf-8", b"0\n", "elsewhere", 0),
        (409, "text/x.tlog.size", b"5\n", "elsewhere", 5),
        (409, "text/x.tlog.size", b"6\n", "ahead", 6),
        (409, "text/x.tlog.size", b"1\n", "unlike", 1),
        (409, "text/x.tlog.size", b"many\n", "unclear", None),
        (409, "text/plain", b"conflict\n", "unlike", None),
        (422, "text/plain", b"no\n", "unlike", None),
        (403, "text/plain", b"no\n", "unknown", None),
        (404, "text/html", b"<h1>no</h1>", "unknown", None),
        (400, "text/plain", b"what?\n", "unclear", None),
        (500, "text/plain", b"\xff\xfe", "unclear", None),
        (503, "", b"", "unclear", None),
    ],
)
def test_what_a_refusal_means(status, media, body, outcome, size):
    answer = heard(status, media, body)
    assert (answer.outcome, answer.size, answer.signed) == (outcome, size, ())
    assert answer.said.strip()
