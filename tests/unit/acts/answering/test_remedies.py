"""Refusing because a thing is not held obliges a promise to hold it, recorded with the refusal."""

from datetime import date

from answerable import acts
from answerable.rules import Procedure
from tests.people import CLARE, Register

UNDERTAKING = Procedure.model_validate(
    {
        "id": "undertaking",
        "name": "Undertaking",
        "unit": "undertaking",
        "opens_with": "UndertakingRecorded",
        "versions": [
            {
                "in_force": "2019-01-01",
                "source": "Rule 15",
                "stages": [
                    {"id": "said", "name": "Said", "owner": "clerk", "enters": ["UndertakingRecorded"]},
                    {"id": "taken", "name": "Taken", "owner": "clerk", "closed": True, "enters": ["UndertakingAccepted"]},
                ],
                "limits": [],
                "permissions": [
                    {"kind": "UndertakingRecorded", "name": "Record", "who": ["clerk"], "source": "Rule 15"},
                    {"kind": "UndertakingAccepted", "name": "Accept", "who": ["clerk"], "source": "Rule 15"},
                ],
            }
        ],
    }
)  # fmt: skip


def with_undertakings(register: Register, *, of: bool = True) -> None:
    others = tuple(p for p in register.rules.procedures if p.id != "undertaking")
    kept = {name: getattr(register.rules, name) for name in register.rules.__dataclass_fields__}
    register.rules = type(register.rules)(**kept | {"procedures": (*others, *((UNDERTAKING,) if of else ()))})


def test_what_is_not_held_is_promised_in_the_words_given(register: Register, put: acts.Passed) -> None:
    with_undertakings(register)
    remedy = acts.answering.Remedy(
        "To count it.", due_on=date(2026, 6, 1), criterion="The count is published."
    )
    register.act(acts.answering.refuse, point=put.points[1], ground="not-held", remedy=remedy, by=CLARE)
    made = register.last("UndertakingRecorded")
    assert (made.bound, made.given_to, made.arises_from) == ("clerk", "assembly", put.points[1])
    assert (made.due_on, made.has_no_day, made.has_no_criterion) == (date(2026, 6, 1), False, False)
    assert register.record.paper(made.words).words == "To count it."
    assert register.record.paper(made.criterion).words == "The count is published."


def test_where_nothing_is_said_the_register_says_so(register: Register, put: acts.Passed) -> None:
    with_undertakings(register)
    register.act(acts.answering.refuse, point=put.points[1], ground="not-held", by=CLARE)
    made = register.last("UndertakingRecorded")
    assert (made.due_on, made.has_no_day, made.criterion, made.has_no_criterion) == (None, True, None, True)
    assert f"point 2 of {put.motion}" in register.record.paper(made.words).words


def test_other_grounds_and_other_bodies_promise_nothing(register: Register, put: acts.Passed) -> None:
    with_undertakings(register)
    register.act(acts.answering.refuse, point=put.points[1], ground="cost", by=CLARE)
    with_undertakings(register, of=False)
    register.act(acts.answering.refuse, point=put.points[2], ground="not-held", by=CLARE)
    assert not [e for e in register.record.read() if e.event.kind == "UndertakingRecorded"]
