from answerable.disclosure.matters.outcomes.views import HearingPart, SanctionsView, SuspensionsView


def test_views_are_plain_values_that_hold_still() -> None:
    assert HearingPart((), (), (), ()) == HearingPart((), (), (), ())
    for view in (HearingPart, SanctionsView, SuspensionsView):
        assert view.__dataclass_params__.frozen
