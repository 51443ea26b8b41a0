"""The body's documents as each reader sees them: versions, reviews, who was consulted, and how fairly."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, OLGA, Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


@pytest.fixture
def document(register: Register) -> str:
    return register.act(
        acts.codes.adopt,
        name="Code of Respect",
        version="v1",
        organ="court",
        review_due_on=date(2026, 3, 31),
        text="Be fair.",
        by=CLARE,
    ).matter


@pytest.fixture
def review(register: Register, document: str) -> str:
    return register.act(acts.codes.open_review, document=document, version="v1", by=CLARE).matter


def organisation(register: Register, name: str) -> str:
    return register.act(acts.people.name, name=name, sort="consultee", by=CLARE).matter


def see(
    register: Register, document: str, reader: str = "public", on: str | None = None
) -> disclosure.DocumentView:
    day = date.fromisoformat(on) if on else register.today
    return register.show(disclosure.document, document=document, reader=reader, on=day)


def reviewed(
    register: Register, document: str, reader: str = "public", on: str | None = None
) -> disclosure.ReviewView:
    return see(register, document, reader, on).reviews[0]


# -- documents -----------------------------------------------------------------------------------------------------


def test_a_document_says_how_it_stands_on_any_day(register: Register, document: str) -> None:
    due = "Version v1 of Code of Respect was adopted by the Court of Wardens on 3 March 2026; its review "
    assert see(register, document).sentence == f"{due}is due by 31 March 2026."
    late = see(register, document, on="2026-04-10")
    assert late.sentence == f"{due}was due on 31 March 2026: 10 days overdue."
    assert (late.line.overdue, late.line.version) == (10, "v1")
    assert register.show(disclosure.documents, reader="public", on=date(2026, 3, 2)) == ()


def test_its_text_can_be_read_and_kept(register: Register, document: str) -> None:
    assert see(register, document).versions[0].words == "Be fair."
    assert register.show(disclosure.document_text, document=document, version="v1") == "Be fair."
    assert register.show(disclosure.document_text, document=document, version="v9") is None


def test_a_later_version_stands_before_the_earlier(register: Register, document: str) -> None:
    register.on("2026-03-05")
    register.act(acts.codes.adopt, document=document, version="v2", organ="court", by=CLARE)
    seen = see(register, document)
    assert [(one.version, one.words) for one in seen.versions] == [("v2", None), ("v1", "Be fair.")]
    assert seen.line.state == "no day is set for its review"


def test_a_review_that_ended_sets_the_next_day(register: Register, document: str, review: str) -> None:
    register.act(acts.codes.invite, review=review, consultee="O-1", by=CLARE)
    register.act(acts.codes.review, review=review, outcome="kept", review_due_on=date(2029, 3, 3), by=CLARE)
    seen = see(register, document, on="2026-05-01")
    assert (seen.line.overdue, seen.line.review_due_on) == (0, date(2029, 3, 3))
    assert seen.reviews[0].stage == "ended on 3 March 2026: kept as it is"


def test_what_was_withdrawn_says_why_and_what_replaces_it(register: Register, document: str) -> None:
    other = register.act(acts.codes.adopt, name="Open Books", version="v1", organ="court", by=CLARE).matter
    register.act(acts.codes.withdraw, document=document, reason="replaced", replaced_by=other, by=CLARE)
    seen = see(register, document, on="2026-09-01")
    assert seen.withdrawn == "withdrawn on 3 March 2026: another document replaces it (Open Books)"
    lines = register.show(disclosure.documents, reader="public", on=register.today)
    assert [(one.name, one.is_in_force) for one in lines] == [
        ("Open Books", True),
        ("Code of Respect", False),
    ]


def test_there_is_no_document_of_that_number(register: Register) -> None:
    with pytest.raises(disclosure.NotHere):
        see(register, "D-2026-999")


# -- the timetable -------------------------------------------------------------------------------------------------


def plan(
    register: Register,
    review: str,
    on: str,
    day: str,
    sort: str = "forecast",
    milestone: str = "adopted-again",
):
    facts = {"milestone": milestone, "on": date.fromisoformat(day), "sort": sort}
    register.on(on).act(acts.codes.plan, review=review, **facts, by=CLARE)


def test_every_plan_and_forecast_is_a_version(register: Register, document: str, review: str) -> None:
    plan(register, review, "2026-03-03", "2026-06-01", "planned")
    plan(register, review, "2026-04-01", "2026-07-01")
    plan(register, review, "2026-05-01", "2026-07-01")
    plan(register, review, "2026-06-01", "2026-09-01")
    seen = reviewed(register, document)
    assert (seen.ends_on, seen.moved) == (date(2026, 9, 1), 2)
    assert seen.sentence == (
        "The review began on 3 March 2026. By the latest forecast it ends on 1 September 2026, 92 days later than "
        "first planned; that day has moved twice."
    )
    milestone = seen.milestones[0]
    assert [(f.on, f.said_on, f.moved) for f in milestone.forecasts] == [
        (date(2026, 7, 1), date(2026, 4, 1), 30),
        (date(2026, 7, 1), date(2026, 5, 1), 0),
        (date(2026, 9, 1), date(2026, 6, 1), 62),
    ]
    assert (milestone.slip, milestone.state) == (92, "not reached yet, 92 days later than planned")


def test_a_day_that_is_past_slips_on_until_it_is_reached(
    register: Register, document: str, review: str
) -> None:
    plan(register, review, "2026-03-03", "2026-06-01", "planned")
    late = reviewed(register, document, on="2026-06-11")
    assert (
        late.milestones[0].state == "not reached, and the day last given is past, 10 days later than planned"
    )
    assert "that day was 10 days ago, and no other has been given" in late.sentence
    register.on("2026-06-03").act(acts.codes.reach, review=review, milestone="adopted-again", by=CLARE)
    assert (
        reviewed(register, document).milestones[0].state
        == "reached on 3 June 2026, 2 days later than planned"
    )


def test_the_end_of_a_review_reaches_its_end(register: Register, document: str, review: str) -> None:
    plan(register, review, "2026-03-03", "2026-06-01", "planned")
    register.act(acts.codes.invite, review=review, consultee="O-1", by=CLARE)
    register.on("2026-05-30").act(acts.codes.review, review=review, outcome="kept", by=CLARE)
    seen = reviewed(register, document)
    assert (seen.ends_on, seen.milestones[0].slip) == (date(2026, 5, 30), -2)
    assert seen.sentence.endswith("it was first to end on 1 June 2026.")


def test_nobody_said_by_when(register: Register, document: str, review: str) -> None:
    seen = reviewed(register, document)
    assert seen.sentence == "The review began on 3 March 2026. Nobody has said by when it is to end."
    assert seen.milestones == ()


# -- who was consulted ---------------------------------------------------------------------------------------------


def test_who_agreed_is_named_and_who_did_not_is_counted(
    register: Register, document: str, review: str
) -> None:
    mill, lodge = organisation(register, "The Mill"), organisation(register, "North Lodge")
    for one in (mill, lodge):
        register.act(acts.codes.invite, review=review, consultee=one, by=CLARE)
    register.act(acts.codes.respond, review=review, consultee=mill, view="mixed", words="Hm.", by=CLARE)
    register.act(acts.codes.agree_naming, review=review, consultee=lodge, by=CLARE)
    for reader in ("public", "overseer"):
        asked = reviewed(register, document, reader).consultation
        assert [one.name for one in asked.consultees] == ["North Lodge"]
        assert asked.unnamed == (("gave its view", 1),)
        assert asked.unnamed_words == "1 organisation has not agreed to be named, and is counted only."
        assert asked.sentence == "2 organisations were invited or met; 1 has given a view."
    assert [one.name for one in reviewed(register, document, "staff").consultation.consultees] == [
        "North Lodge",
        "The Mill",
    ]
    register.act(acts.codes.refuse_naming, review=review, consultee=lodge, by=CLARE)
    assert reviewed(register, document).consultation.consultees == ()


def test_a_disputed_consultation_shows_both_accounts(register: Register, document: str, review: str) -> None:
    lodge = organisation(register, "North Lodge")
    told = {"review": review, "consultee": lodge, "by": CLARE}
    register.act(acts.codes.invite, **told)
    register.act(acts.codes.object, words="We do not call that being consulted.", **told)
    register.act(acts.codes.agree_naming, **told)
    assert reviewed(register, document).consultation.disputed[0].words == ()
    register.act(acts.codes.agree_words, words="We do not call that being consulted.", **told)
    one = reviewed(register, document).consultation.disputed[0]
    assert [words for _, words in one.words] == ["We do not call that being consulted."]
    assert [name for name, _ in one.passed] == ["Invited", "Disputed that it was consulted, or how"]


def test_a_view_says_what_became_of_it_and_a_change_because_of_whom(
    register: Register, document: str, review: str
) -> None:
    lodge, mill = organisation(register, "North Lodge"), organisation(register, "The Mill")
    for one in (lodge, mill):
        register.act(acts.codes.invite, review=review, consultee=one, by=CLARE)
    register.act(acts.codes.agree_naming, review=review, consultee=lodge, by=CLARE)
    register.act(acts.codes.respond, review=review, consultee=lodge, view="agreed", by=CLARE)
    why = {"outcome": "taken-up-in-part", "words": "Half of it fits."}
    register.act(acts.codes.consider, review=review, consultee=lodge, **why, by=CLARE)
    changed = {"clause": "4-2", "because_of": [lodge, mill], "words": "Shorter."}
    register.act(acts.codes.change_draft, review=review, **changed, by=CLARE)
    asked = reviewed(register, document).consultation
    one, change = asked.consultees[0], asked.changes[0]
    assert (one.view, one.outcome, one.reasons) == ("agreed", "Taken up in part", "Half of it fits.")
    assert change.because_of == "North Lodge and 1 organisation that is not named"
    assert (change.clause, change.words) == ("4-2", "Shorter.")


def test_a_private_talk_is_counted_apart_and_named_to_nobody(
    register: Register, document: str, review: str
) -> None:
    before = reviewed(register, document).consultation
    assert before.talks_words == "No private talk with anybody is on record."
    register.act(acts.codes.speak_privately, review=review, name="Mo Quill", organisation="O-9", by=CLARE)
    for reader in ("public", "overseer", "staff"):
        asked = reviewed(register, document, reader).consultation
        assert (asked.talks, asked.sentence) == (1, "Nobody has been invited to give a view yet.")
        assert "no consultation of the organisation" in asked.talks_words
        assert "Quill" not in str(asked)


# -- the four tests ------------------------------------------------------------------------------------------------


def verdicts(register: Register, document: str, on: str | None = None) -> dict[str, str]:
    tests = reviewed(register, document, on=on).consultation.tests
    return {one.test: one.verdict_words for one in tests}


def test_the_four_tests_are_told_with_what_shows_them(register: Register, document: str, review: str) -> None:
    assert set(verdicts(register, document).values()) == {"Cannot be told"}
    lodge = organisation(register, "North Lodge")
    put = {"proposal": "Be fairer.", "closes_on": date(2026, 3, 20)}
    register.act(acts.codes.open_consultation, review=review, **put, by=CLARE)
    register.act(acts.codes.invite, review=review, consultee=lodge, by=CLARE)
    register.act(acts.codes.respond, review=review, consultee=lodge, view="agreed", by=CLARE)
    assert verdicts(register, document) == {
        "formative": "Met",
        "reasons": "Not met",
        "time": "Not met",
        "considered": "Cannot be told",
    }
    time = reviewed(register, document).consultation.tests[2]
    assert time.why == (
        "Whoever was invited last had 17 days for an answer, until 20 March 2026; Rule 13(10) asks for 28 or more."
    )
    assert time.days[-1] == ("By the rule, not before", date(2026, 3, 31))
    register.on("2026-04-10").act(acts.codes.review, review=review, outcome="kept", by=CLARE)
    assert verdicts(register, document)["considered"] == "Not met"


def test_a_later_version_that_came_before_the_opening_was_final(
    register: Register, document: str, review: str
) -> None:
    register.on("2026-03-04")
    register.act(acts.codes.adopt, document=document, version="v2", organ="court", by=CLARE)
    put = {"proposal": "Be fairer.", "closes_on": date(2026, 6, 1)}
    register.on("2026-03-05").act(acts.codes.open_consultation, review=review, **put, by=CLARE)
    assert verdicts(register, document)["formative"] == "Not met"


# -- the desk ------------------------------------------------------------------------------------------------------


def test_the_desk_is_told_who_was_asked(register: Register, document: str, review: str) -> None:
    lodge = organisation(register, "North Lodge")
    register.act(acts.codes.invite, review=review, consultee=lodge, by=CLARE)
    ask = {"review": review, "on": register.today}
    seen = register.show(disclosure.asked_in, person=CLARE, **ask)
    assert (seen.document, seen.organisations, seen.answered) == (document, ((lodge, "North Lodge"),), ())
    with pytest.raises(disclosure.NotForYou):
        register.show(disclosure.asked_in, person=OLGA, **ask)
    with pytest.raises(disclosure.NotHere):
        register.show(disclosure.asked_in, review="V-1", person=CLARE, on=register.today)
