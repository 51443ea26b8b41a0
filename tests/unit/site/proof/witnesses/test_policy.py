"""The list of witnesses: written, read, held to; whatever is wrong in it is named by its line."""

import pytest

from answerable.record import COSIGNED, SigningKey
from answerable.site.proof.witnesses.policy import (
    Listed,
    Policy,
    PolicyRefused,
    parse_policy,
    read_policy,
    write_policy,
)

KEYS = [str(SigningKey.generate(f"w{n}.example", algorithm=COSIGNED).verifier) for n in range(5)]
ONE, TWO, THREE = (Listed(f"W{n}", KEYS[n], f"https://w{n}.example/") for n in range(3))


def test_no_list_asks_nobody_and_needs_nobody(tmp_path):
    policy = read_policy(tmp_path)
    assert policy == Policy() and policy.needed == 0 and policy.is_met(())


def test_more_than_half_are_needed_unless_it_is_laid_down(tmp_path):
    policy = Policy().with_witness(ONE)
    assert (policy.needed, policy.is_met(()), policy.is_met({"W0"})) == (1, False, True)
    policy = policy.with_witness(TWO).with_witness(THREE)
    assert policy.needed == 2 and not policy.is_met({"W0"}) and policy.is_met({"W0", "W2"})
    assert policy.with_quorum(3).needed == 3 and policy.with_quorum(0).is_met(())
    with pytest.raises(PolicyRefused, match="4 of 3"):
        policy.with_quorum(4)


def test_what_is_written_is_read_again(tmp_path):
    policy = Policy().with_witness(ONE).with_witness(TWO)
    write_policy(tmp_path, policy)
    assert read_policy(tmp_path) == policy
    assert "group witnesses 2 W0 W1" in (tmp_path / "witnesses.txt").read_text()


def test_a_witness_of_the_same_name_takes_the_place_of_the_other():
    policy = Policy().with_witness(ONE).with_witness(Listed("W0", KEYS[4], "https://new.example/"))
    assert [one.url for one in policy.witnesses] == ["https://new.example/"]
    assert policy.without("W0") == Policy()
    with pytest.raises(PolicyRefused, match="No witness is called W9"):
        policy.without("W9")
    with pytest.raises(PolicyRefused, match="already listed"):
        policy.with_witness(Listed("other", KEYS[4]))


@pytest.mark.parametrize("name", ["two words", "none", "witnesses"])
def test_a_name_that_could_not_be_read_again_is_refused(tmp_path, name):
    with pytest.raises(PolicyRefused):
        write_policy(tmp_path, Policy().with_witness(Listed(name, KEYS[0])))
    assert not (tmp_path / "witnesses.txt").exists()


def test_groups_of_groups_as_the_specification_has_them():
    """The example of C2SP tlog-policy, with fewer witnesses."""
    text = "".join(f"witness W{n} {KEYS[n]}\n" for n in range(5))
    text += "# a word\n\n\tgroup X 2 W0 W1 W2\ngroup Y any W3 W4\ngroup both all X Y\nquorum both\n"
    policy = parse_policy(text)
    assert policy.needed == 3
    assert policy.is_met({"W0", "W2", "W4"})
    assert not policy.is_met({"W0", "W1", "W2"}) and not policy.is_met({"W0", "W3", "W4"})
    with pytest.raises(PolicyRefused, match="by hand"):
        policy.with_witness(Listed("W9", str(SigningKey.generate("w9.example", algorithm=COSIGNED).verifier)))


FIRST = f"witness W0 {KEYS[0]}\n"
LOG = str(SigningKey.generate("register.example").verifier)
BAD = {
    "no quorum": (FIRST, "no line “quorum”"),
    "two of them": (f"{FIRST}quorum W0\nquorum none\n", "line 3"),
    "an unknown word": (f"{FIRST}witnes W1\nquorum W0\n", "line 2.*witnes"),
    "a name that is not above": (f"{FIRST}quorum W1\n", "line 2.*W1 is not named above"),
    "a name twice": (f"{FIRST}witness W0 {KEYS[1]}\nquorum W0\n", "line 2.*taken"),
    "a key twice": (f"{FIRST}witness W1 {KEYS[0]}\nquorum W0\n", "line 2.*twice"),
    "a register's key as a witness's": (f"witness W0 {LOG}\nquorum W0\n", "line 1.*not the key of a witness"),
    "a spoilt key": (FIRST.replace("w0", "w9") + "quorum W0\n", "line 1.*changed"),
    "nobody in a group": (f"{FIRST}group g any\nquorum g\n", "line 2"),
    "more than there are": (f"{FIRST}group g 2 W0\nquorum g\n", "line 2.*2 of 1"),
    "none of them": (f"{FIRST}group g 0 W0\nquorum g\n", "line 2.*0 of 1"),
    "no number": (f"{FIRST}group g most W0\nquorum g\n", "line 2"),
    "twice in a group": (f"{FIRST}group g 2 W0 W0\nquorum g\n", "line 2.*two groups"),
    "in two groups": (f"{FIRST}group g 1 W0\ngroup h 1 W0\nquorum g\n", "line 3.*two groups"),
    "a group before its witness": (f"group g 1 W0\n{FIRST}quorum g\n", "line 1.*not named above"),
    "the name none": (f"witness none {KEYS[0]}\nquorum none\n", "line 1.*taken"),
    "too many words": (f"{FIRST}witness W1 {KEYS[1]} https://x.example/ more\nquorum W0\n", "line 2"),
    "a log that is none": (f"log register\n{FIRST}quorum W0\n", "line 1"),
}


@pytest.mark.parametrize("text, said", BAD.values(), ids=BAD.keys())
def test_what_is_wrong_is_named_by_its_line(text, said):
    with pytest.raises(PolicyRefused, match=said):
        parse_policy(text)
