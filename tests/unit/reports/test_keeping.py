import json

import pytest

from answerable.record import MemoryRecord
from answerable.reports import check, freeze, published_file, published_files
from answerable.rules import find_body, load
from tests.unit.reports.motions import AT, MOTION, attest, bound, motion


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture
def published(report, rules):
    record = motion()
    event, papers = freeze(record, rules, report=bound(report, record), at=AT, pdf=False, by="P-1")
    record.append([event], after=record.head().size, at=AT, papers=papers)
    return record


def motion_before(published):
    """The record as it was when the report was frozen, one entry ago."""
    record = MemoryRecord()
    *entries, _ = published.read()
    record.restore(entries, at=AT)
    return record


def test_nothing_published_nothing_kept(rules):
    record = motion()
    assert published_files(record, rules, motion=MOTION) == ()
    assert (
        published_file(record, rules, motion=MOTION, name="answer-M-2026-01.zip", attest=attest(record))
        is None
    )


def test_every_file_of_the_latest_publication_can_be_had_as_it_was_frozen(published, rules, report):
    given = {"motion": MOTION, "attest": attest(published)}
    kept = published_files(published, rules, motion=MOTION)
    assert [k.name for k in kept] == [
        "answer-M-2026-01.zip",
        "answer-M-2026-01.html",
        "answer-M-2026-01-tables.zip",
        "answer-M-2026-01.json",
        "answer-M-2026-01.proof.json",
    ]
    files = {k.name: published_file(published, rules, name=k.name, **given) for k in kept}
    assert all(f is not None and f.content for f in files.values())
    assert files["answer-M-2026-01.json"].content == bound(report, motion_before(published)).content


def test_the_proof_beside_them_proves_them(published, rules):
    given = {"motion": MOTION, "attest": attest(published)}
    proof = json.loads(published_file(published, rules, name="answer-M-2026-01.proof.json", **given).content)
    page = published_file(published, rules, name="answer-M-2026-01.html", **given)
    assert check(page.content, proof).ok
    assert not check(page.content[:-1], proof).ok


def test_a_file_that_was_not_made_is_not_there(published, rules):
    given = {"motion": MOTION, "attest": attest(published)}
    assert published_file(published, rules, name="answer-M-2026-01.pdf", **given) is None
