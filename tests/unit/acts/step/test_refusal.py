"""A refused act says of which field, why, that nothing was written, and what to do."""

from answerable.acts.step.refusal import ActRefused, one_of


def test_the_message_says_all_three() -> None:
    refused = ActRefused("channel", "The channel cannot be 'pigeon'", "Choose another.")
    assert str(refused) == "The channel cannot be 'pigeon'. Nothing was written. Choose another."
    assert (refused.field, refused.why, refused.remedy) == (
        "channel",
        "The channel cannot be 'pigeon'",
        "Choose another.",
    )


def test_what_there_is_is_listed_up_to_a_dozen() -> None:
    assert one_of([]) == "There is none yet."
    assert one_of(["web", "post"]) == "Choose one of: web, post."
    assert (
        one_of(str(n) for n in range(14))
        == "Choose one of: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, and 2 more."
    )
