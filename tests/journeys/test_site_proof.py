"""The proof of the record as it is shown: signed heads and who has seen them, keys, witnesses, tiles; and its commands."""

import re

import pytest
from django.conf import settings

from answerable import acts
from answerable.record import (
    Book,
    Checkpoint,
    Note,
    VerifierKey,
    leaf_hash,
    read_bundle,
    read_checkpoint,
    read_note,
    sign_note,
    signers,
)
from answerable.site.commands import main
from answerable.site.proof.witnesses.policy import Listed, parse_policy, read_policy, write_policy
from answerable.site.proof.witnesses.rounds import one_round
from answerable.site.witness import WitnessFolder
from tests.journeys.conftest import words

ORIGIN = "answerable.invalid/lanternmakers"


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", words(answer)))


@pytest.fixture
def witnessed(house):
    """Lists a witness kept in the home, and gives its folder; `knows` says whether it knows the register."""

    def made(name="The_office", *, knows=True):
        folder = WitnessFolder(settings.HOME / name)
        key = folder.make(f"{name}.example")
        if knows:
            for proof in house.proof.both:
                folder.add(str(proof.publishing.keys.ensure(proof.origin, at=house.clock())[0].verifier))
        policy = read_policy(settings.HOME).with_witness(Listed(name, str(key), f"folder:{name}"))
        write_policy(settings.HOME, policy)
        return folder

    return made


def checked(house, note):
    """The checkpoint of a note that the register signed."""
    read = read_note(note)
    assert signers(read, house.proof.publishing.verifiers())
    return read_checkpoint(read.text)


# -- pages -----------------------------------------------------------------------------------------


def test_before_anything_was_signed_the_page_says_so(house, client):
    assert "has not been signed yet" in text(client.get("/record/"))
    assert "so there is no key" in text(client.get("/record/keys/"))
    assert "No witness is asked" in text(client.get("/record/witnesses/"))


def test_a_head_that_nobody_else_holds_is_our_word_alone(house, client):
    one_round(house.proof.publishing, at=house.clock())
    page = text(client.get("/record/"))
    assert "Nobody outside this body has put their name to it" in page and "our word alone" in page
    assert f"{house.head().size:,}" in page and house.head().root in page


def test_who_has_seen_which_head_and_when(house, client, witnessed):
    witnessed()
    one_round(house.proof.publishing, at=house.clock())
    page = text(client.get("/record/"))
    assert "The office has seen it and put a name to it" in page
    assert "The office, 10 March 2026, 12:00" in page and "1 is needed: enough" in page
    assert "proves nothing to anyone else" in page
    assert "and none written since then" in page


def test_a_head_without_a_quorum_says_so_beside_it(house, client, witnessed):
    witnessed("one")
    one_round(house.proof.publishing, at=house.clock())
    earlier = house.head().size
    witnessed("two", knows=False)
    house.act(acts.people.name, name="Nell", happened_on=house.today(), by="P-clare")
    one_round(house.proof.publishing, at=house.clock())
    page = text(client.get("/record/"))
    assert "Not enough witnesses" in page and "names of 1 of 2 witnesses, and 2 are needed" in page
    assert f"{earlier:,} entries" in page or "No head has had enough" in page
    assert "does not know" in text(client.get("/record/witnesses/"))


def test_a_refusal_is_the_first_thing_on_the_page(house, client, witnessed):
    folder = witnessed()
    one_round(house.proof.publishing, at=house.clock())
    seen = next((folder.folder / "seen").iterdir())
    other = checked(house, house.checkpoint())
    longer = Checkpoint(ORIGIN, other.size + 50, b"\1" * 32).text
    note = read_note(sign_note(longer, house.proof.publishing.keys.signing(ORIGIN)))
    cosigned = folder.key().cosign(note.text, 1)
    Book(folder.folder, ORIGIN).write(Note(note.text, (*note.signatures, cosigned)))
    house.act(acts.people.name, name="Nell", happened_on=house.today(), by="P-clare")
    done = one_round(house.proof.publishing, at=house.clock())
    assert done.is_refused and seen.exists()
    page = text(client.get("/record/"))
    assert "says that this is not the record that it was shown before" in page
    assert page.index("Refused The office has refused our head since") < page.index(
        "entries in the latest signed head"
    )
    assert "Holds more" in text(client.get("/record/witnesses/"))


def test_keys_are_shown_with_their_periods(house, client):
    keys = house.proof.publishing.keys
    old = keys.make(ORIGIN, at=house.clock())
    page = text(client.get("/record/keys/"))
    assert "One key signs for this register, since 10 March 2026, 12:00" in page and old.verifier in words(
        client.get("/record/keys/")
    ).replace("&#43;", "+")
    keys.rotate(ORIGIN, at=house.clock())
    assert "2 keys sign for this register" in text(client.get("/record/keys/"))
    keys.retire(ORIGIN, old.id, at=house.clock())
    assert "until 10 March 2026, 12:00" in text(client.get("/record/keys/"))
    assert "PRIVATE" not in words(client.get("/record/keys/"))


# -- for programs ----------------------------------------------------------------------------------


def test_the_signed_head_is_given_and_is_that_of_the_record(house, client):
    answer = client.get("/record/checkpoint")
    assert answer["Content-Type"] == "text/plain; charset=utf-8" and "max-age=5" in answer["Cache-Control"]
    read = checked(house, words(answer))
    assert (read.origin, read.size, read.root.hex()) == (ORIGIN, house.head().size, house.head().root)
    assert words(client.get(f"/record/checkpoints/{read.size}")) == words(answer)
    assert client.get("/record/checkpoints/1").status_code == 404


def test_a_head_that_holds_an_entry_is_signed_when_it_is_asked_for(house):
    first = checked(house, house.checkpoint())
    house.act(acts.people.name, name="Nell", happened_on=house.today(), by="P-clare")
    assert checked(house, house.checkpoint()).size == first.size
    assert checked(house, house.checkpoint(holding=first.size - 1)).size == first.size
    assert checked(house, house.checkpoint(holding=first.size)).size == house.head().size


def test_keys_and_witnesses_are_given_as_a_policy(house, client, witnessed):
    witnessed()
    house.checkpoint()
    given = words(client.get("/record/witnesses.txt"))
    assert parse_policy(given).needed == 1
    logs = [line.split() for line in given.splitlines() if line.startswith("log ")]
    assert [(VerifierKey.parse(key).name, url) for _, key, url in logs] == [
        (ORIGIN, "http://testserver/record"),
        (f"{ORIGIN}/readings", "http://testserver/record/readings"),
    ]


def test_tiles_are_for_everyone_and_for_ever(house, client):
    size = checked(house, house.checkpoint()).size
    width = size % 256
    answer = client.get(f"/record/tile/0/000.p/{width}")
    leaves = list(house.record.leaves(until=width)) if size < 256 else None
    assert (
        answer.status_code == 200
        and "immutable" in answer["Cache-Control"]
        and "public" in answer["Cache-Control"]
    )
    assert answer["Content-Type"] == "application/octet-stream"
    assert leaves is None or answer.content == b"".join(leaves)


@pytest.mark.parametrize(
    "path", ["0/001", "0/0", "x", "9/000", "0/000.p/0", "0/000.p/256", "../checkpoint", "entries/x"]
)
def test_what_is_no_tile_is_not_there(house, client, path):
    house.checkpoint()
    assert client.get(f"/record/tile/{path}").status_code == 404


@pytest.mark.parametrize(
    "who, may",
    [(None, False), ("Mallory", False), ("Olga", False), ("Wilma", True), ("Carol", True), ("Clare", True)],
)
def test_entries_are_for_those_who_may_see_every_one(house, at_door, who, may):
    """Olga oversees: her figures are protected, and the entries would tell what her figures withhold."""
    size = checked(house, house.checkpoint()).size
    answer = at_door(who).get(f"/record/tile/entries/000.p/{min(size, 7)}")
    assert answer.status_code == (200 if may else 404)
    if may:
        entries = read_bundle(answer.content)
        assert [leaf_hash(entry) for entry in entries] == list(house.record.leaves(until=7))
        assert "no-store" in answer["Cache-Control"]
        assert at_door(who).get("/record/tile/entries/009").status_code == 404


def test_the_log_of_readings_is_signed_beside_the_record_and_shown_by_its_hashes_alone(
    house, client, at_door, witnessed
):
    witnessed()
    at_door("Carol").get("/desk/")
    for proof in house.proof.both:
        one_round(proof.publishing, at=house.clock())
    read = read_note(words(client.get("/record/readings/checkpoint")))
    head = read_checkpoint(read.text)
    assert signers(read, house.proof.of_readings.publishing.verifiers())
    assert (head.origin, head.size, head.root.hex()) == (
        f"{ORIGIN}/readings", house.readings.head().size, house.readings.head().root,
    )  # fmt: skip
    assert "Who reads names and words" in text(client.get("/record/"))
    assert "The log of who has read which papers" in text(client.get("/record/keys/"))
    width = min(head.size, 256) % 256
    if width:
        assert client.get(f"/record/readings/tile/0/000.p/{width}").status_code == 200
        assert at_door("Wilma").get(f"/record/readings/tile/entries/000.p/{width}").status_code == 404


# -- commands --------------------------------------------------------------------------------------


def test_keys_are_made_shown_replaced_and_retired(house, capsys):
    assert main(["keys"]) == 0 and "has no key yet" in capsys.readouterr().out
    assert main(["keys", "new"]) == 0
    old = re.search(r"\+([0-9a-f]{8})\+", capsys.readouterr().out)[1]
    assert main(["keys", "new"]) == 2 and "rotate" in capsys.readouterr().err
    assert main(["keys", "rotate"]) == 0 and "both sign" in capsys.readouterr().out
    assert main(["keys", "retire"]) == 2 and "Say which key" in capsys.readouterr().err
    assert main(["keys", "retire", "00000000"]) == 2 and old in capsys.readouterr().err
    assert main(["keys", "retire", old]) == 0 and "signs no more" in capsys.readouterr().out
    assert main(["keys"]) == 0
    printed = capsys.readouterr().out
    assert "until 2026-03-10 12:00 UTC" in printed and "PRIVATE" not in printed


def test_the_head_is_signed_and_witnessed_by_a_command(house, capsys):
    folder = WitnessFolder(settings.HOME / "office")
    key = str(folder.make("office.example"))
    assert main(["checkpoint"]) == 0 and "this body's word alone" in capsys.readouterr().out
    assert main(["checkpoint", "--add-witness", "The office", "folder:office", key]) == 0
    assert "The office at folder:office: not asked yet" in capsys.readouterr().out
    assert main(["checkpoint"]) == 1 and "not enough" in capsys.readouterr().out
    for proof in house.proof.both:
        folder.add(str(proof.publishing.verifiers()[0]))
    assert main(["checkpoint"]) == 0 and "that is enough" in capsys.readouterr().out
    assert main(["checkpoint", "--quorum", "2"]) == 2 and "2 of 1" in capsys.readouterr().err
    assert main(["checkpoint", "--quorum", "0"]) == 0 and "None need to sign" in capsys.readouterr().out
    assert main(["checkpoint", "--witnesses"]) == 0 and "It signed." in capsys.readouterr().out
    assert main(["checkpoint", "--remove-witness", "Nobody"]) == 2
    assert main(["checkpoint", "--remove-witness", "The office"]) == 0
    assert "No witness is asked" in capsys.readouterr().out


def test_what_cannot_be_a_witness_is_refused(house, capsys):
    assert main(["checkpoint", "--add-witness", "x", "https://x.example", "nonsense"]) == 2
    assert "no key of a witness" in capsys.readouterr().err
    register = house.proof.publishing.keys.make(ORIGIN, at=house.clock()).verifier
    assert main(["checkpoint", "--add-witness", "x", "https://x.example", register]) == 2
    assert "not the key of a witness" in capsys.readouterr().err
    (settings.HOME / "witnesses.txt").write_text("quorum nobody\n")
    assert main(["checkpoint"]) == 2 and "line 1" in capsys.readouterr().err


def test_a_witness_needs_no_register(tmp_path, capsys, house):
    office = str(tmp_path / "an office")
    assert main(["witness", "show", office]) == 2 and "answerable witness new" in capsys.readouterr().err
    assert main(["witness", "new", office, "office.example"]) == 0
    assert "office.example+" in capsys.readouterr().out
    assert main(["witness", "new", office, "office.example"]) == 2
    assert main(["witness", "show", office]) == 0 and "looks at no register" in capsys.readouterr().out
    assert main(["witness", "add", office, "nonsense"]) == 2 and "no key" in capsys.readouterr().err
    key = house.proof.publishing.keys.make(ORIGIN, at=house.clock()).verifier
    assert main(["witness", "add", office, key]) == 0 and f"looks at {ORIGIN}" in capsys.readouterr().out
    assert main(["witness", "show", office]) == 0 and "has shown no head" in capsys.readouterr().out
