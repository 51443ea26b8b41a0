import pytest

from answerable.reports import FigureBlock, Heading, Words
from answerable.reports.formats.blocks import block
from tests.unit.reports.conftest import released, stages


def test_a_point_says_its_state_in_a_word_and_a_shape():
    made = block(Heading("Point 2", 3, "point-2", "not-held"), id="p")
    assert "a-is-not-held" in made and "Not held" in made and "<path" in made and 'id="point-2"' in made


@pytest.mark.parametrize(
    "sort, said", [("statement", "Said, and not an answer"), ("refusal", "Refused"), ("silence", "No answer")]
)
def test_what_is_no_answer_stands_apart_and_says_so(sort, said):
    made = block(Words("Words.", sort, by="Clerk"), id="p")
    assert said in made and 'class="a-told a-is-' in made and "Clerk" in made


def test_an_answer_without_words_still_says_when():
    assert block(Words("", "answer", by="Answered on 4 July 2026"), id="p") == (
        '<p class="a-when">Answered on 4 July 2026</p>'
    )


def test_every_figure_prints_its_definition_and_its_place():
    figure = released("open-by-stage", stages())
    made = block(FigureBlock(figure), id="p")
    for words in (
        figure.question,
        figure.numerator,
        figure.time_rule,
        "Order 8(2)",
        "30 June 2026",
        "1,812",
        figure.root,
    ):
        assert words in made
    assert "Open cases: 2 [c]." in made and "Cases that were joined count once." in made
    assert "Out of" not in made and "<figure" not in made
