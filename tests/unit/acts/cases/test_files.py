"""A file is put with the papers of a case, by those who may, with the name that it came with."""

import pytest

from answerable import acts
from answerable.record import Paper, Sealing, cases, write_paper
from tests.people import CAROL, CLARE, IVAN, MALLORY, Register, decided, investigated, received


def file(case, content=b"\x89PNG", media="image/png") -> Paper:
    return write_paper(content, about=case, media=media)


def attach(register: Register, case, *, by=CAROL, name="film.png", sort="evidence", **more):
    given = more.pop("file", None) or file(case)
    return register.act(acts.cases.attach, case=case, file=given, name=name, sort=sort, by=by, **more)


def test_a_file_and_its_name_are_papers_of_the_case(register: Register) -> None:
    case = received(register).case
    given = file(case)
    attach(register, case, file=given, name="  Bob's film.png ")
    said = register.last()
    assert said == cases.Attached(file=given.digest, sort="evidence", length=4, name=said.name)
    assert register.record.paper(said.file) == given
    assert register.record.paper(said.name).words == "Bob's film.png"
    assert register.record.paper(said.name).about == case


def test_one_that_was_sealed_as_it_came_in(register: Register, tmp_path) -> None:
    case = received(register).case
    with Sealing(tmp_path / "arriving") as sealing:
        sealing.write(b"what the camera saw")
        sealed = sealing.finish(about=case, media="video/mp4")
    attach(register, case, file=sealed)
    assert register.last().length == 19
    assert b"".join(register.record.stream(sealed.digest).pieces) == b"what the camera saw"
    assert register.record.paper(sealed.digest).content == b"what the camera saw"
    assert {filed.digest for filed in register.record.filed([case])} >= {sealed.digest}


def test_without_a_name_or_with_a_very_long_one(register: Register) -> None:
    case = received(register).case
    attach(register, case, name=" ")
    assert register.last().name is None
    attach(register, case, name="x" * 1_000 + ".png")
    kept = register.record.paper(register.last().name).words
    assert len(kept) == 200 and kept.endswith(".png")


def test_an_empty_file_is_refused(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="The file is empty") as refused:
        attach(register, case, file=file(case, b""))
    assert refused.value.field == "file"


def test_a_file_about_another_case_is_refused(register: Register) -> None:
    one, two = received(register).case, received(register).case
    with pytest.raises(acts.ActRefused, match=f"about {two} and not about {one}"):
        attach(register, one, file=file(two))


def test_of_a_sort_that_the_body_does_not_know(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="Choose one of: evidence, statement, letter, other"):
        attach(register, received(register).case, sort="film")


@pytest.mark.parametrize("who", [CLARE, MALLORY])
def test_by_one_who_may_not(register: Register, who) -> None:
    with pytest.raises(acts.NotAllowed, match="Rule 8\\(10\\)"):
        attach(register, received(register).case, by=who)


def test_the_investigator_may_and_nobody_once_it_is_closed(register: Register) -> None:
    attach(register, investigated(register), by=IVAN)
    with pytest.raises(acts.NotAllowed):
        attach(register, decided(register))


def test_it_is_not_given_as_a_fact(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="on the page for files"):
        register.act(acts.cases.record, matter=case, kind="Attached", facts={"sort": "evidence"}, by=CAROL)
