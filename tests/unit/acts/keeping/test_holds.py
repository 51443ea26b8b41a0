"""While a hold stands nothing that it names is destroyed, and the clocks of what it bars stand still."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold, standing_holds
from tests.people import CAROL, CLARE, IVAN

REVIEW = date(2026, 1, 10)


def held(story, *over, on="2025-05-01"):
    hold = story.register.on(on).act(
        acts.keeping.place,
        over=over,
        reason="court-proceedings",
        review_on=REVIEW,
        words="Claim 7.",
        by=CLARE,
    )
    return hold.matter


def test_a_hold_over_a_person_bars_the_retention_of_their_case(story):
    register, retention = story.register, f"{story.case}/retention"
    register.act(acts.keeping.begin)
    hold = held(story, story.bob)
    with pytest.raises(acts.NotAllowed, match="the hold H-2025-001 has stood since 1 May 2025.*Order 10"):
        register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.act(acts.keeping.lift, hold=hold, reason="ended", by=CLARE)
    register.act(acts.keeping.propose, matter=retention, by=CAROL)


def test_a_hold_that_came_before_the_retention_bars_it_too(story):
    hold = held(story, story.case)
    story.register.act(acts.keeping.begin)
    matter = fold(story.register.record.read(subject=f"{story.case}/retention"), story.register.rules)
    assert matter.stopped == ((date(2025, 5, 1), None),)
    assert [one.id for one in standing_holds(story.register.record, story.register.rules)] == [hold]


def test_of_two_holds_both_must_be_lifted(story):
    register, retention = story.register, f"{story.case}/retention"
    register.act(acts.keeping.begin)
    one, two = held(story, story.case), held(story, story.alice, on="2025-05-02")
    register.act(acts.keeping.lift, hold=one, reason="ended", by=CLARE)
    with pytest.raises(acts.NotAllowed, match="hold"):
        register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.act(acts.keeping.lift, hold=two, reason="ended", by=CLARE)
    register.act(acts.keeping.propose, matter=retention, by=CAROL)


def test_a_clock_that_runs_all_the_same_does_not_get_round_a_hold(story):
    register, retention = story.register, f"{story.case}/retention"
    register.act(acts.keeping.begin)
    hold = held(story, story.complaint)
    by_hand = {"matter": retention, "kind": "Resumed", "facts": {}}
    with pytest.raises(acts.NotAllowed, match="that is for the register itself"):
        register.on("2027-05-04").act(acts.cases.record, by=CLARE, **by_hand)
    register.act(acts.cases.record, by="system", **by_hand)
    with pytest.raises(acts.NotAllowed, match=f"the hold {hold} has stood since 1 May 2025.*Order 10"):
        register.act(acts.keeping.propose, matter=retention, by=CAROL)


def test_a_hold_placed_after_the_proposal_bars_the_destruction(story):
    register, retention = story.register, f"{story.case}/retention"
    register.act(acts.keeping.begin)
    register.on("2027-05-04").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.act(
        acts.keeping.place, over=(story.bob,), reason="police-inquiry", review_on=date(2028, 1, 1), by=CLARE
    )
    with pytest.raises(acts.NotAllowed, match="hold"):
        register.act(acts.keeping.destroy, matter=retention, by=CLARE)


def test_a_hold_is_looked_at_again_and_stands(story):
    hold = held(story, story.bob)
    story.register.on("2026-01-10").act(
        acts.keeping.review, hold=hold, reason="dispute-expected", review_on=date(2026, 7, 1), by=CLARE
    )
    (one,) = standing_holds(story.register.record, story.register.rules)
    assert (one.reason, one.review_on, one.since) == ("dispute-expected", date(2026, 7, 1), date(2025, 5, 1))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"over": ()}, "over somebody or something"),
        ({"over": ("P-nobody",)}, "knows nothing of P-nobody"),
        ({"over": ("CP-2025-9999",)}, "knows nothing of CP-2025-9999"),
        ({"review_on": date(2025, 4, 2)}, "review is not to come"),
        ({"by": IVAN}, "You may not place a hold"),
    ],
)
def test_a_hold_that_cannot_be_placed_says_why(story, facts, said):
    given = {"over": (story.bob,), "reason": "court-proceedings", "review_on": REVIEW, "by": CLARE}
    with pytest.raises((acts.ActRefused, acts.NotAllowed), match=said):
        story.register.act(acts.keeping.place, **{**given, **facts})
