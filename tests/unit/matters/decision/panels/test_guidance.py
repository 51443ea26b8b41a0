import pytest

from answerable import acts
from tests.people import PETRA
from tests.sittings import pooled, proved


def test_a_sanction_outside_of_the_guidance_needs_reasons_on_record() -> None:
    register = pooled()
    case, _ = proved(register)
    told = {"case": case, "allegation": f"{case}/a1", "by": PETRA}
    with pytest.raises(acts.NotAllowed, match="goes from warning to suspension for a time") as refused:
        register.act(acts.outcomes.impose, sanction="expulsion", **told)
    assert refused.value.source == "Order 7(2)"
    register.act(acts.outcomes.impose, sanction="restriction", **told)
    register.act(
        acts.outcomes.impose,
        sanction="expulsion",
        departure="great-harm",
        departure_words="The forge burned.",
        **told,
    )
    assert register.last("TariffDeparted").reason == "great-harm"


def test_of_the_whole_case_it_is_within_where_it_is_within_any() -> None:
    register = pooled()
    case, _ = proved(register)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.outcomes.impose, case=case, sanction="expulsion", by=PETRA)
    register.act(acts.outcomes.impose, case=case, sanction="warning", by=PETRA)
