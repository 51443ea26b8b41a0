"""What is laid down and never used is no fault, and told all the same."""

from answerable.rules import remarks
from answerable.rules.loader import CHECKOUT
from answerable.rules.validation.sense.unused import LOOKED_UP
from tests.unit.rules.spoiling import COMPLAINT


def told(body):
    return [str(one).replace(f"{body.folder}/", "").split(": ", 1)[1] for one in remarks(body.folder)]


def test_a_list_a_course_a_panel_and_a_letter_that_nothing_uses_are_told(body):
    body.edit("body.yaml", "lists:\n", "lists:\n  colours:\n    - {id: red, name: red}\n")
    body.edit("body.yaml", ", requires: [listening]", "")
    body.edit(COMPLAINT, "        guards: [{check: panel-trained, of: jury, source: Rule 5}]\n", "")
    assert body.faults() == []
    assert sorted(told(body)) == [
        "courses.1: no panel and no guard asks for the course 'listening'; let a panel require it, or remove it",
        "kind: nobody may record Communicated, so that this letter is never sent; "
        "permit it in a procedure, or remove the letter",
        "lists.colours: no procedure uses the list 'colours'; name it in the `lists` of a permission, or remove it",
        "panels.1: no guard speaks of the panel 'jury': it decides nothing here; "
        "let a guard ask for its quorum, or remove it",
    ]


def test_where_a_procedure_cannot_be_read_nothing_is_called_unused(body):
    body.edit(COMPLAINT, "unit: case", "unit: [")
    assert told(body) == []


def test_a_list_that_a_page_looks_up_by_its_name_is_used():
    for name in ("lanternmakers", "written-questions"):
        told = [one for one in remarks(CHECKOUT / name) if one.field.removeprefix("lists.") in LOOKED_UP]
        assert told == []
