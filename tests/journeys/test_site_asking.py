"""Who answers to whom, a meeting, a motion split and dated with help, a follow-up, and questions in writing."""

import re

from tests.journeys.conftest import words
from tests.people import CAROL

TEXT = "The Assembly asks the Clerk:\n1. How many complaints are open;\n2. Who trains members?\n\nIt is dismayed."


def plain(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def day_of(name: str, day: str) -> dict[str, str]:
    year, month, of_month = day.split("-")
    return {f"{name}_day": of_month, f"{name}_month": month, f"{name}_year": year}


def hold_meeting(door, today: str) -> str:
    told = {
        "organ": "assembly",
        "title": "Spring meeting",
        "attendance": "150",
        "attendance_quality": "estimated",
    }
    told |= {"office-clerk": "no", **day_of("happened_on", today)}
    answer = door.post("/oversight/meetings/new/", told)
    assert answer.status_code == 302, words(answer)
    return answer.headers["Location"].strip("/").split("/")[-1]


def put_motion(door, today: str, **more: str) -> str:
    first = {"title": "Action", "organ": "assembly", "addressee": "clerk", "text": TEXT, "points": ""}
    first |= {"due_in": "5", "due_unit": "working-days", "vote": "unopposed", "attendance_quality": "unknown"}
    answer = door.post("/oversight/new/", {**first, **day_of("happened_on", today), **more})
    assert answer.headers["Location"] == "/oversight/new/split/", words(answer)
    proposed = words(door.get("/oversight/new/split/"))
    assert "We found 2 points by the numbers" in proposed and "you decide" in proposed
    door.post("/oversight/new/split/", {"points": "How many complaints are open\nWho trains members?"})
    asked = {}
    for n, addressee in ((1, "clerk"), (2, "court")):
        asked |= {
            f"form-{n}": "count",
            f"measure-{n}": "",
            f"topic-{n}": "process",
            f"addressee-{n}": addressee,
        }
        asked |= {f"due_unit-{n}": "calendar-days"}
    answer = door.post("/oversight/new/points/", {**asked, "due_in-2": "3"})
    assert answer.headers["Location"] == "/oversight/new/check/", words(answer)
    return plain(words(door.get("/oversight/new/check/")))


def test_a_motion_is_split_dated_and_placed_and_says_by_which_right(house, at_door):
    olga, today = at_door("Olga"), house.today().isoformat()
    meeting = hold_meeting(olga, today)
    look = put_motion(olga, today, meeting=meeting)
    assert "may demand a written answer (Rule 14(4))" in look and "as amended" in look
    assert "5 working days" in look and "3 calendar days" in look
    motion = olga.post("/oversight/new/check/").headers["Location"].strip("/").split("/")[-1]
    page = plain(words(at_door().get(f"/questions/{motion}/")))
    assert "about 150 (estimate)" in page and "The Clerk was not there." in page
    assert "Digest of the text" in page
    listed = plain(words(at_door().get(f"/meetings/{meeting}/")))
    assert "Spring meeting" in listed and motion in listed
    put_motion(olga, today, follows=motion)
    later = olga.post("/oversight/new/check/").headers["Location"].strip("/").split("/")[-1]
    assert later in plain(words(at_door().get(f"/questions/{motion}/")))


def test_days_that_are_none_are_said_beside_their_field(house, at_door):
    olga, today = at_door("Olga"), house.today().isoformat()
    told = {"title": "A", "organ": "assembly", "addressee": "clerk", "text": "We ask.", "vote": "unopposed"}
    told |= {"attendance_quality": "unknown", "due_unit": "working-days", **day_of("happened_on", today)}
    assert "in how many days" in words(olga.post("/oversight/new/", told))
    assert "401 days is no time for an answer" in words(
        olga.post("/oversight/new/", {**told, "due_in": "401"})
    )


def test_who_answers_to_whom_on_any_day(client, house):
    today = plain(words(client.get("/who-answers/")))
    assert "the Clerk's office" in today.replace("&#39;", "'") and "as amended on 5 December 2022" in today
    before = plain(words(client.get("/who-answers/?on=2022-06-01")))
    assert "1 June 2022" in before and "as it was" in before
    boxes = client.get("/who-answers/", day_of("on", "2022-06-01"))
    assert "as it was" in words(boxes)
    assert "is not a day of the calendar" in words(client.get("/who-answers/", day_of("on", "2022-02-31")))


def test_a_question_in_writing_from_the_asker_to_the_answer_of_a_delegate(house, at_door):
    olga, clare, carol = at_door("Olga"), at_door("Clare"), at_door("Carol")
    assert "may not ask" in words(olga.get("/oversight/demand/"))
    put = {"organ": "assembly", "addressee": "clerk", "topic": "process", "words": "How many wait?"}
    answer = olga.post("/oversight/written/new/", put)
    question = answer.headers["Location"].strip("/").split("/")[-1]
    assert question in words(clare.get("/desk/written/"))
    refused = words(carol.get(f"/desk/matters/{question}/do/QuestionAnswered/"))
    assert "you hold no role there" in refused and "Rule 18(2)" in refused
    given = {"organ": "clerk", "role": "complaints-officer", "topics": ["process"]}
    assert clare.post("/desk/delegations/new/", given).status_code == 302
    assert "Complaints officer" in words(at_door().get("/who-answers/"))
    done = {"words": "Twelve wait.", **day_of("happened_on", house.today().isoformat())}
    answer = carol.post(f"/desk/matters/{question}/do/QuestionAnswered/", done)
    assert answer.status_code == 302, plain(words(answer))
    page = plain(words(at_door().get(f"/written-questions/{question}/")))
    assert "Twelve wait." in page and "by Complaints officer" in page and CAROL not in page


def test_a_question_is_taken_back_by_its_asker_alone(house, at_door):
    olga, wilma = at_door("Olga"), at_door("Wilma")
    put = {"organ": "assembly", "addressee": "clerk", "topic": "process", "words": "Why?"}
    there = olga.post("/oversight/written/new/", put).headers["Location"]
    assert "Take it back" not in words(wilma.get(there))
    assert "Rule 18(5)" in words(wilma.post(there))
    assert olga.post(there).status_code == 302
    assert "Withdrawn" in words(at_door().get("/written-questions/"))
