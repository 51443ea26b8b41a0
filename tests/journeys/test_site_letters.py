"""Letters leave over a real mail server on this machine: written, agreed to by a second person, sent once, proven."""

import re

import pytest

from answerable.matters import letters_of
from answerable.site.commands import main
from tests.journeys.conftest import words
from tests.journeys.test_following import post as post
from tests.journeys.test_site_intake import TAKEN

ADDRESS = "aldous@newcomer.example"


@pytest.fixture
def case(house, at_door):
    """A complaint by somebody who gave an e-mail address."""
    sent = {**TAKEN, "contact": f"write to {ADDRESS}, please", "go_on": "yes"}
    said = words(at_door("Carol").post("/desk/intake/", sent, follow=True))
    return re.search(r"new case (C-\d+-\d+)", said)[1]


def state(house, case):
    return letters_of(house.record.read(subject=case))[-1]


def write(client, case, **more):
    sent = {"template": "acknowledgement", "to": "complainant", "words": "", **more}
    return words(client.post(f"/desk/matters/{case}/letters/new/", sent, follow=True))


def at(case, number=1):
    return f"/desk/matters/{case}/letters/l{number}/"


def test_a_letter_is_read_as_it_will_be_read_and_leaves_with_its_proof(house, at_door, case, post):
    carol = at_door("Carol")
    seen = write(carol, case)
    assert "It has not left" in seen or "has not left" in seen
    assert "Dear Aldous Newcomer" in seen and ADDRESS in seen
    assert post.letters == []
    said = words(carol.post(at(case), {"deed": "send"}, follow=True))
    assert f"It was sent to {ADDRESS}" in said and state(house, case).stand == "sent"
    ((to, letter),) = post.letters
    assert to == [ADDRESS] and case in letter["subject"]
    body = letter.get_body(("plain",)).get_content()
    assert "Dear Aldous Newcomer" in body
    attached = [part for part in letter.iter_attachments()]
    assert [part.get_content_type() for part in attached] == ["application/pdf"]
    proof = words(carol.get(at(case)))
    assert (
        letter["message-id"] in proof.replace("&lt;", "<").replace("&gt;", ">")
        and "taken by 127.0.0.1" in proof
    )
    assert carol.post(at(case), {"deed": "send"}).status_code == 409 and len(post.letters) == 1


def test_what_needs_a_second_person_does_not_leave_before_they_agreed(house, at_door, case, post):
    carol, clare = at_door("Carol"), at_door("Clare")
    write(carol, case, template="outcome-respondent")
    refused = carol.post(at(case), {"deed": "send"})
    assert refused.status_code == 409 and "second person" in words(refused) and post.letters == []
    assert carol.post(at(case), {"deed": "agree"}).status_code == 409
    assert "To be agreed to" in words(clare.get("/desk/letters/"))
    assert "You agreed to it" in words(clare.post(at(case), {"deed": "agree"}, follow=True))
    assert state(house, case).agreed_by == "P-clare"


def test_a_server_that_refuses_it_is_set_down_and_it_may_be_sent_again(house, at_door, case, post):
    carol = at_door("Carol")
    write(carol, case)
    post.refuses.add(ADDRESS)
    answer = carol.post(at(case), {"deed": "send"})
    assert answer.status_code == 409 and "did not take it" in words(answer)
    assert (state(house, case).stand, state(house, case).reason) == ("failed", "refused")
    assert "Did not arrive" in words(carol.get("/desk/letters/"))
    post.refuses.clear()
    carol.post(at(case), {"deed": "send"})
    assert state(house, case).stand == "sent" and len(post.letters) == 1


def test_the_timer_sends_what_may_leave_and_only_once(house, at_door, case, post, capsys):
    write(at_door("Carol"), case)
    write(at_door("Carol"), case, template="outcome-respondent")
    assert main(["post", "--by", "P-carol"]) == 0
    assert "1 sent, 0 could not be sent, 1 wait" in capsys.readouterr().out
    assert main(["post", "--by", "P-carol"]) == 0
    assert "0 sent" in capsys.readouterr().out and len(post.letters) == 1


def test_who_asked_for_paper_in_large_print_gets_it_so(house, at_door, case, post, capsys):
    carol = at_door("Carol")
    alice = next(
        e.event.facts.complainant for e in house.record.read(subject=case) if e.event.kind == "Received"
    )
    carol.post(f"/desk/people/{alice}/wish/", {"language": "en", "form": "large-print", "channel": "post"})
    seen = write(carol, case)
    assert "by letter, in large print" in seen
    main(["post", "--by", "P-carol"])
    assert post.letters == []
    carol.post(at(case), {"deed": "posted", "proof": "recorded delivery 4711"})
    assert (state(house, case).stand, state(house, case).channel) == ("sent", "post")
    carol.post(at(case), {"deed": "came-back", "reason": "came-back", "proof": "gone away"})
    assert state(house, case).stand == "failed"


def test_what_an_act_told_is_among_them_and_can_be_let_go(house, at_door, case, post):
    carol = at_door("Carol")
    day = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}
    carol.post(f"/desk/matters/{case}/do/Acknowledged/", {**day, "words": ""})
    told = state(house, case)
    assert told.stand == "told"
    said = words(
        carol.post(
            f"/desk/matters/{case}/letters/{told.number.rpartition('/')[2]}/",
            {"deed": "put-forward"},
            follow=True,
        )
    )
    assert "It may leave now" in said
    carol.post(at(case), {"deed": "send"})
    assert len(post.letters) == 1


@pytest.mark.pdf
def test_it_is_given_as_a_pdf_in_either_print(house, at_door, case):
    carol = at_door("Carol")
    write(carol, case)
    for form in ("plain", "large-print"):
        answer = carol.get(f"{at(case)[:-1]}.pdf?form={form}")
        assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")


def test_letters_are_for_staff(at_door, case):
    assert at_door("Olga").get("/desk/letters/").status_code == 403
    assert at_door("Carol").get(f"/desk/matters/{case}/letters/l9/").status_code == 404
    assert at_door("Carol").get("/desk/matters/C-1999-0001/letters/").status_code == 404
