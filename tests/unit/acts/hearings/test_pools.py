import pytest

from answerable import acts
from answerable.record import panels
from tests.people import MALLORY, PAUL, PETRA
from tests.sittings import pooled


def test_somebody_is_put_in_a_pool_and_taken_out() -> None:
    register = pooled()
    told = {"person": MALLORY, "panel": "conduct-panel", "by": PETRA}
    register.act(acts.hearings.join, capacity="lay", expertise="accounts", **told)
    assert register.last() == panels.PoolJoined(panel="conduct-panel", capacity="lay", expertise="accounts")
    register.act(acts.hearings.leave, **told)
    with pytest.raises(acts.ActRefused, match="not in that pool"):
        register.act(acts.hearings.leave, **told)


@pytest.mark.parametrize(
    ("facts", "field"), [({"panel": "grand-jury"}, "panel"), ({"capacity": "wizard"}, "capacity")]
)
def test_what_the_rules_do_not_know_is_refused(facts: dict[str, object], field: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        pooled().act(acts.hearings.join, **{"person": PAUL, "panel": "conduct-panel", **facts}, by=PETRA)
    assert refused.value.field == field
