"""Words go on paper; none, or far too many, are refused."""

import pytest

from answerable.acts.step.refusal import ActRefused
from answerable.acts.step.wording import LONGEST, is_for_everybody, maybe_on_paper, on_paper, only
from answerable.record import cases, oversight


def test_words_are_kept_without_the_blanks_around_them() -> None:
    paper = on_paper("  He took it.\n", about="CP-2026-0001")
    assert (paper.words, paper.about, paper.media) == (
        "He took it.",
        "CP-2026-0001",
        "text/plain; charset=utf-8",
    )
    assert on_paper("{}", about="x", media="application/json").media == "application/json"


@pytest.mark.parametrize("words", ["", " \n\t", "x" * (LONGEST + 1)])
def test_no_words_and_too_many_are_refused(words: str) -> None:
    with pytest.raises(ActRefused) as refused:
        on_paper(words, about="CP-2026-0001", field="reasons")
    assert refused.value.field == "reasons"


def test_where_there_are_none_there_is_no_paper() -> None:
    assert maybe_on_paper(None, about="x") is None
    assert maybe_on_paper("  ", about="x") is None
    paper = maybe_on_paper("a", about="x")
    assert only(None, paper, None) == (paper,)


def test_what_is_for_everybody_is_marked_and_the_rest_is_not() -> None:
    assert not on_paper("a", about="x").is_public and on_paper("a", about="x", is_public=True).is_public
    assert maybe_on_paper("a", about="x", is_public=True).is_public  # type: ignore[union-attr]
    assert is_for_everybody(oversight.Stated) and not is_for_everybody(cases.Acknowledged)
