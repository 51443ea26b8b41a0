from answerable.matters.decision.panels.fitting import PANELS_NOW, PANELS_SAID
from answerable.record import KINDS


def test_every_check_is_of_a_kind_that_there_is() -> None:
    assert {*PANELS_NOW, *PANELS_SAID} <= set(KINDS)
    assert set(PANELS_SAID) - set(PANELS_NOW) == {"VoteTaken"}
