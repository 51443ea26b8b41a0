"""A code is adopted, reviewed with those it touches, and complained of: what each reader sees of it, through the doors."""

import re

from tests.journeys.conftest import words

DAY = {"happened_on_day": "3", "happened_on_month": "3", "happened_on_year": "2026"}


def on(name, day, month, year="2026"):
    return {f"{name}_day": day, f"{name}_month": month, f"{name}_year": year}


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", words(answer)))


def adopted(clerk):
    given = {"name": "Code of Lamps", "version": "v1", "organ": "court", "text": "1. Keep it lit."}
    answer = clerk.post(
        "/desk/codes/adopt/",
        {**given, **on("review_due_on", "1", "2"), **on("happened_on", "1", "2", "2025")},
    )
    return answer.headers["Location"].split("/")[-2]


def test_a_code_is_adopted_and_its_late_review_is_seen_by_everybody(house, at_door, client):
    document = adopted(at_door("Clare"))
    assert "Code of Lamps" in text(client.get("/codes/"))
    page = text(client.get(f"/codes/{document}/"))
    assert "overdue" in page and "It has not been reviewed yet" in page
    assert client.get(f"/codes/{document}/v1.txt").content == b"1. Keep it lit."
    assert client.get(f"/codes/{document}/v9.txt").status_code == 404
    assert client.get("/codes/D-9/").status_code == 404
    assert "Review the document" in text(at_door("Clare").get(f"/desk/matters/{document}/"))


def test_a_review_is_led_from_the_desk_and_told_fairly(house, at_door, client):
    clerk = at_door("Clare")
    document = adopted(clerk)
    begun = clerk.post(f"/desk/codes/{document}/review/", {"version": "v1", **DAY})
    review = begun.headers["Location"].split("/")[-2]
    desk = f"/desk/codes/reviews/{review}"
    put = {"proposal": "1. Keep it lit, always.", "is_formative": "yes", **on("closes_on", "20", "3")}
    assert clerk.post(f"{desk}/open/", {**put, **DAY}).status_code == 302
    matter = f"/desk/matters/{review}/do"
    clerk.post(f"{matter}/Invited/", {"consultee": "The Mill", **DAY})
    clerk.post(f"{matter}/Invited/", {"consultee": "the mill", **DAY})
    form = words(clerk.get(f"{matter}/Responded/"))
    [mill] = set(re.findall(r'value="(O-\w+)"', form))
    clerk.post(
        f"{matter}/Responded/", {"consultee": mill, "view": "mixed", "words": "Always is long.", **DAY}
    )
    named = clerk.post(
        f"{desk}/consider/", {"consultee": mill, "outcome": "taken-up", "words": "As The Mill said.", **DAY}
    )
    assert "which has not agreed to be named" in text(named) and "As The Mill said." in words(named)
    told = {"consultee": mill, "outcome": "taken-up", "words": "It says: at night.", **DAY}
    assert clerk.post(f"{desk}/consider/", told).status_code == 302
    changed = {"clause": "1", "because_of": [mill], "words": "At night only.", **DAY}
    assert clerk.post(f"{desk}/change/", changed).status_code == 302
    assert clerk.post(f"{desk}/talk/", {"name": "Mo Quill", "organisation": mill, **DAY}).status_code == 302
    page = text(client.get(f"/codes/{document}/"))
    assert "The Mill" not in page and "Quill" not in page and "Always is long" not in page
    assert "1 organisation has not agreed to be named" in page
    assert "1 private talk with individuals was had" in page
    assert "2 of the four tests are met" in page
    assert "17 days for an answer" in page and "At night only." in page
    assert "The Mill" in text(clerk.get(f"/desk/codes/{document}/"))
    ended = clerk.post(f"{desk}/end/", {"outcome": "amended", **on("review_due_on", "1", "3", "2029"), **DAY})
    assert ended.status_code == 302
    assert "its review is due by 1 March 2029" in text(client.get(f"/codes/{document}/"))


def test_a_complaint_about_the_handling_is_kept_checked_sent_and_followed(house, at_door, client):
    client.post("/handling/")
    assert "Error: " in words(client.post("/handling/concern/", {}))
    client.post("/handling/concern/", {"concern": "delay"})
    client.post("/handling/words/", {"words": "A year, and nothing."})
    assert client.get("/handling/check/").status_code == 200
    client.post("/handling/number/", {"matter": "CP-2026-0001"})
    assert "A year, and nothing." in words(client.get("/handling/words/"))
    check = text(client.get("/handling/check/"))
    assert "how long it took" in check and "CP-2026-0001" in check
    receipt = text(client.post("/handling/check/", follow=True))
    number, code = re.search(r"H-\d{4}-\d{3}", receipt)[0], re.search(r"\d{4} \d{4} \d{4} \d{4}", receipt)[0]
    assert "You have begun" not in words(client.get("/handling/"))
    client.post("/handling/received/")
    assert client.get("/handling/received/").headers["Location"] == "/follow/"
    clerk = at_door("Clare")
    assert number in text(clerk.get("/desk/confidence/handling/"))
    today = on("happened_on", "10", "3")
    decided = {"outcome": "upheld", "remedy": "apology", "words": "We are sorry.", **today}
    assert clerk.post(f"/desk/matters/{number}/do/HandlingDecided/", decided).status_code == 302
    assert "A decision has been made" in text(client.post("/follow/", {"complaint": number, "code": code}))


def test_a_handling_complaint_without_its_first_answers_goes_back_to_them(house, client):
    assert client.get("/handling/check/").headers["Location"] == "/handling/concern/"
    client.post("/handling/concern/", {"concern": "delay"})
    assert client.get("/handling/check/").headers["Location"] == "/handling/words/"
    client.post("/handling/discard/")
    assert client.get("/handling/check/").headers["Location"] == "/handling/concern/"
    assert client.get("/handling/nothing/").status_code == 404


def test_one_that_comes_by_telephone_is_taken_down(house, at_door):
    clerk = at_door("Clare")
    given = {"concern": "manner", "words": "Rude.", "channel": "phone", **on("received_on", "2", "3")}
    answer = clerk.post("/desk/confidence/handling/new/", given, follow=True)
    assert "Tell them the receipt H-" in text(answer)


def test_a_survey_is_entered_and_stands_on_a_page_of_its_own(house, at_door, client):
    clerk = at_door("Clare")
    given = {
        **{
            "group": "members",
            "is_random": "yes",
            "method": "Drawn by lot.",
            "asked": "200",
            "answered": "100",
        },
        **{
            "fair-confident": "50",
            "fair-neither": "20",
            "fair-not_confident": "29",
            **on("happened_on", "1", "2"),
        },
    }
    wrong = clerk.post("/desk/confidence/surveys/new/", given)
    assert "99 together, and 100 answered" in text(wrong) and 'value="29"' in words(wrong)
    given["fair-not_confident"] = "30"
    assert clerk.post("/desk/confidence/surveys/new/", given).status_code == 302
    assert "Drawn by lot." in text(clerk.get("/desk/confidence/surveys/"))
    page = text(client.get("/confidence/"))
    assert "200 were asked, and 100 answered: 50 % of those asked" in page
    assert "40.4 and 59.6 %" in page
    assert "It is no measure of how complaints are dealt with" in page


def test_nobody_else_comes_to_these_desks(house, at_door, client):
    for there in ("/desk/codes/", "/desk/confidence/handling/", "/desk/confidence/surveys/"):
        assert client.get(there).status_code == 302
        assert at_door("Olga").get(there).status_code == 403
