"""The register of statements: latest first, each with the points it bears on."""

from datetime import date

from answerable import acts, disclosure
from tests.people import CLARE, Register


def test_each_is_listed_once_whatever_it_bears_on(register: Register, motion: str) -> None:
    said = {"channel": "press", "attribution": "unattributed", "by": CLARE}
    number = register.act(
        acts.answering.make_statement,
        **said,
        words="It is impossible.",
        bears_on=(f"{motion}/1", f"{motion}/2"),
        addressees=("assembly",),
    ).matter
    register.on("2026-03-05").act(acts.answering.make_statement, **said, words="It is not.")
    register.act(
        acts.answering.clarify_statement,
        statement=number,
        words="Without rules, that is.",
        speaker="clerk",
        by=CLARE,
    )
    later, first = register.show(disclosure.statements, reader="public", on=date(2026, 3, 6))
    assert later.bears_on == () and first.bears_on == ((motion, 1), (motion, 2))
    assert (first.statement.is_unattributed, first.statement.by) == (True, "nobody is named for it")
    assert first.statement.addressees == ("the Assembly of Lodges",)
    [meant] = first.statement.clarifications
    assert (meant.words, meant.by) == ("Without rules, that is.", "Clerk")
    assert (
        register.show(disclosure.statements, reader="public", on=date(2026, 3, 4))[0].statement.clarifications
        == ()
    )
    point = register.show(disclosure.motion, motion=motion, reader="public", on=date(2026, 3, 6)).points[1]
    assert [one.id for one in point.statements] == [number]
    assert point.status == "refused"
