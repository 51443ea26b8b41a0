import pytest

from answerable import acts
from answerable.record import panels
from tests.people import MALLORY, PANEL, PAUL, PETRA
from tests.sittings import called, pooled, waiting


def test_papers_go_to_all_who_are_called_or_to_those_named() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    register.act(acts.hearings.send_papers, sitting=sitting, pages=221, reading_minutes=45, by=PETRA)
    assert register.last() == panels.BundleSent(pages=221, members=PANEL, reading_minutes=45)
    register.act(acts.hearings.send_papers, sitting=sitting, pages=3, members=(PAUL,), by=PETRA)
    assert register.last().members == (PAUL,)


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"pages": 0}, "pages"), ({"members": (MALLORY,)}, "members"), ({"case": "C-1"}, "case"), ({"sitting": "S-9"}, "sitting")],
)  # fmt: skip
def test_what_cannot_be_is_refused(facts: dict[str, object], field: str) -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.hearings.send_papers, **{"sitting": sitting, "pages": 9, **facts}, by=PETRA)
    assert refused.value.field == field


def test_papers_do_not_go_out_after_the_day() -> None:
    register = pooled()
    sitting = called(register)
    register.on("2026-10-21")
    with pytest.raises(acts.ActRefused, match="sits on 20 October 2026"):
        register.act(acts.hearings.send_papers, sitting=sitting, pages=9, by=PETRA)
