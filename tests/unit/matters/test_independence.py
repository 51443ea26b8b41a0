"""Who is named in a matter, what two people let pass, how much somebody has in hand: each by itself."""

from datetime import UTC, date, datetime

from answerable import acts
from answerable.matters import (
    Sought,
    act_code,
    count_of,
    desk_of,
    fold,
    let_in,
    load_in,
    load_of,
    named_in,
    names_of,
    overrides_of,
    recused_from,
    shut_out,
    shut_out_of,
)
from answerable.record import Entry, Event, allocation, cases, confidence, intake, training
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, PETRA, Register, investigated, staffed

ON = date(2026, 3, 1)
AT = datetime(2026, 3, 1, tzinfo=UTC)


def entries(*told: tuple[str, object]) -> list[Entry]:
    events = [Event(subject="C-1", facts=facts, happened_on=ON, actor=by) for by, facts in told]
    return [Entry(n, event, AT, b"") for n, event in enumerate(events)]


def test_those_it_is_about_who_brought_it_and_where_it_comes_from_are_named() -> None:
    told = entries(
        ("public", cases.Received(complaint="CP-1", channel="web", complainant="P-1", respondent="P-2")),
        ("P-9", cases.Alleged(allegation="C-1/a1", respondent="P-3")),
        ("P-9", cases.Allocated(investigator="P-8")),
        ("P-9", intake.TookOver(cases=("C-2", "C-3"))),
        (
            "P-9",
            confidence.HandlingComplained(concern="delay", channel="web", complainant="P-4", handled="C-4"),
        ),
    )
    assert named_in(told) == {"P-1", "P-2", "P-3", "P-4", "C-2", "C-3", "C-4"}


def test_training_that_was_ordered_names_who_owes_it_and_other_training_does_not() -> None:
    owed = training.Obliged(respondent="P-1", course="fair-light", case="C-9", as_sanction=True)
    assert named_in(entries(("P-9", owed))) == {"P-1", "C-9"}
    assert (
        named_in(entries(("P-9", training.Obliged(respondent="P-1", course="sitting", as_sanction=False))))
        == frozenset()
    )


def override(act: str = "found", *, person: str = "P-1") -> allocation.OverrideProposed:
    return allocation.OverrideProposed(
        override="C-1/o1", guard="not-conflicted", act=act, person=person, reason="nobody-else"
    )


AGREED = ("P-6", allocation.OverrideAgreed(override="C-1/o1"))
FOUND = cases.Found(allegation="C-1/a1", finding="proved")


def states(*told: tuple[str, object]) -> list[str]:
    return [one.state for one in overrides_of(entries(*told))]


def test_an_override_goes_from_asked_to_agreed_to_used_once() -> None:
    asked = ("P-5", override())
    assert states(asked) == ["proposed"]
    assert states(asked, AGREED) == ["agreed"]
    assert states(asked, ("P-1", FOUND)) == ["proposed"]
    assert states(asked, AGREED, ("P-1", FOUND)) == ["used"]
    assert states(asked, AGREED, ("P-2", FOUND)) == ["agreed"]
    assert states(
        asked, ("P-6", allocation.OverrideRefused(override="C-1/o1", reason="can-wait")), AGREED
    ) == ["refused"]
    assert let_in(entries(asked, AGREED)) == {"P-1"}
    assert let_in(entries(asked, AGREED, ("P-1", FOUND))) == frozenset()


def test_what_a_panel_decided_uses_what_was_agreed_for_a_member() -> None:
    by_panel = cases.Found(allegation="C-1/a1", finding="proved", sitting="S-1")
    assert states(("P-5", override()), AGREED, ("P-2", by_panel)) == ["used"]
    assert act_code("AppealDecided") == "appeal-decided"


def test_whom_an_override_lets_in_can_look_until_they_acted() -> None:
    register = staffed()
    case = investigated(register)
    register.act(acts.people.declare_conflict, person=PETRA, against=case, nature="friend", by=PETRA)
    asked = {"guard": "not-conflicted", "act": "found", "person": PETRA, "reason": "nobody-else"}
    number = register.act(acts.allocation.propose_override, case=case, **asked, by=CAROL).override
    assert _is_shut(register, case, PETRA)
    register.act(acts.allocation.agree_override, case=case, override=number, by=CLARE)
    assert not _is_shut(register, case, PETRA)
    assert "+P-petra" in names_of(_matter(register, case))


def _matter(register: Register, case: str):
    return fold(register.record.read(subject=case), register.rules)


def _is_shut(register: Register, case: str, person: str) -> bool:
    roster = roster_of(register.record)
    slow = shut_out(_matter(register, case), roster, person, register.today)
    assert (case in shut_out_of(register.lists, roster, person, register.today)) == slow
    return slow


def test_how_much_somebody_has_is_told_alike_by_the_lists_and_by_the_record() -> None:
    register = staffed()
    first, second = investigated(register), investigated(register)
    for case, held in ((None, 2), (first, 1), (second, 0)):
        if case:
            register.act(
                acts.cases.dispose,
                case=case,
                disposal="no-further-action",
                reason="no-prima-facie-case",
                by=CLARE,
            )
        assert load_of(register.lists)(IVAN) == load_in(register.record, register.rules)(IVAN) == held
    assert count_of(register.lists, Sought(is_open=False, procedure="complaint")) == 2


def test_a_desk_without_lists_is_that_with_them() -> None:
    register = staffed()
    case = investigated(register)
    roster = roster_of(register.record)
    found = [
        desk_of(register.record, register.rules, roster, IVAN, on=register.today, lists=lists)
        for lists in (None, register.lists)
    ]
    assert found[0] == found[1]
    assert [m.id for m in found[0].matters] == [case] and found[0].offices == ("investigator",)
    assert recused_from(found[0].matters[0].entries) == frozenset()
