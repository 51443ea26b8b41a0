"""A commitment is shown with the figure that shows it, or as not measurable; and that it was given up."""

from answerable import acts, disclosure
from tests.people import CLARE, WILMA, Register


def test_they_are_shown_with_their_figures(register: Register) -> None:
    said = {"declared_by": "court", "by": WILMA}
    register.act(acts.promises.declare, words="Zero tolerance.", measure=None, **said)
    gone = register.act(
        acts.promises.declare, words="None waits a year.", measure="age-of-open", **said
    ).matter
    register.act(acts.promises.end, commitment=gone, words="They do.", by=CLARE)
    seen = register.show(disclosure.promises.commitments, reader="public", on=register.today)
    assert [(one.words, one.measure, bool(one.ended_on)) for one in seen] == [
        ("Zero tolerance.", "", False),
        ("None waits a year.", "age-of-open", True),
    ]
    assert seen[1].measure_title == "Age of the open cases"
    assert (seen[1].ended_words, seen[0].declared_by) == ("They do.", "Court of Wardens")
