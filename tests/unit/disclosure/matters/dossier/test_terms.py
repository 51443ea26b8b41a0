"""What codes, numbers and kinds are called: the body's words first, and never a bare field name."""

from datetime import date

import pytest

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.record import KINDS, cases, oversight, people, training
from tests.people import IVAN, Register


@pytest.fixture
def terms(register: Register) -> Terms:
    procedure = register.rules.procedure("complaint")
    return Terms(register.record, register.rules, procedure, procedure.version_on(register.today))


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        (cases.Triaged(outcome="informal"), (("Outcome", "settle informally"),)),
        (cases.Allocated(investigator=IVAN), (("Investigator", "Ivan"),)),
        (
            cases.Suspended(reason="risk-to-members", review_on=date(2026, 4, 1)),
            (("Reason", "a risk to members"), ("To be reviewed by", "1 April 2026")),
        ),
        (
            cases.Extended(limit="triage", until_on=date(2026, 4, 1), reason="party-asked"),
            (
                ("Limit", "Decide triage"),
                ("New due day", "1 April 2026"),
                ("Reason", "a party asked for time"),
            ),
        ),
        (
            cases.Disposed(disposal="left", organ="court"),
            (("Disposal", "the respondent left"), ("Organ", "Court of Wardens")),
        ),
        (
            training.Obliged(respondent="P-x", course="fair-light"),
            (("Respondent", "P-x"), ("Course", "Fair Light"), ("As a sanction", "yes")),
        ),
        (
            people.Sat(panel="conduct-panel", members=(IVAN, "P-x"), reading_minutes=1200),
            (("Panel", "Conduct Panel"), ("Members", "Ivan, P-x"), ("Reading minutes", "1,200")),
        ),
        (
            oversight.Refused(ground="cost", route="court"),
            (("Ground", "finding it would cost too much"), ("Route", "Court of Wardens")),
        ),
        (cases.Triaged(outcome="no-longer-listed"), (("Outcome", "no longer listed"),)),
    ],
)
def test_facts_in_words(terms: Terms, facts, shown) -> None:
    assert terms.facts(facts) == shown


def test_every_kind_has_a_title_and_a_sentence(terms: Terms) -> None:
    for name, kind in KINDS.items():
        assert terms.title(name)[0].isupper() and " " in terms.title(name) + " "
        assert terms.what(kind).endswith(".")
    assert terms.title("RolledOut") == "Rolled out"
