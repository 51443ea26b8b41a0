"""The drawing of who answers to whom: each organ below those to whom it answers, every line said in words as well."""

from datetime import date
from xml.etree import ElementTree

from answerable import disclosure
from tests.people import Register

SVG = "{http://www.w3.org/2000/svg}"


def drawn(register: Register) -> ElementTree.Element:
    return ElementTree.fromstring(register.show(disclosure.asking.answerability, on=date(2026, 3, 3)).picture)


def test_it_has_a_title_a_description_and_no_styles(register: Register) -> None:
    picture = drawn(register)
    assert picture.get("role") == "img"
    assert picture.find(f"{SVG}title").text == "Who answers to whom on 3 March 2026"
    said = picture.find(f"{SVG}desc").text
    assert "Complaints office answers to the Clerk's office." in said
    assert "Court of Wardens answers to nobody here." in said
    assert not [one for one in picture.iter() if one.get("style")]


def test_whoever_answers_stands_below(register: Register) -> None:
    heights = {one.text: float(one.get("y")) for one in drawn(register).iter(f"{SVG}text")}
    assert heights["Court of Wardens"] < heights["The Clerk's office"] < heights["Complaints office"]
