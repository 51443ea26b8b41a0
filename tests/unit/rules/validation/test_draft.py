"""A draft holds every file of a body, whether or not it has faults."""

from answerable.rules.loader import read_draft
from answerable.rules.validation import values


def test_a_draft_holds_what_could_be_shaped_and_the_faults_of_the_rest(body):
    body.edit("procedures/point.yaml", "unit: point\n", "")
    draft = read_draft(body.folder)
    assert [part.value and part.value.id for part in draft.procedures] == ["complaint", None]
    assert [fault.field for fault in draft.faults] == ["unit"]
    assert [procedure.id for procedure in values(draft.procedures)] == ["complaint"]


def test_values_stand_in_the_order_of_their_ids(body):
    (body.folder / "procedures/point.yaml").rename(body.folder / "procedures/a.yaml")
    assert [procedure.id for procedure in values(read_draft(body.folder).procedures)] == [
        "complaint",
        "point",
    ]
