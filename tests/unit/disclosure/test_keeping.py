"""What the desk is shown of papers kept, what would be destroyed, and what is gathered about one person."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.keeping import REDACTED, Redaction
from tests.people import CAROL, CLARE, IVAN, MALLORY, received, staffed


@pytest.fixture
def register():
    return staffed().on("2025-04-01")


@pytest.fixture
def closed(register):
    """A case of Bob's, told of by Alice, closed, with a letter to each."""
    case = received(register, words="Bob Miller hit me. Ask Alice Potter, on 020 7946 0018.",
                    complainant_name="Alice Potter", contact="alice@potter.example",
                    respondent_name="Bob Miller").case  # fmt: skip
    facts = register.last("Received")
    register.act(acts.cases.dispose, case=case, disposal="withdrawn", reason="complainant-asked", by=CAROL)
    register.act(
        acts.cases.communicate, case=case, to="complainant", words="Dear Alice Potter, it ends.", by=CAROL
    )
    register.act(
        acts.cases.communicate, case=case, to="respondent", words="Dear Bob Miller, it ends.", by=CAROL
    )
    register.act(acts.keeping.begin)
    return case, facts


def kept(register, on="2027-06-10", who=CAROL):
    day = date.fromisoformat(on)
    return register.show(disclosure.papers_kept, lists=register.lists, person=who, on=day)


def test_what_is_to_be_done_about_papers_is_said_in_a_sentence(register, closed):
    case, facts = closed
    assert "Nothing is to be done about papers" in kept(register, "2025-06-01").sentence
    view = kept(register)
    assert [one.id for one in view.ready] == [f"{case}/retention"] and view.ready[0].urgency == "late"
    assert view.sentence.startswith("The papers of 1 closed case may be destroyed by now")
    register.on("2027-06-10").act(acts.keeping.propose, matter=f"{case}/retention", by=CAROL)
    register.act(acts.keeping.ask_access, person=facts.respondent, channel="post", by=CAROL)
    register.act(acts.keeping.place, over=(facts.complainant,), reason="police-inquiry",
                 review_on=date(2027, 7, 1), by=CLARE)  # fmt: skip
    view = kept(register)
    assert view.sentence == "1 destruction waits for a second person, 1 request is open and 1 hold stands."
    assert view.requests[0].words == "Bob Miller asks what is held about them"
    assert view.holds[0].over == ((facts.complainant, "Alice Potter"),)


def test_only_the_staff_see_it(register, closed):
    for view in (disclosure.papers_kept, disclosure.destruction):
        with pytest.raises(disclosure.NotForYou):
            given = (
                {"lists": register.lists}
                if view is disclosure.papers_kept
                else {"matter": f"{closed[0]}/retention"}
            )
            register.show(view, person=MALLORY, on=date(2027, 6, 10), **given)


def test_what_would_go_is_shown_part_by_part_with_its_reason(register, closed):
    case, facts = closed
    asked = {"matter": f"{case}/retention", "person": CAROL, "on": date(2027, 6, 10)}
    view = register.show(disclosure.destruction, **asked)
    assert view.sentence == "7 papers about 4 subjects would be destroyed, for good."
    assert {(part.subject, part.papers) for part in view.going} == {
        (case, 1), (facts.complaint, 3), (facts.complainant, 2), (facts.respondent, 1),
    }  # fmt: skip
    assert view.may == ("DestructionProposed",) and view.kept == () and not view.proposed
    register.on("2027-06-10").act(acts.keeping.propose, matter=f"{case}/retention", by=CAROL)
    assert register.show(disclosure.destruction, **asked).may == ("DestructionDeclined",)
    view = register.show(disclosure.destruction, **{**asked, "person": CLARE})
    assert view.proposed == "Carol, complaints officer, on 10 June 2027"
    assert set(view.may) == {"DestructionDeclined", "Destroyed"} and not view.is_changed
    register.act(acts.cases.communicate, case=case, to="respondent", words="And once more.", by=CAROL)
    assert register.show(disclosure.destruction, **asked).is_changed


def test_a_hold_and_a_destruction_done_are_said(register, closed):
    case, facts = closed
    asked = {"matter": f"{case}/retention", "person": CLARE, "on": date(2027, 6, 10)}
    hold = register.on("2027-06-09").act(
        acts.keeping.place, over=(case,), reason="police-inquiry", review_on=date(2027, 7, 1), by=CLARE
    ).matter  # fmt: skip
    view = register.show(disclosure.destruction, **asked)
    assert view.sentence == f"Nothing may be destroyed: the hold {hold} stands." and view.may == ()
    register.on("2027-06-10").act(acts.keeping.lift, hold=hold, reason="ended", by=CLARE)
    register.act(acts.keeping.propose, matter=f"{case}/retention", by=CAROL)
    register.act(acts.keeping.destroy, matter=f"{case}/retention", by=CLARE)
    view = register.show(disclosure.destruction, **asked)
    assert view.is_done and view.sentence == "7 papers were destroyed on 10 June 2027, for good."


def test_what_is_neither_is_not_here(register, closed):
    with pytest.raises(disclosure.NotHere, match="neither a retention"):
        register.show(disclosure.destruction, matter=closed[0], person=CAROL, on=date(2027, 6, 10))


def test_many_are_looked_at_before_they_are_erased(register, closed):
    _, facts = closed
    bob, ivan = register.show(disclosure.would_be_erased, persons=[facts.respondent, IVAN], on=register.today)
    assert bob.sentence == "5 papers would go, 0 would stay"
    assert ivan.sentence == "0 papers would go, 1 would stay" and ivan.kept[0].subject == IVAN
    register.act(acts.keeping.place, over=(facts.respondent,), reason="police-inquiry",
                 review_on=date(2026, 1, 1), by=CLARE)  # fmt: skip
    (bob,) = register.show(disclosure.would_be_erased, persons=[facts.respondent], on=register.today)
    assert bob.holds and "stands" in bob.sentence


# -- gathered ------------------------------------------------------------------------------------------------------


def words_of(gathered):
    return "\n".join(piece.words for part in gathered.parts for piece in part.pieces)


def test_what_is_held_about_the_one_complained_of_names_nobody_else(register, closed):
    case, facts = closed
    gathered = register.show(disclosure.gather, person=facts.respondent, on=register.today)
    said = words_of(gathered)
    assert "Bob Miller hit me" in said and "Dear Bob Miller" in said
    assert "Alice" not in said and "Potter" not in said and "7946" not in said and "Dear Alice" not in said
    assert f"Ask {REDACTED}" in said
    assert [piece.title for piece in gathered.to_check] == ["Complaint received: words"]
    every = [value for part in gathered.parts for piece in part.pieces for _, value in piece.facts]
    assert facts.complainant not in every and "you" in every
    assert [part.heading for part in gathered.parts] == ["Who you are to us", f"The case {case}, about you"]


def test_the_complainant_is_given_what_they_told_and_what_they_were_told(register, closed):
    _, facts = closed
    register.act(acts.keeping.ask_access, person=facts.complainant, channel="post", by=CAROL)
    gathered = register.show(disclosure.gather, person=facts.complainant, on=register.today)
    said = words_of(gathered)
    assert "alice@potter.example" in said and "Dear Alice Potter" in said and "020 7946 0018" not in said
    assert "Miller" not in said and gathered.to_check == ()
    assert gathered.name == "Alice Potter" and gathered.papers == 4
    assert "What you asked of us" in [part.heading for part in gathered.parts]


def test_of_what_is_erased_it_says_that_it_is_held_no_longer(register, closed):
    _, facts = closed
    request = register.act(
        acts.keeping.ask_erasure, person=facts.complainant, channel="post", by=CAROL
    ).matter
    register.act(acts.keeping.propose, matter=request, by=CAROL)
    register.act(acts.keeping.destroy, matter=request, by=CLARE)
    gathered = register.show(disclosure.gather, person=facts.complainant, on=register.today)
    notes = [piece.note for part in gathered.parts for piece in part.pieces if piece.note]
    assert notes.count("The paper is no longer held.") == 4 and gathered.papers == 0


def test_nobody_is_not_here_and_a_request_says_who_asked(register, closed):
    _, facts = closed
    with pytest.raises(disclosure.NotHere, match="knows no person P-nobody"):
        register.show(disclosure.gather, person="P-nobody", on=register.today)
    request = register.act(acts.keeping.ask_access, person=facts.respondent, channel="post", by=CAROL).matter
    assert register.show(disclosure.who_asked, request=request) == facts.respondent
    assert register.show(disclosure.who_asked, request="A-2025-999") is None


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Mark Green saw it", f"{REDACTED} saw it"),
        ("MARK GREEN saw it, and so did mark green", f"{REDACTED} saw it, and so did {REDACTED}"),
        ("Green saw the green mark", f"{REDACTED} saw the green mark"),
        ("Greenwich", "Greenwich"),
        ("write to mark@green.example", "write to [how another can be reached]"),
        ("write to bo@bo.example", "write to bo@bo.example"),
        ("ring +44 (0)20 7946 0018 today", "ring [how another can be reached] today"),
        ("on 2026-03-09, C-2026-0412, 1,680", "on 2026-03-09, C-2026-0412, 1,680"),
        ("Bo Green said", f"Bo {REDACTED} said"),
    ],
)
def test_names_and_ways_to_reach_others_are_taken_out(words, left):
    assert Redaction(others=["Mark Green"], own=["Bo Li", "bo@bo.example"]).apply(words) == left


def test_a_name_that_both_share_stays():
    assert Redaction(others=["Ann Miller"], own=["Bob Miller"]).apply("Bob Miller and Ann Miller") == (
        f"Bob Miller and {REDACTED}"
    )


def test_without_others_nothing_is_taken_out():
    assert Redaction(others=[], own=[]).apply("Nobody at all") == "Nobody at all"
