"""What those who work here may do, and what they may not; whoever else comes to the door is told whose it is."""

import pytest

from tests.journeys.conftest import words
from tests.site_register import PASSWORD

CASE = "C-2025-0003"  # it waits for triage


@pytest.mark.parametrize(
    ("who", "address", "status"),
    [
        (None, "/desk/", 302), ("Olga", "/desk/", 403), ("Mallory", "/desk/cases/", 403), ("Carol", "/desk/", 200),
        (None, "/oversight/", 302), ("Carol", "/oversight/", 403), ("Olga", "/oversight/", 200), ("Wilma", "/oversight/", 200),
        ("Wilma", f"/desk/matters/{CASE}/", 403), ("Carol", "/desk/matters/C-1999-0001/", 404),
    ],
)  # fmt: skip
def test_each_door_is_for_some(at_door, who, address, status):
    assert at_door(who).get(address).status_code == status


def test_whoever_signs_in_comes_to_their_own_desk(at_door):
    assert at_door("Carol").get("/welcome/").headers["Location"] == "/desk/"
    assert at_door("Olga").get("/welcome/").headers["Location"] == "/oversight/"
    assert "You hold no role" in words(at_door("Mallory").get("/welcome/"))


def test_nobody_signs_up_at_the_door(house, client):
    client.post(
        "/account/signup/",
        {"email": "m@x.example", "password1": "a-long-password-1", "password2": "a-long-password-1"},
    )
    from django.contrib.auth import get_user_model

    assert not get_user_model().objects.filter(email="m@x.example").exists()


def test_an_act_is_done_and_the_list_shows_it(house, at_door):
    carol = at_door("Carol")
    answer = carol.post(f"/desk/matters/{CASE}/do/Triaged/", form(outcome="investigate"), follow=True)
    assert "it is in the record" in words(answer)
    assert house.lists.one(CASE).stage == "allocation"
    assert CASE in words(carol.get("/desk/cases/?procedure=complaint&stage=allocation"))


def form(**facts):
    return {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026", **facts}


def test_an_act_refused_keeps_what_was_typed_and_cites_the_rule(house, at_door):
    carol, before = at_door("Carol"), house.head().size
    early = form(outcome="investigate", happened_on_year="2024")
    answer = words(carol.post(f"/desk/matters/{CASE}/do/Triaged/", early))
    assert "<title>Error: " in answer and 'value="2024"' in answer
    assert "There is something to put right" in answer
    assert house.head().size == before


def test_a_grave_act_is_asked_for_twice(house, at_door):
    carol, before = at_door("Carol"), house.head().size
    facts = form(disposal="no-further-action", reason="too-old", organ="complaints-office")
    answer = words(carol.post(f"/desk/matters/{CASE}/do/Disposed/", facts))
    assert "nothing is in the record yet" in answer and house.head().size == before
    again = words(carol.post(f"/desk/matters/{CASE}/do/Disposed/", facts | {"again": "yes"}))
    assert "nothing is in the record yet" not in again and house.head().size == before
    carol.post(f"/desk/matters/{CASE}/do/Disposed/", facts | {"sure": "yes"})
    assert not house.lists.one(CASE).is_open


def test_what_may_not_be_done_says_why(house, at_door):
    answer = at_door("Ivan").get("/desk/matters/C-2025-0002/do/Found/")  # which was given to Ivan
    assert answer.status_code == 409 and "Rule" in words(answer)


def test_an_entry_is_corrected_and_stays_to_be_seen(house, at_door):
    carol = at_door("Carol")
    entry = next(e.index for e in house.record.read(subject=CASE, kinds={"Acknowledged"}))
    facts = {
        "reason": "wrong-date",
        "how": "restated",
        "right_on_day": "12",
        "right_on_month": "5",
        "right_on_year": "2025",
        "sure": "yes",
    }
    answer = words(carol.post(f"/desk/matters/{CASE}/correct/{entry}/", facts, follow=True))
    assert "The entry no longer counts" in answer and "<s>Acknowledged</s>" in answer
    assert "Monday 12 May 2025" in answer and "believed from" in answer and "stands in its place" in answer


def test_any_fact_is_set_right_after_a_second_look(house, at_door):
    carol, before = at_door("Carol"), house.head().size
    entry = next(e.index for e in house.record.read(subject=CASE, kinds={"Received"}))
    form = words(carol.get(f"/desk/matters/{CASE}/correct/{entry}/"))
    assert "As it should be" in form
    happened_on = next(house.record.read(after=entry, until=entry + 1)).event.happened_on
    facts = {
        "reason": "wrong-fact",
        "how": "restated",
        "fact_channel": "phone",
        "fact_reporter": "complainant",
        "fact_membership": "unidentified",
        **{f"right_on_{part}": getattr(happened_on, part) for part in ("day", "month", "year")},
    }
    asked = words(carol.post(f"/desk/matters/{CASE}/correct/{entry}/", facts))
    assert "is to be set right?" in asked and house.head().size == before
    assert "It is to say" in asked and "telephone" in asked
    carol.post(f"/desk/matters/{CASE}/correct/{entry}/", facts | {"sure": "yes"})
    assert [e.event.facts.channel for e in house.record.read(after=before, kinds={"Received"})] == ["phone"]


def test_what_did_not_happen_is_struck(house, at_door):
    carol, before = at_door("Carol"), house.head().size
    entry = next(e.index for e in house.record.read(subject=CASE, kinds={"Acknowledged"}))
    facts = {
        "reason": "duplicate",
        "how": "struck",
        "right_on_day": "1",
        "right_on_month": "1",
        "right_on_year": "2025",
    }
    carol.post(f"/desk/matters/{CASE}/correct/{entry}/", facts | {"sure": "yes"})
    assert [e.event.kind for e in house.record.read(after=before)] == ["Corrected"]


def test_nothing_to_set_right_is_said_and_not_recorded(house, at_door):
    carol, before = at_door("Carol"), house.head().size
    entry = next(e.index for e in house.record.read(subject=CASE, kinds={"Acknowledged"}))
    happened_on = next(house.record.read(after=entry, until=entry + 1)).event.happened_on
    days = {f"right_on_{part}": getattr(happened_on, part) for part in ("day", "month", "year")}
    answer = words(
        carol.post(f"/desk/matters/{CASE}/correct/{entry}/", {"reason": "late", "how": "restated"} | days)
    )
    assert "Nothing would differ" in answer and house.head().size == before


def test_a_past_day_is_shown_as_it_was_believed(house, at_door):
    carol = at_door("Carol")
    entry = next(e.index for e in house.record.read(subject=CASE, kinds={"Acknowledged"}))
    facts = {
        "reason": "duplicate",
        "how": "struck",
        "right_on_day": "1",
        "right_on_month": "1",
        "right_on_year": "2025",
    }
    carol.post(f"/desk/matters/{CASE}/correct/{entry}/", facts | {"sure": "yes"})
    day = {"believed_on_day": "1", "believed_on_month": "1", "believed_on_year": "2026"}
    then = words(carol.get(f"/desk/matters/{CASE}/", day))
    assert "This is what the record held of it at the end of 1 January 2026" in then
    assert "<s>Acknowledged</s>" not in then and "Nothing can be done on a past day" in then
    assert carol.get(f"/desk/matters/{CASE}/", day | {"believed_on_year": "2019"}).status_code == 404


def test_people_are_entered_appointed_and_trained(house, at_door):
    clare = at_door("Clare")
    person = (
        clare.post("/desk/people/new/", {"name": "Nell"}).headers["Location"].rstrip("/").rsplit("/", 1)[1]
    )
    clare.post(f"/desk/people/{person}/do/appoint/", form(role="investigator", fte="60", contract="employed"))
    clare.post(f"/desk/people/{person}/do/train/", form(course="handling-complaints"))
    page = words(clare.get(f"/desk/people/{person}/"))
    assert "Nell" in page and "60 % of full time" in page and "Handling Complaints" in page
    assert house.person(person).roles == ("investigator",)


def test_a_provider_is_sought_and_approached(house, at_door):
    theo = at_door("Theo")
    facts = form(course="fair-light", purpose="sanction")
    number = theo.post("/desk/training/seek/", facts).headers["Location"].rstrip("/").rsplit("/", 1)[1]
    answer = theo.post(
        f"/desk/matters/{number}/do/Approached/", form(provider="The Lantern School"), follow=True
    )
    assert "The Lantern School" in words(answer)


def test_a_motion_that_is_wrong_keeps_what_was_typed(house, at_door):
    olga = at_door("Olga")
    answer = words(olga.post("/oversight/new/", {"title": "On lanterns", "points": "One?\nTwo?"}))
    assert "<title>Error: " in answer and "On lanterns" in answer and "Two?" in answer
    assert "On lanterns" in words(olga.get("/oversight/new/"))


def test_a_demonstration_lets_one_be_anybody_and_a_real_register_does_not(house, client, settings):
    assert client.post("/demo/people/", {"person": "P-carol"}).status_code == 404
    settings.DEMO = True
    assert (
        client.post("/demo/people/", {"person": "P-carol"}).status_code == 404
    )  # not one of the invented people
    assert client.get("/demo/people/").status_code == 200


def test_a_point_is_dealt_with_on_the_page_of_its_motion(at_door):
    clare = at_door("Clare")
    assert clare.get("/desk/matters/M-2026-01/4/").headers["Location"] == "/desk/questions/M-2026-01/#point-4"
    assert clare.get("/desk/questions/M-2026-01/4/answer/").status_code == 200
    assert clare.get("/desk/questions/M-2026-01/99/answer/").status_code == 404
    assert "Choose at least one" not in words(clare.get("/desk/questions/M-2026-01/2/answer/"))


def test_an_answer_is_seen_before_it_is_given(house, at_door):
    clare, before = at_door("Clare"), house.head().size
    address = "/desk/questions/M-2026-01/4/answer/"
    page = words(clare.post(address, {"measures": ["backlog"], "preview": "yes"}))
    assert "The backlog" in page.split("What the one who asked would see")[1]
    assert house.head().size == before
    refused = words(clare.post(address, {"record": "yes"}))
    assert "<title>Error: " in refused and house.head().size == before
    answer = clare.post(address, {"measures": ["backlog"], "record": "yes"}, follow=True)
    assert "Point 4 is answered." in words(answer)


def test_nothing_is_published_where_no_pdf_can_be_made(house, at_door, monkeypatch):
    from answerable import acts, reports

    def without_pango(*args, **facts):
        raise reports.PdfUnavailable("On Debian: apt-get install libpango-1.0-0")

    monkeypatch.setattr(acts.questions, "publish", without_pango)
    answer = words(at_door("Clare").post("/desk/questions/M-2026-01/publish/", {"pdf": "yes"}))
    assert "apt-get install libpango-1.0-0" in answer and "<title>Error: " in answer


def test_an_authenticator_app_can_be_set_up_under_the_strict_policy(at_door):
    carol = at_door("Carol")
    asked_again = carol.get("/account/2fa/totp/activate/").headers["Location"]
    page = words(carol.post(asked_again, {"password": PASSWORD}, follow=True))
    assert "Authenticator secret" in page and "<svg" in page
    assert "data:image" not in page and " style=" not in page


def test_signing_in_is_not_announced_and_a_trouble_is_not_called_done(at_door):
    carol = at_door("Carol")
    assert "signed in" not in words(carol.get("/desk/"))
    carol.post("/account/email/", {"action_remove": "", "email": "carol@guild.example"})
    assert "Not done" in words(carol.get("/desk/"))


def test_two_vintages_of_a_figure_stand_side_by_side_for_those_with_exact_counts(house, at_door):
    carol, day = at_door("Carol"), house.today()
    known = {f"known_on_{part}": getattr(house.month_end(), part) for part in ("day", "month", "year")}
    as_of = {f"as_of_{part}": getattr(day, part) for part in ("day", "month", "year")}
    carol.post(f"/desk/matters/{CASE}/do/Triaged/", form(outcome="investigate"))
    assert "What was known when" in words(carol.get("/figures/open-by-stage/"))
    answer = words(carol.get("/figures/open-by-stage/vintages/", known | as_of))
    assert f"Triaged of {CASE}" in answer and "What differs" in answer
    assert "As known then" in answer


def test_vintages_are_not_for_those_whose_counts_are_protected(house, at_door):
    assert at_door("Olga").get("/figures/backlog/vintages/").status_code == 403
    assert at_door(None).get("/figures/backlog/vintages/").status_code == 403
    assert "What was known when" not in words(at_door("Olga").get("/figures/backlog/"))
    assert at_door("Carol").get("/figures/no-such/vintages/").status_code == 404


def test_a_day_before_the_register_knew_anything_is_said(house, at_door):
    days = {"known_on_day": "1", "known_on_month": "1", "known_on_year": "2019"}
    as_of = {"as_of_day": "1", "as_of_month": "3", "as_of_year": "2026"}
    answer = words(at_door("Carol").get("/figures/backlog/vintages/", days | as_of))
    assert "The record held nothing yet" in answer
