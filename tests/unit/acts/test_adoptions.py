"""Adopting the rules in use: by the governing organ's own, once, with the whole text kept for everybody."""

from datetime import date
from hashlib import sha256

import pytest

from answerable import acts
from answerable.record import register as kinds
from tests.people import CAROL, WILMA, Register

SAID = {"since": date(2026, 4, 1), "organ": "court", "decision": "Resolution 7 of 2 March 2026."}


def test_the_rules_in_use_are_adopted_with_their_text(register: Register) -> None:
    register.act(acts.adoptions.adopt, by=WILMA, **SAID)
    facts = register.last()
    assert isinstance(facts, kinds.RulesLaidDown)
    assert (facts.rules, facts.since, facts.organ) == (register.rules.digest, date(2026, 4, 1), "court")
    text = register.record.paper(facts.text)
    assert sha256(text.content).hexdigest() == facts.rules and text.is_public
    assert register.record.paper(facts.decision).words == "Resolution 7 of 2 March 2026."


def test_only_whoever_governs_adopts_rules(register: Register) -> None:
    with pytest.raises(acts.NotAllowed, match="You may not adopt rules: that is for") as refused:
        register.act(acts.adoptions.adopt, by=CAROL, **SAID)
    assert refused.value.source == register.rules.organ(register.rules.body.governing_organ).source


def test_the_same_rules_are_not_adopted_twice(register: Register) -> None:
    register.act(acts.adoptions.adopt, by=WILMA, **SAID)
    with pytest.raises(acts.ActRefused, match="adopted already"):
        register.act(acts.adoptions.adopt, by=WILMA, **SAID)


def test_an_organ_that_the_body_has_not_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="There is no organ"):
        register.act(acts.adoptions.adopt, by=WILMA, **{**SAID, "organ": "senate"})
