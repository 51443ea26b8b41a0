"""What is shown of an investigation: to those who work on it all of it, to a party what is theirs, to others nothing."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.record import write_paper
from tests.people import CAROL, IVAN, MALLORY, OLGA, PETRA, Register, investigated, received, staffed

inv, see = acts.investigation, disclosure.investigation


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


@pytest.fixture
def case(register: Register) -> str:
    return investigated(register)


def whole(register: Register, case: str, person: str = IVAN) -> see.InvestigationView:
    return register.show(see.investigation, matter=case, person=person, on=register.today)


def exhibit(register: Register, case: str, content: bytes = b"%PDF", **more) -> None:
    given = write_paper(content, about=case, media="application/pdf")
    facts = {"sort": "document", "name": "The letter", "file": given, "by": IVAN, **more}
    register.act(inv.take_exhibit, case=case, **facts)


def statement(register: Register, case: str, **more) -> None:
    facts = {
        "sort": "witness",
        "channel": "person",
        "words": "I saw it.",
        "name": "Wendy Wick",
        "by": IVAN,
        **more,
    }
    register.act(inv.take_statement, case=case, **facts)


def test_an_allegation_from_clause_to_finding(register: Register, case: str) -> None:
    put = f"{case}/a1"
    for bearing in ("supports", "contradicts", "neither", None):
        exhibit(register, case, allegation=put, bearing=bearing)
    statement(register, case, allegation=put, bearing="supports")
    row = whole(register, case).allegations[0]
    assert (row.rule, row.clause, row.finding) == ("Respect for others", "Rule 5(2)", "")
    assert (row.supporting, row.contradicting) == ((f"{case}/e1",), (f"{case}/e2",))
    assert row.other == (f"{case}/e3", f"{case}/e4")
    assert row.statements == ("1: Wendy Wick (it speaks for the allegation)",)
    register.act(acts.cases.recommend, case=case, allegation=put, finding="proved", by=IVAN)
    register.act(inv.withdraw_allegation, case=case, allegation=put, reason="no-evidence", by=IVAN)
    row = whole(register, case).allegations[0]
    assert (row.proposed, row.withdrawn) == ("proved", "there is no evidence of it")


def test_a_chain_of_custody_link_by_link_and_the_file_held_against_itself(
    register: Register, case: str
) -> None:
    exhibit(register, case)
    register.on("2026-03-05").act(
        inv.pass_exhibit, case=case, exhibit=f"{case}/e1", holder=PETRA, reason="hearing", by=IVAN
    )
    asked = {"matter": case, "exhibit": f"{case}/e1", "person": IVAN, "on": register.today}
    one = register.show(see.exhibit, **asked)
    assert [(link.on, link.reason) for link in one.chain] == [
        (date(2026, 3, 3), "taken"),
        (date(2026, 3, 5), "to be shown at the hearing"),
    ]
    assert one.same_bytes is True and one.holder == one.chain[-1].holder
    assert whole(register, case).exhibits[0].same_bytes is None  # in a list, no file is read
    digest = register.last("ExhibitTaken").file
    held = register.record._papers[digest]
    register.record._papers[digest] = write_paper(b"%PDX", about=case, media=held.media)
    assert register.show(see.exhibit, **asked).same_bytes is False
    register.record.append([], after=register.record.head().size, at=register.at, forget=[case])
    gone = register.show(see.exhibit, **asked)
    assert gone.same_bytes is None and gone.name == "(its name is no longer held)"


def test_notes_are_for_their_circle(register: Register, case: str) -> None:
    for audience in ("case", "investigation", "author"):
        register.act(inv.write_note, case=case, words=f"For {audience}.", audience=audience, by=IVAN)
    assert [n.words for n in whole(register, case).notes] == [
        "For case.",
        "For investigation.",
        "For author.",
    ]
    assert [n.words for n in whole(register, case, CAROL).notes] == ["For case."]
    for line in register.show(see.papers, matter=case, person=CAROL, on=register.today):
        assert line.kind != "NoteMade"
    view = register.show(disclosure.case, matter=case, person=CAROL, on=register.today)
    assert not any(
        paper.words and "For author" in paper.words for item in view.timeline for paper in item.papers
    )


def test_a_chronology_in_the_order_of_the_days(register: Register, case: str) -> None:
    register.act(inv.note_occurrence, case=case, occurred_on=date(2020, 1, 2), words="It fell.", by=IVAN)
    statement(register, case)
    register.act(inv.ask_party, case=case, to="respondent", words="Where were you?", by=IVAN)
    days = register.show(see.chronology, matter=case, person=IVAN, on=register.today)
    assert [day.on for day in days] == sorted(day.on for day in days)
    assert (days[0].words, days[0].sort) == ("It fell.", "happened")
    assert {"Statement 1 of Wendy Wick", "Question q1"} <= {day.what for day in days}


def test_questions_each_with_its_own_day(register: Register, case: str) -> None:
    register.act(inv.ask_party, case=case, to="respondent", words="One?", by=IVAN, due_on=date(2026, 3, 4))
    register.act(inv.ask_party, case=case, to="complainant", words="Two?", by=IVAN)
    register.on("2026-03-06").act(inv.reply, question=f"{case}/q1", words="Here.")
    one, two = whole(register, case).questions
    assert (one.is_open, one.is_late, one.reply, one.replied_on) == (False, True, "Here.", date(2026, 3, 6))
    assert (two.is_open, two.is_late, two.due_on) == (True, False, date(2026, 3, 17))
    assert "working days" in two.why
    register.act(inv.drop_question, question=f"{case}/q2", reason="no-reply", by=IVAN)
    assert whole(register, case).questions[1].ended == "no reply came and the case goes on without"


def test_papers_are_listed_unread_and_given_one_by_one(register: Register, case: str) -> None:
    exhibit(register, case)
    statement(register, case)
    lines = register.show(see.papers, matter=case, person=IVAN, on=register.today)
    assert {"e1: The letter", "Statement 1 of Wendy Wick"} <= {line.title for line in lines}
    assert all(line.field not in ("receipt", "name") for line in lines)
    line = next(one for one in lines if one.kind == "ExhibitTaken")
    held = register.show(
        see.paper, matter=case, entry=line.entry, field="file", person=IVAN, on=register.today
    )
    assert held.content == b"%PDF"
    both = [(one.entry, one.field) for one in lines]
    assert len(register.show(see.contents, matter=case, chosen=both, person=IVAN, on=register.today)) == len(
        lines
    )
    with pytest.raises(disclosure.NotHere, match="no such paper"):
        register.show(see.paper, matter=case, entry=line.entry, field="name", person=IVAN, on=register.today)


def test_the_names_that_are_proposed_are_those_of_others(register: Register, case: str) -> None:
    statement(register, case)
    names = {to: register.show(see.known_names, matter=case, to=to, person=IVAN, on=register.today)
             for to in ("respondent", "complainant")}  # fmt: skip
    assert all("Wendy Wick" in some for some in names.values())
    assert "Bob Bell" in names["complainant"] or set(names["respondent"]) != set(names["complainant"])


# -- the party's own door


def admit(register: Register, case: str, to: str = "respondent") -> str:
    return register.act(inv.admit_party, case=case, to=to, by=IVAN).code


def let_in(register: Register, number: str, code: str) -> see.Admitted | None:
    return register.show(see.admitted, number=number, code=code)


def test_a_code_opens_its_own_case_as_its_own_party_and_the_last_one_counts(
    register: Register, case: str
) -> None:
    other = received(register).case
    first, theirs = admit(register, case), admit(register, case, "complainant")
    second = admit(register, case)
    assert let_in(register, case.lower(), second) == see.Admitted(
        case, "respondent", f"CP-{case[2:]}/respondent"
    )
    assert let_in(register, case, theirs).to == "complainant"
    assert let_in(register, case, first) is None and let_in(register, other, second) is None
    assert let_in(register, "C-1999-0001", second) is None and let_in(register, "nonsense", second) is None


def test_the_receipt_of_the_complainant_is_their_code(register: Register) -> None:
    receipt = received(register, complainant_name="Alice")
    assert let_in(register, receipt.complaint, receipt.code).to == "complainant"
    third = received(register, reporter="third-party")
    assert let_in(register, third.complaint, third.code) is None
    assert let_in(register, receipt.complaint, third.code) is None


def test_a_party_sees_what_is_theirs_and_takes_exactly_what_they_were_given(
    register: Register, case: str
) -> None:
    exhibit(register, case)
    exhibit(register, case, b"%PDF two", name="Another")
    files = [e.event.facts.file for e in register.record.read(subject=case, kinds=("ExhibitTaken",))]
    register.act(inv.disclose, case=case, to="respondent", files=files[:1], by=IVAN)
    given = register.record.head().size - 1
    register.act(inv.ask_party, case=case, to="complainant", words="Not yours", by=IVAN)
    page = register.show(see.party_page, case=case, to="respondent", on=register.today)
    assert page.questions == () and [f.name for f in page.given[0].files] == ["e1: The letter.pdf"]
    asked = {"case": case, "on": register.today, "entry": given}
    held = register.show(see.party_file, to="respondent", number=1, **asked)
    assert b"".join(held.pieces) == b"%PDF" and held.name == "e1: The letter.pdf"
    for to, number in (("complainant", 1), ("respondent", 2), ("respondent", 0)):
        with pytest.raises(disclosure.NotHere):
            register.show(see.party_file, to=to, number=number, **asked)


# -- the report


def test_a_report_begins_with_what_the_case_says_and_goes_on_from_what_was_kept(
    register: Register, case: str
) -> None:
    exhibit(register, case)
    statement(register, case)
    asked = {"matter": case, "person": IVAN, "on": register.today}
    draft = register.show(see.report_so_far, **asked)
    assert (
        f"{case}/a1: Respect for others (Rule 5(2))" in draft.parts["allegations"] and draft.kept_on is None
    )
    assert "The letter" in draft.parts["evidence"] and "Wendy Wick" in draft.parts["statements"]
    register.act(inv.draft_report, case=case, parts={"summary": "So far", "evidence": "none"}, by=IVAN)
    kept = register.show(see.report_so_far, **asked)
    assert (kept.parts["summary"], kept.parts["evidence"], kept.kept_on) == ("So far", "none", register.today)


@pytest.mark.parametrize("who", [OLGA, MALLORY])
def test_nobody_who_does_not_work_on_cases(register: Register, case: str, who: str) -> None:
    for view in (see.investigation, see.papers, see.chronology, see.report_so_far):
        with pytest.raises(disclosure.NotForYou):
            register.show(view, matter=case, person=who, on=register.today)


def test_what_is_no_case_or_no_exhibit(register: Register, case: str) -> None:
    register.act(inv.ask_party, case=case, to="respondent", words="One?", by=IVAN)
    for number in ("C-1999-0001", f"{case}/q1"):
        with pytest.raises(disclosure.NotHere, match="holds no case"):
            whole(register, number)
    with pytest.raises(disclosure.NotHere, match="has no exhibit"):
        register.show(see.exhibit, matter=case, exhibit=f"{case}/e9", person=IVAN, on=register.today)


def test_whoever_may_put_a_question_is_told_so(register: Register, case: str) -> None:
    assert "PartyAsked" in whole(register, case).may and "ReportFiled" in whole(register, case).may
    assert "ReportFiled" not in whole(register, case, CAROL).may
    assert "PartyAsked" not in whole(register, case, "P-theo").may
    assert "P-ivan" in dict(whole(register, case).holders)
