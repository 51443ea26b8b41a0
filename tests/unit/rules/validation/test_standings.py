"""What one organ may require of another says one thing of every day, and to whom an organ answered is in order."""

from datetime import date

import pytest

from answerable.rules import load
from tests.unit.rules.spoiling import spoilt_by

BODY = "body.yaml"
ASK = "  - {overseer: meeting, addressee: office, right: ask, source: Rule 3}\n"


def standing(right: str, days: str = "", mark: str = "", topics: str = "") -> str:
    on = f", topics: [{topics}]" if topics else ""
    return f"  - {{overseer: meeting, addressee: office, right: {right}{mark}{on}{days}, source: Rule 4}}\n"


@spoilt_by(
    ("a contradiction", BODY, ASK, ASK + standing("none", mark="§"),
     "standings.2.right: 'none' by 'meeting' of 'office' on 'process' contradicts 'ask' (Rule 3) on the same days; "
     "keep one, or give the earlier an `until` before the later is `in_force`"),
    ("the same twice", BODY, ASK, ASK + standing("ask", mark="§"),
     "standings.2: what is required by 'meeting' of 'office' on 'process' is said twice of the same days; "
     "keep one, or give them days that do not meet"),
    ("days that meet", BODY, ASK,
     standing("ask", ", until: 2023-01-01") + standing("none", ", in_force: 2023-01-01", "§"),
     "standings.2.right: 'none' by 'meeting' of 'office' on 'process' contradicts 'ask' (Rule 4) on the same days; "
     "keep one, or give the earlier an `until` before the later is `in_force`"),
    ("no day at all", BODY, ASK, standing("ask", ", in_force: 2023-01-02, until: 2023-01-01§"),
     "standings.1.until: it ends on 2023-01-01, before it begins on 2023-01-02; let it end later, or remove it"),
    ("of itself", BODY, "addressee: office, right: ask", "addressee: meeting§, right: ask",
     "standings.1.addressee: 'meeting' would require something of itself; name another organ"),
)  # fmt: skip
def test_what_cannot_stand_is_a_fault(body, file, old, new, said):
    assert body.edit(file, old, new).fault() == said


def test_one_right_after_another_is_sound(body):
    body.edit(BODY, ASK, standing("ask", ", until: 2022-12-31") + standing("none", ", in_force: 2023-01-01"))
    rules = load(body.folder)
    rights = [
        rules.standing("meeting", "office", "process", on=day).right
        for day in (date(2022, 12, 31), date(2023, 1, 1))
    ]
    assert rights == ["ask", "none"]


@pytest.mark.parametrize(("second", "is_sound"), [("2022-01-01", True), ("2020-01-01", False)])
def test_to_whom_it_answered_before(body, second, is_sound):
    first, then = (
        "{until: 2021-12-31, answers_to: [], source: R}",
        f"until: {second}, answers_to: [meeting], source: Q",
    )
    formerly = f"[{first}, {{{then}}}]"
    text = (body.folder / BODY).read_text(encoding="utf-8")
    line = next(one for one in text.splitlines() if "id: office" in one and "sort" in one)
    body.edit(BODY, line, line.replace("source:", f"formerly: {formerly}, source:", 1))
    if not is_sound:
        assert "2020-01-01 is not after 2021-12-31; write them earliest first" in body.faults()[0]
        return
    office = load(body.folder).organ("office")
    answered = [
        office.answering_on(day)[0] for day in (date(2021, 12, 31), date(2022, 1, 1), date(2022, 1, 2))
    ]
    assert answered == [(), ("meeting",), office.answers_to]
