"""The acts of an investigation: what each records, and what it refuses."""

from datetime import date

import pytest

from answerable import acts, reports
from answerable.disclosure.matters.receipts import opens_receipt
from answerable.record import investigation as kinds
from answerable.record import write_paper
from tests.people import CAROL, CLARE, IVAN, MALLORY, PETRA, Register, investigated

inv = acts.investigation
PDF = "application/pdf"


@pytest.fixture
def case(register: Register) -> str:
    return investigated(register)


def taken(register: Register, case: str, **more) -> str:
    facts = {"sort": "document", "name": "The letter", "by": IVAN, **more}
    register.act(inv.take_exhibit, case=case, **facts)
    return register.last("ExhibitTaken").exhibit


def file(case: str, content: bytes = b"%PDF", media: str = PDF):
    return write_paper(content, about=case, media=media)


def withheld(words=("Zdenka",)) -> reports.WithheldFile:
    marks = reports.withholding.Marks(words=words)
    return reports.withholding.withhold(b"Zdenka saw it.", "text/plain", marks)


# -- exhibits


def test_exhibits_are_numbered_and_their_names_are_papers(register: Register, case: str) -> None:
    given = file(case)
    assert taken(register, case, file=given, bearing="supports", allegation=f"{case}/a1") == f"{case}/e1"
    said = register.last("ExhibitTaken")
    assert (said.file, said.length, said.holder, said.bearing) == (given.digest, 4, IVAN, "supports")
    assert (
        register.record.paper(said.name).words == "The letter"
        and register.record.paper(said.name).about == case
    )
    assert (
        taken(register, case, holder=CAROL) == f"{case}/e2" and register.last("ExhibitTaken").holder == CAROL
    )


@pytest.mark.parametrize(
    ("more", "field", "why"),
    [
        ({"name": " "}, "name", "no name"),
        ({"sort": "ghost"}, "sort", "Choose one of"),
        ({"file": file("C-1999-0001")}, "file", "about C-1999-0001"),
    ],
)
def test_an_exhibit_that_cannot_be_taken(register: Register, case: str, more, field, why) -> None:
    with pytest.raises(acts.ActRefused, match=why) as refused:
        taken(register, case, **more)
    assert refused.value.field == field
    with pytest.raises(acts.ActRefused, match="empty"):
        taken(register, case, file=file(case, b""))


@pytest.mark.parametrize("who", [CLARE, MALLORY])
def test_nobody_else_takes_one(register: Register, case: str, who: str) -> None:
    with pytest.raises(acts.NotAllowed, match="Rule 8\\(11\\)"):
        taken(register, case, by=who)


def test_a_chain_of_custody_runs_forward_without_a_gap(register: Register, case: str) -> None:
    exhibit = taken(register, case)

    def passed(to: str, **more) -> None:
        facts = {"exhibit": exhibit, "reason": "examination", "by": IVAN, **more}
        register.act(inv.pass_exhibit, case=case, holder=to, **facts)

    passed(PETRA)
    assert register.last() == kinds.ExhibitPassed(exhibit=exhibit, holder=PETRA, reason="examination")
    with pytest.raises(acts.ActRefused, match=f"with {PETRA} already"):
        passed(PETRA)
    with pytest.raises(acts.ActRefused, match="runs forward"):
        passed(CAROL, happened_on=date(2026, 3, 2))
    with pytest.raises(acts.ActRefused, match="has no exhibit"):
        passed(CAROL, exhibit=f"{case}/e9")


# -- statements, notes, days, allegations


def stated(register: Register, case: str, **more) -> kinds.StatementTaken:
    facts = {
        "sort": "witness",
        "channel": "person",
        "words": "I saw it.",
        "name": "Wendy Wick",
        "by": IVAN,
        **more,
    }
    register.act(inv.take_statement, case=case, **facts)
    return register.last("StatementTaken")


def test_whoever_says_something_gets_a_number_and_their_name_is_a_paper(
    register: Register, case: str
) -> None:
    said = stated(register, case, is_signed=True)
    assert (said.number, said.sort, said.is_signed) == (1, "witness", True)
    named = next(e.event.facts for e in register.record.read(subject=said.person, kinds=("Named",)))
    assert register.record.paper(named.name).words == "Wendy Wick"
    again = stated(register, case, person=said.person, name=None, words="", file=file(case))
    assert (again.number, again.person, again.words, again.length) == (2, said.person, None, 4)


@pytest.mark.parametrize(
    ("more", "why"), [({"words": " "}, "no words and no file"), ({"name": " "}, "Nobody is named")]
)
def test_a_statement_of_nothing_or_of_nobody(register: Register, case: str, more, why) -> None:
    with pytest.raises(acts.ActRefused, match=why):
        stated(register, case, **more)


def test_notes_say_who_may_read_them(register: Register, case: str) -> None:
    register.act(inv.write_note, case=case, words="Ask again.", audience="author", by=IVAN)
    said = register.last()
    assert said.audience == "author" and register.record.paper(said.note).words == "Ask again."
    with pytest.raises(acts.ActRefused, match="Choose one of: case, investigation, author"):
        register.act(inv.write_note, case=case, words="So.", audience="everybody", by=IVAN)


def test_a_day_of_the_chronology_may_be_before_the_case_and_not_ahead(register: Register, case: str) -> None:
    register.act(inv.note_occurrence, case=case, occurred_on=date(2019, 1, 2), words="It fell.", by=IVAN)
    assert register.last().occurred_on == date(2019, 1, 2)
    with pytest.raises(acts.ActRefused, match="had not come"):
        register.act(inv.note_occurrence, case=case, occurred_on=date(2026, 4, 1), words="So.", by=IVAN)


def test_an_allegation_is_withdrawn_once_it_was_put(register: Register, case: str) -> None:
    register.act(inv.withdraw_allegation, case=case, allegation=f"{case}/a1", reason="no-evidence", by=IVAN)
    assert register.last() == kinds.AllegationWithdrawn(allegation=f"{case}/a1", reason="no-evidence")
    with pytest.raises(acts.ActRefused, match="has no allegation"):
        register.act(
            inv.withdraw_allegation, case=case, allegation=f"{case}/a7", reason="no-evidence", by=IVAN
        )


# -- questions and the party's own way in


def asked(register: Register, case: str, **more) -> str:
    facts = {"to": "respondent", "words": "Where were you?", "by": IVAN, **more}
    return register.act(inv.ask_party, case=case, **facts).matter


def test_questions_run_at_once_each_a_matter_of_its_own(register: Register, case: str) -> None:
    first, second = asked(register, case), asked(register, case, due_on=date(2026, 3, 6))
    assert (first, second) == (f"{case}/q1", f"{case}/q2")
    paper = register.record.paper(register.last("PartyAsked").words)
    assert paper.about == case  # so that it goes when the case's papers go
    register.act(inv.reply, question=second, words="At home.")
    assert register.last("PartyReplied").channel == "web"
    with pytest.raises(acts.NotAllowed, match="Replied to"):
        register.act(inv.reply, question=second, words="And again.")
    register.act(inv.drop_question, question=first, reason="not-needed", by=IVAN)
    assert asked(register, case) == f"{case}/q3"


def test_questions_that_cannot_be_put_or_answered(register: Register, case: str) -> None:
    with pytest.raises(acts.ActRefused, match="before the question is put"):
        asked(register, case, due_on=date(2026, 3, 1))
    with pytest.raises(acts.ActRefused, match="There is no case"):
        asked(register, "C-1999-0001")
    with pytest.raises(acts.ActRefused, match="There is no question"):
        register.act(inv.reply, question=f"{case}/q9", words="So.")
    with pytest.raises(acts.NotAllowed, match="Rule 8\\(17\\)"):
        asked(register, case, by=MALLORY)


def test_a_code_is_shown_once_and_kept_as_a_hash(register: Register, case: str) -> None:
    given = register.act(inv.admit_party, case=case, to="respondent", by=CAROL)
    sealed = register.record.paper(register.last("PartyAdmitted").receipt)
    assert opens_receipt(given.code, sealed.content) and given.code.encode() not in sealed.content


# -- what is withheld and given


def test_a_file_with_parts_withheld_is_a_new_paper_and_goes_to_its_party_only(
    register: Register, case: str
) -> None:
    original = file(case, b"Zdenka saw it.", "text/plain")
    register.act(acts.cases.attach, case=case, file=original, name="told", sort="evidence", by=IVAN)
    more = {"original": original.digest, "made": withheld(), "to": "respondent", "by": IVAN}
    register.act(inv.keep_withheld, case=case, grounds=["names-others"], name="told, withheld", **more)
    said = register.last()
    assert register.record.paper(said.file).content == b"[withheld] saw it."
    assert (said.original, said.marks, said.grounds) == (original.digest, 1, ("names-others",))
    assert register.record.paper(original.digest).content == b"Zdenka saw it."
    with pytest.raises(acts.ActRefused, match="made for another party"):
        register.act(inv.disclose, case=case, to="complainant", files=[said.file], by=IVAN)
    register.act(inv.disclose, case=case, to="respondent", files=[said.file, said.file], by=IVAN)
    assert register.last() == kinds.Disclosed(to="respondent", files=(said.file,))


def test_what_is_refused_of_withholding_and_giving(register: Register, case: str) -> None:
    more = {"made": withheld(), "to": "respondent", "by": IVAN}
    with pytest.raises(acts.ActRefused, match="No ground"):
        register.act(inv.keep_withheld, case=case, original="ab" * 32, grounds=[], **more)
    with pytest.raises(acts.ActRefused, match="no paper of"):
        register.act(inv.keep_withheld, case=case, original="ab" * 32, grounds=["health"], **more)
    with pytest.raises(acts.ActRefused, match="No file"):
        register.act(inv.disclose, case=case, to="respondent", files=[], by=IVAN)
    with pytest.raises(acts.ActRefused, match="no paper of"):
        register.act(inv.disclose, case=case, to="respondent", files=["ab" * 32], by=IVAN)


def test_the_words_of_the_complaint_can_be_withheld_from(register: Register, case: str) -> None:
    words = register.last("Received").words
    more = {"original": words, "made": withheld(), "to": "respondent", "grounds": ["health"], "by": IVAN}
    register.act(inv.keep_withheld, case=case, **more)
    assert register.last().original == words


# -- bundle and report


def test_a_bundle_and_a_report_are_papers_of_the_case(register: Register, case: str) -> None:
    made = reports.Bundle(b"%PDF", 12, (), 100, 0)
    register.act(inv.keep_bundle, case=case, made=made, name="For the panel", by=IVAN)
    said = register.last()
    assert (said.pages, said.documents, said.length) == (12, 0, 4)
    register.act(inv.draft_report, case=case, parts={"summary": "So far"}, by=IVAN)
    assert b"So far" in register.record.paper(register.last().draft).content
    register.act(inv.file_report, case=case, content=b"%PDF", findings_proposed=1, by=IVAN)
    assert (register.last().length, register.last().findings_proposed) == (4, 1)
    with pytest.raises(acts.ActRefused, match="empty"):
        register.act(inv.file_report, case=case, content=b"", by=IVAN)


@pytest.mark.parametrize(
    "kind", ["ExhibitTaken", "StatementTaken", "PartyAsked", "PartyAdmitted", "PartsWithheld", "BundleMade"]
)
def test_they_are_not_given_as_a_form_of_any_act(register: Register, case: str, kind: str) -> None:
    with pytest.raises(acts.ActRefused, match="an act of its own"):
        register.act(acts.cases.record, matter=case, kind=kind, facts={}, by=IVAN)


def test_one_with_a_tie_takes_no_part(register: Register, case: str) -> None:
    register.act(acts.people.declare_conflict, person=IVAN, against=case, nature="friend", by=IVAN)
    with pytest.raises(acts.NotAllowed):
        taken(register, case)
