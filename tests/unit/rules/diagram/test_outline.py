"""The outline tells the same as the drawing, for those who hear it read."""

from answerable.rules import draw, find_body, load, mermaid, outline, outline_text

RULES = load(find_body("lanternmakers"))
POINT = RULES.procedure("point")


def test_the_outline_is_a_nested_list():
    assert outline_text(RULES, POINT, POINT.versions[0]) == "\n".join(
        [
            "- Waiting for an answer",
            "  - Opened by: Asked",
            "  - In the hands of: Clerk",
            "  - Limit: Answer the point in writing, by the day that was set; from: Asked; "
            "due from: Clerk (Rule 14(8))",
            "  - Answered: to “Answered”",
            "  - Refused: to “Refused”",
            "- Answered (the end)",
            "  - In the hands of: Clerk",
            "- Refused (the end)",
            "  - In the hands of: Clerk",
            "  - Answered: to “Answered”",
        ]
    )


def test_stops_extensions_and_missed_limits_are_told():
    procedure = RULES.procedure("complaint")
    text = outline_text(RULES, procedure, procedure.versions[-1])
    assert "60 working days; from: Allocated, Returned; the clock may be stopped; " in text
    assert "; extended, 120 working days at most; due from: Investigator (Rule 8(1))" in text
    assert "or from the day on which “Decide triage” was missed" in text
    assert "- Beside the stages\n  - Limit: Review the interim suspension" in text


def test_every_limit_is_in_outline_and_drawing_alike():
    for procedure in RULES.procedures:
        for version in procedure.versions:
            text = outline_text(RULES, procedure, version)
            assert all(limit.name in text and limit.source in text for limit in version.limits)
            assert draw(RULES, procedure, version)


def test_items_are_data_for_a_page():
    first = outline(RULES, POINT, POINT.versions[0])[0]
    assert first.words == "Waiting for an answer"
    assert first.items[0].words == "Opened by: Asked"


def test_other_tools_can_draw_it():
    assert mermaid(POINT, POINT.versions[0]) == "\n".join(
        [
            "stateDiagram-v2",
            '    state "Waiting for an answer" as awaiting',
            '    state "Answered" as answered',
            '    state "Refused" as refused',
            "    [*] --> awaiting : Asked",
            "    awaiting --> answered : Answered",
            "    awaiting --> refused : Refused",
            "    refused --> answered : Answered",
            "    answered --> [*]",
            "    refused --> [*]",
        ]
    )
