"""The sentence of a matter, at every turn."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure.matters.dossier.sentence import sentence
from answerable.matters import duties, fold
from tests.people import CAROL, Register, decided, received


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        ("2026-03-03", "“Acknowledge the complaint” is due on Friday 6 March 2026, in 3 working days."),
        ("2026-03-06", "“Acknowledge the complaint” is due on Friday 6 March 2026, today."),
        (
            "2026-03-10",
            "“Acknowledge the complaint” was due on Friday 6 March 2026 and is 2 working days late.",
        ),
    ],
)
def test_as_the_days_go_by(register: Register, day: str, ends: str) -> None:
    case = received(register).case
    matter = fold(register.record.read(subject=case), register.rules)
    on = date.fromisoformat(day)
    owed = duties(register.rules, matter, on=on)[0]
    said = sentence(register.rules, matter, "Waiting for triage", owed, on=on)
    assert said == f"{case} is waiting for triage, since 3 March 2026; {ends}"


def test_a_closed_case_with_something_left_to_do(register: Register) -> None:
    case = received(register).case
    register.act(acts.cases.dispose, case=case, disposal="left", reason="not-a-member", by=CAROL)
    matter = fold(register.record.read(subject=case), register.rules)
    owed = [d for d in duties(register.rules, matter, on=register.today) if d.is_open]
    said = sentence(register.rules, matter, "Closed", owed[0], on=register.today)
    assert said == (
        f"{case} was closed on 3 March 2026 (the respondent left); "
        "“Tell the outcome” is due on Tuesday 10 March 2026, in 5 working days."
    )


def test_nothing_left(register: Register) -> None:
    matter = fold(register.record.read(subject=decided(register)), register.rules)
    assert sentence(register.rules, matter, "Closed", None, on=register.today).endswith(
        "; nothing is due now."
    )
