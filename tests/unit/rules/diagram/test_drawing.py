"""A drawing is well-formed, has its title and description, and no style that a content policy would refuse."""

import re
from xml.etree import ElementTree

import pytest

from answerable.rules import draw, find_body, load

RULES = load(find_body("lanternmakers"))
SVG = "{http://www.w3.org/2000/svg}"
each = pytest.mark.parametrize("procedure", RULES.procedures, ids=lambda one: one.id)


def drawn(procedure):
    return ElementTree.fromstring(draw(RULES, procedure, procedure.versions[-1]))


def text(image):
    return " ".join(" ".join(one.itertext()) for one in image.iter(f"{SVG}text"))


@each
def test_it_is_an_image_with_title_and_description(procedure):
    image = drawn(procedure)
    title, desc = image.find(f"{SVG}title"), image.find(f"{SVG}desc")
    assert image.get("role") == "img"
    assert image.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert procedure.name in title.text
    assert all(stage.name in desc.text for stage in procedure.versions[-1].stages)


@each
def test_it_holds_nothing_that_a_content_policy_refuses(procedure):
    image = draw(RULES, procedure, procedure.versions[-1])
    assert not re.search(r"\sstyle=|<style|<script|\son\w+=|href=", image)


@each
def test_every_letter_can_be_read(procedure):
    sizes = {int(one.get("font-size")) for one in drawn(procedure).iter() if one.get("font-size")}
    assert min(sizes) >= 12


@each
def test_stages_limits_and_rules_are_written(procedure):
    said = text(drawn(procedure)).replace(" ", "")
    for limit in procedure.versions[-1].limits:
        assert limit.name.replace(" ", "") in said
        assert limit.source.replace(" ", "") in said


def test_every_move_has_its_arrow_and_its_name():
    image = drawn(RULES.procedure("complaint"))
    arrows = [one for one in image.iter(f"{SVG}path") if one.get("marker-end")]
    labels = [one.text for one in image.iter(f"{SVG}text") if one.get("class") == "move-label"]
    assert len(arrows) == len(labels) == 9
    assert "Referred: conduct panel" in labels


def test_closed_stages_are_told_apart_by_more_than_colour():
    image = drawn(RULES.procedure("point"))
    assert [one.get("class") for one in image.iter(f"{SVG}g") if "stage" in one.get("class")] == [
        *("stage",) * 4,
        *("stage closed",) * 3,
    ]


def test_words_of_a_body_cannot_break_the_drawing():
    procedure = RULES.procedure("point")
    sharp = procedure.model_copy(update={"name": '<b> & "point"'})
    assert '<b> & "point", in force' in drawn(sharp).find(f"{SVG}title").text


def test_two_versions_have_different_marks():
    procedure = RULES.procedure("complaint")
    ids = [
        set(re.findall(r' id="([^"]+)"', draw(RULES, procedure, version))) for version in procedure.versions
    ]
    assert ids[0].isdisjoint(ids[1])
