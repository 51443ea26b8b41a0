"""No decision by somebody untrained, conflicted, investigating or inquorate, whatever is tried by whom under which rules,
but where two people let it pass: random acts by random people under random rules, judged by `tests/independence.py`.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable import acts
from answerable.record import Event, Kind, MemoryRecord, Moved, investigation, people
from answerable.rules import Guard, Panel, Rules
from tests.independence import DECISIONS, unfit_decisions
from tests.people import CAROL, CLARE, IVAN, PANEL, PAUL, PETRA, Register, guild, received, staffed

PEOPLE = (CLARE, CAROL, IVAN, PETRA, *PANEL)
ROLES = ("clerk", "complaints-officer", "investigator", "panel-clerk")
CHECKS = (
    "not-conflicted",
    "not-related",
    "not-named",
    "not-investigator",
    "quorum",
    "panel-trained",
    "trained",
)
FEW = settings(deadline=None, max_examples=12, suppress_health_check=list(HealthCheck))
MANY = settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))
NEVER = frozenset({"not-named"})
OF = {"quorum": "conduct-panel", "panel-trained": "conduct-panel", "trained": "sitting-fairly"}


@st.composite
def rules(draw: Any) -> Rules:
    """The Guild's rules with other guards on what decides, another quorum, and everything allowed at any stage."""
    whole = guild()
    procedure = whole.procedure("complaint")
    version = procedure.versions[1]
    guards = {}
    for kind in DECISIONS:
        chosen = draw(st.sets(st.sampled_from(CHECKS), min_size=1))
        guards[kind] = tuple(
            Guard(check=c, of=OF.get(c), override=c not in NEVER and draw(st.booleans()), source=f"Rule {n}")
            for n, c in enumerate(sorted(chosen))
        )
    permissions, seen = [], set()
    for one in version.permissions:
        if one.kind in DECISIONS:
            if one.kind in seen:
                continue
            seen.add(one.kind)
            one = one.model_copy(
                update={"guards": guards[one.kind], "who": ROLES, "requires": (), "stages": (), "lists": {}}
            )
        permissions.append(one.model_copy(update={"stages": ()}) if one.kind != "Received" else one)
    made = version.model_copy(update={"permissions": tuple(permissions)})
    panel = draw(st.integers(1, 4))
    panels = tuple(
        Panel(**{**p.model_dump(), "quorum": panel if p.id == "conduct-panel" else p.quorum})
        for p in whole.body.panels
    )
    others = tuple(
        p.model_copy(update={"versions": (made,)}) if p.id == "complaint" else p for p in whole.procedures
    )
    return replace(whole, body=whole.body.model_copy(update={"panels": panels}), procedures=others)


DEEDS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *(
                    "tie",
                    "kin",
                    "untie",
                    "train",
                    "untrained-seat",
                    "unseat",
                    "sit",
                    "sit",
                    "recuse",
                    "allocate",
                ),
                *("ask", "ask", "agree", "agree", "allege", "appoint", "witness"),
                *("find", "find", "sanction", "dispose", "appeal-decided", "find", "sanction"),
            ]
        ),
        st.integers(0, 6),
        st.integers(0, 6),
        st.integers(0, 30),
    ),
    min_size=15,
    max_size=60,
)


class Drama:
    """One register in which people do as they are told, as far as the rules let them."""

    def __init__(self, under: Rules) -> None:
        made = staffed()
        record = MemoryRecord()
        record.append([e.event for e in made.record.read()], after=0, at=made.at)
        self.register = Register(rules=under, record=record, today=date(2025, 3, 4))
        self.case = received(self.register).case
        self.respondent = next(iter(record.read(subject=self.case))).event.facts.respondent
        self.sitting: str | None = None
        self.done = 0
        self.tried(acts.cases.triage, case=self.case, outcome="investigate", by=CAROL)
        self.tried(acts.cases.allege, case=self.case, rule="respect", by=CAROL)

    def tried(self, verb: Any, **facts: Any) -> Any:
        try:
            return self.register.act(verb, **facts)
        except (acts.NotAllowed, acts.ActRefused, Moved):
            return None

    def do(self, what: str, a: int, b: int, n: int) -> None:
        who, other = PEOPLE[a], PEOPLE[b]
        case, tried = self.case, self.tried
        against = (case, self.respondent)[n % 2]
        self.register.today += timedelta(days=n % 3)
        match what:
            case "tie":
                tried(acts.people.declare_conflict, person=who, against=against, nature="friend", by=who)
            case "kin":
                tried(acts.allocation.relate, person=who, other=self.respondent, nature="family", by=CLARE)
            case "untie":
                tried(
                    acts.allocation.end_tie,
                    person=who,
                    against=against,
                    reason="recorded-by-mistake",
                    by=other,
                )
            case "train":
                until = self.register.today + timedelta(days=n)
                tried(acts.people.train, person=who, course="sitting-fairly", expires_on=until, by=CLARE)
            case "untrained-seat":
                tried(acts.people.seat, person=who, panel="conduct-panel", by=CLARE)
            case "unseat":
                tried(acts.people.unseat, person=who, panel="conduct-panel", by=CLARE)
            case "sit":
                # As another system's record would bring it in: whoever it was that sat.
                members = tuple(dict.fromkeys((who, other, *PANEL[: n % 4])))
                self.sitting = f"S-{self.register.size}"
                self.told(self.sitting, people.Sat(panel="conduct-panel", members=members, cases=(case,)))
            case "recuse":
                tried(acts.allocation.recuse, case=case, person=who, reason="friend", by=PETRA)
            case "allocate":
                tried(acts.people.appoint, person=who, role="investigator", by=CLARE)
                tried(acts.cases.allocate, case=case, investigator=who, by=CAROL)
            case "witness":
                self.witness(who)
            case "appoint":
                tried(acts.people.appoint, person=who, role=ROLES[n % 4], by=CLARE)
            case "ask":
                act, guard = list(DECISIONS.values())[n % 4], CHECKS[b]
                facts = {"guard": guard, "act": act, "person": who, "reason": "nobody-else"}
                tried(acts.allocation.propose_override, case=case, **facts, by=PEOPLE[(a + 1 + n) % 7])
            case "agree":
                tried(acts.allocation.agree_override, case=case, override=f"{case}/o{n % 6 + 1}", by=who)
            case "allege":
                tried(acts.cases.allege, case=case, rule="respect", by=CAROL)
            case _:
                self.decide(what, who, n)

    def witness(self, who: str) -> None:
        facts = investigation.StatementTaken(number=1, sort="witness", channel="phone", person=who)
        self.told(self.case, facts)

    def told(self, subject: str, facts: Kind) -> None:
        event = Event(subject=subject, facts=facts, happened_on=self.register.today, actor=CAROL)
        record = self.register.record
        record.append([event], after=record.head().size, at=self.register.at)

    def decide(self, what: str, who: str, n: int) -> None:
        case, tried = self.case, self.tried
        by = who if n % 3 else PETRA
        sitting = self.sitting if n % 2 else None
        match what:
            case "find":
                done = tried(
                    acts.cases.find,
                    case=case,
                    allegation=f"{case}/a1",
                    finding="proved",
                    sitting=sitting,
                    by=by,
                )
            case "sanction":
                done = tried(acts.cases.sanction, case=case, sanction="warning", by=by)
            case "dispose":
                done = tried(acts.cases.dispose, case=case, disposal="proved", by=by)
            case _:
                done = tried(acts.appeals.decide, case=case, outcome="dismissed", by=by)
        self.done += done is not None


def _never(under: Rules, deeds: list[tuple[str, int, int, int]]) -> Drama:
    drama = Drama(under)
    for deed in deeds:
        drama.do(*deed)
    assert unfit_decisions(drama.register.record.read(), under) == []
    return drama


@FEW
@given(rules(), DEEDS)
def test_nobody_decides_who_may_not(under: Rules, deeds: list[tuple[str, int, int, int]]) -> None:
    _never(under, deeds)


@pytest.mark.slow
@MANY
@given(rules(), DEEDS)
def test_nobody_decides_who_may_not_however_often_it_is_tried(
    under: Rules, deeds: list[tuple[str, int, int, int]]
) -> None:
    _never(under, deeds)


def test_the_judge_sees_what_should_not_be() -> None:
    """Under rules that ask of nothing much the same deeds are done, and judged by the Guild's they are found wrong."""
    whole = guild()
    strict = whole.procedure("complaint").versions[1]
    lax = strict.model_copy(
        update={
            "permissions": tuple(
                p.model_copy(update={"guards": (), "stages": (), "requires": ()})
                if p.kind in DECISIONS
                else p
                for p in strict.permissions
            )
        }
    )

    def under(version: Any) -> Rules:
        procedures = tuple(
            p.model_copy(update={"versions": (version,)}) if p.id == "complaint" else p
            for p in whole.procedures
        )
        return replace(whole, procedures=procedures)

    drama = Drama(under(lax))
    drama.do("allocate", 2, 0, 1)
    drama.do("appoint", 2, 0, 3)
    drama.do("sit", 4, 5, 0)
    drama.do("find", 2, 0, 1)
    assert drama.done == 1
    found = unfit_decisions(drama.register.record.read(), under(strict))
    assert [f.split(": ")[1] for f in found][:1] == [f"not-investigator {IVAN}"]
    assert any("quorum" in one for one in found)
    assert PAUL in PANEL


def test_decisions_are_made_in_it() -> None:
    """What is never allowed proves nothing: deeds in good order do end in a decision, and so with two people's leave."""
    version = guild().procedure("complaint").versions[1]
    open_at_any = tuple(p.model_copy(update={"stages": ()}) for p in version.permissions)
    procedures = tuple(
        p.model_copy(update={"versions": (version.model_copy(update={"permissions": open_at_any}),)})
        if p.id == "complaint"
        else p
        for p in guild().procedures
    )
    under = replace(guild(), procedures=procedures)
    for tied in (False, True):
        drama = Drama(under)
        drama.do("sit", 4, 5, 3)
        if tied:
            drama.do("tie", 4, 0, 0)
            drama.do("find", 3, 0, 3)
            assert drama.done == 0
            drama.do("ask", 4, 0, 24)
            drama.do("agree", 3, 0, 0)
        drama.do("find", 3, 0, 3)
        assert drama.done == 1
        assert unfit_decisions(drama.register.record.read(), under) == []
