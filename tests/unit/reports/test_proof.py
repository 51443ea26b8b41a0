import copy
from dataclasses import replace

import pytest

from answerable.record import MemoryRecord, Tiles, unsigned
from answerable.reports import check, freeze, proof_of
from answerable.rules import find_body, load
from tests.unit.reports.motions import AT, attest, bound, motion


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture
def published(report, rules):
    """A record with a published report, the place of its entry, and its files by format."""
    record = motion()
    event, papers = freeze(record, rules, report=bound(report, record), at=AT, pdf=False, by="P-1")
    entry = record.append([event], after=record.head().size, at=AT, papers=papers).size - 1
    return record, entry, dict(zip(event.facts.formats, (p.content for p in papers), strict=True))


def test_a_published_file_is_proven(published):
    record, entry, files = published
    proof = proof_of(record, entry=entry, body="lanternmakers", attest=attest(record))
    for format, content in files.items():
        verdict = check(content, proof)
        assert verdict.ok, verdict
        assert f"the {format} that entry {entry} published on 2026-07-09" in verdict.reasons[0]
    assert (
        check(files["json"], proof, trusted=[record.head().root]).reasons[-1]
        == "That root is one that you trust."
    )
    assert not check(files["json"], proof, trusted=["00" * 32]).ok


def test_one_byte_more_is_found(published):
    record, entry, files = published
    verdict = check(
        files["html"] + b" ", proof_of(record, entry=entry, body="lanternmakers", attest=attest(record))
    )
    assert not verdict.ok and "at least one byte" in verdict.reasons[0]


def test_every_forgery_is_found(published):
    record, entry, files = published
    good = proof_of(record, entry=entry, body="lanternmakers", attest=attest(record))

    def forged(change) -> bool:
        proof = copy.deepcopy(good)
        change(proof)
        return check(files["json"], proof).ok

    def other_file(proof):
        # The salted digest of another file than any that was published.
        from hashlib import sha256

        for file in proof["files"]:
            file["salt"] = "00" * 16
            file["digest"] = sha256(bytes(16) + files["json"]).hexdigest()

    assert forged(lambda p: None)
    assert not forged(other_file)
    assert not forged(lambda p: p["inclusion"].update(checkpoint=unsigned(motion(), body="x").note))
    assert not forged(lambda p: p["beginnings"].clear())
    assert not forged(lambda p: p["inclusion"].update(path=[]))
    assert not forged(
        lambda p: p["inclusion"].update(entry=p["inclusion"]["entry"].replace("2026-07-09", "2026-07-08"))
    )
    assert not forged(lambda p: p.pop("files"))


def test_a_proof_may_lead_to_an_earlier_checkpoint_and_to_a_later_one(published):
    record, entry, files = published
    earlier = unsigned(record, body="lanternmakers")
    record.append([next(record.read(after=0, until=1)).event], after=record.head().size, at=AT)
    for under in (earlier, unsigned(record, body="lanternmakers")):
        proof = proof_of(record, entry=entry, body="lanternmakers", attest=lambda _, u=under: u)
        assert proof["inclusion"]["checkpoint"] == under.note
        assert check(files["csv"], proof).ok


def test_a_proof_read_from_the_tiles_of_a_tree_is_the_same(published, tmp_path):
    record, entry, _ = published
    tiles = Tiles(tmp_path)
    tiles.grow(record.leaves(), record.head().size)
    under = unsigned(record, body="lanternmakers")
    given = {"entry": entry, "body": "lanternmakers"}
    slow, quick = (
        proof_of(record, attest=lambda _, u=u: u, **given) for u in (under, replace(under, tree=tiles))
    )
    assert slow == quick


def test_an_entry_that_publishes_nothing_has_no_proof():
    record = motion()
    with pytest.raises(ValueError, match="publishes nothing"):
        proof_of(record, entry=0, body="x", attest=attest(record))
    with pytest.raises(ValueError, match="publishes nothing"):
        proof_of(MemoryRecord(), entry=7, body="x", attest=attest(record))
