from answerable.measures.shaping.codes import listed, of_sort, open_stages, sort_of
from tests.lives import guild


def test_rows_come_in_the_order_of_the_rules_and_then_what_else_occurred() -> None:
    told = listed(guild(), "triage-outcomes", ["zeal", "informal", "ardour"])
    assert told == ["investigate", "informal", "ardour", "zeal"]


def test_a_list_that_the_body_lacks_gives_what_occurred() -> None:
    assert listed(guild(), "no-such-list", ["b", "a"]) == ["a", "b"]


def test_a_code_counts_under_its_sort_or_is_said_to_have_none() -> None:
    assert sort_of(guild(), "disposals", "left") == "without-finding"
    assert sort_of(guild(), "disposals", "unheard-of") == "not-recorded"
    assert of_sort(guild(), "findings", "proved") == ["proved"]


def test_open_stages_are_those_of_all_versions_each_once() -> None:
    procedure = guild().procedure("complaint")
    assert open_stages(procedure) == ["triage", "allocation", "investigation", "panel", "appeal"]
    assert open_stages(None) == []
