"""Once a clock runs, a matter can come to a stage at which somebody may do what ends it."""

from tests.unit.rules.spoiling import COMPLAINT


def test_a_limit_that_nothing_can_end_any_more_is_told(body):
    body.edit(
        COMPLAINT,
        "      - {id: decide, name: Decide,",
        "      - {id: again, name: Look again, starts: [Disposed], ends: [Triaged]§, owner: secretary, "
        "length: 5 weeks, source: Rule 7}\n      - {id: decide, name: Decide,",
    )
    assert body.fault() == (
        "versions.1.limits.2.ends: once its clock runs, no act that may still be done ends 'again'; "
        "permit one of its ends at a stage that a matter comes to after its start"
    )


def test_a_limit_that_a_later_stage_ends_is_none(body):
    body.edit(COMPLAINT, "starts: [Received], ends: [Triaged]", "starts: [{kind: Triaged}], ends: [Disposed]")
    assert body.faults() == []
