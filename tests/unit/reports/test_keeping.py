import pytest

from answerable.reports import check, freeze, published_file, published_files
from answerable.rules import find_body, load
from tests.unit.reports.motions import AT, MOTION, motion


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture
def published(report, rules):
    record = motion()
    event, papers = freeze(record, rules, report=report, at=AT, pdf=False, by="P-1")
    record.append([event], after=record.head().size, at=AT, papers=papers)
    return record


def test_nothing_published_nothing_kept(rules):
    assert published_files(motion(), rules, motion=MOTION) == ()
    assert published_file(motion(), rules, motion=MOTION, name="answer-M-2026-01.zip") is None


def test_every_file_of_the_latest_publication_can_be_had_as_it_was_frozen(published, rules, report):
    kept = published_files(published, rules, motion=MOTION)
    assert [k.name for k in kept] == [
        "answer-M-2026-01.zip",
        "answer-M-2026-01.html",
        "answer-M-2026-01-tables.zip",
        "answer-M-2026-01.json",
        "answer-M-2026-01.proof.json",
    ]
    files = {k.name: published_file(published, rules, motion=MOTION, name=k.name) for k in kept}
    assert all(f is not None and f.content for f in files.values())
    assert files["answer-M-2026-01.json"].content == report.content


def test_the_proof_beside_them_proves_them(published, rules):
    import json

    proof = json.loads(
        published_file(published, rules, motion=MOTION, name="answer-M-2026-01.proof.json").content
    )
    page = published_file(published, rules, motion=MOTION, name="answer-M-2026-01.html")
    assert check(page.content, proof).ok
    assert not check(page.content[:-1], proof).ok


def test_a_file_that_was_not_made_is_not_there(published, rules):
    assert published_file(published, rules, motion=MOTION, name="answer-M-2026-01.pdf") is None
