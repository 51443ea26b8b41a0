from answerable.disclosure.matters.hearings.views import ProposalView


def test_nothing_stands_against_whoever_is_free() -> None:
    told = {"id": "P-1", "name": "Paul", "counts_as": "", "busy": "", "may_preside": False}
    assert ProposalView(**told, against=()).is_free
    assert not ProposalView(**told, against=(("is untrained", "Rule 9"),)).is_free
